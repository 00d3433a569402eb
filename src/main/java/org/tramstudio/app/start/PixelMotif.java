package org.tramstudio.app.start;

import java.util.Random;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.tramstudio.app.theme.Palette;

/** Small coloured pictures of a thing before a horizon, as coarse as the photographs of a small data set. */
final class PixelMotif implements CardPicture.Motif {

    private static final int PIXELS = 10;
    private static final int ROWS = 3;
    private static final double GAP = 5;

    private final long seed;

    /** Pictures that follow from a seed. */
    PixelMotif(long seed) {
        this.seed = seed;
    }

    @Override
    public void draw(GraphicsContext graphics, double width, double height, Palette palette) {
        double tile = (height - (ROWS + 1) * GAP) / ROWS;
        int columns = (int) Math.ceil(width / (tile + GAP));
        double left = (width - columns * (tile + GAP) + GAP) / 2;
        Random random = new Random(seed);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < columns; column++) {
                picture(graphics, left + column * (tile + GAP), GAP + row * (tile + GAP), tile, random);
            }
        }
    }

    private static void picture(GraphicsContext graphics, double x, double y, double size, Random random) {
        Color sky = shade(random, 190, 50, 0.15, 0.75);
        Color ground = shade(random, 30, 100, 0.25, 0.35);
        Color thing = shade(random, 0, 360, 0.35, 0.4);
        double horizon = 0.45 + 0.3 * random.nextDouble();
        double middleX = 0.4 + 0.2 * random.nextDouble();
        double middleY = 0.45 + 0.15 * random.nextDouble();
        double wide = 0.2 + 0.18 * random.nextDouble();
        double high = 0.15 + 0.18 * random.nextDouble();
        double pixel = size / PIXELS;
        for (int i = 0; i < PIXELS; i++) {
            for (int j = 0; j < PIXELS; j++) {
                double u = (i + 0.5) / PIXELS;
                double v = (j + 0.5) / PIXELS;
                double distance = Math.hypot((u - middleX) / wide, (v - middleY) / high);
                Color behind = v < horizon ? sky : ground;
                Color color = behind.interpolate(thing, Math.clamp(1.6 - distance, 0, 1))
                        .deriveColor(0, 1, 0.92 + 0.16 * random.nextDouble(), 1);
                graphics.setFill(color);
                graphics.fillRect(x + i * pixel, y + j * pixel, pixel + 0.5, pixel + 0.5);
            }
        }
    }

    private static Color shade(Random random, int hue, int hues, double saturation, double brightness) {
        return Color.hsb(hue + random.nextInt(hues), saturation + 0.3 * random.nextDouble(),
                brightness + 0.22 * random.nextDouble());
    }
}

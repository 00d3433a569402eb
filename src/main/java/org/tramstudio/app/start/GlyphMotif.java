package org.tramstudio.app.start;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.data.ImagePixels;

/** Real images of the glyph data set. */
final class GlyphMotif implements CardPicture.Motif {

    private static final int IMAGES = 40;
    private static final long SEED = 1;
    private static final int ROWS = 3;
    private static final double GAP = 5;

    private static final int PATCHES = 4;

    private final boolean patches;
    private List<Image> images = List.of();

    /**
     * Tiles that are empty yet.
     *
     * @param patches whether lines show the patches that a transformer cuts an image into
     */
    GlyphMotif(boolean patches) {
        this.patches = patches;
    }

    /** Paints the glyphs, which takes some milliseconds; for a worker thread. */
    static List<Image> paint() throws IOException {
        Dataset glyphs = Glyphs.dataset(IMAGES, 1, SEED);
        List<Image> images = new ArrayList<>();
        int width = Glyphs.SHAPE.width();
        int height = Glyphs.SHAPE.height();
        for (int i = 0; i < IMAGES; i++) {
            WritableImage image = new WritableImage(width, height);
            image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                    ImagePixels.argb(glyphs.training(), i), 0, width);
            images.add(image);
        }
        return images;
    }

    /** Takes what was painted; until then the tiles are empty. */
    void show(List<Image> painted) {
        images = List.copyOf(painted);
    }

    @Override
    public void draw(GraphicsContext graphics, double width, double height, Palette palette) {
        graphics.setImageSmoothing(false);
        double tile = (height - (ROWS + 1) * GAP) / ROWS;
        int columns = (int) Math.ceil(width / (tile + GAP));
        double left = (width - columns * (tile + GAP) + GAP) / 2;
        for (int i = 0; i < ROWS * columns; i++) {
            double x = left + i % columns * (tile + GAP);
            double y = GAP + i / columns * (tile + GAP);
            if (images.isEmpty()) {
                graphics.setFill(Color.BLACK);
                graphics.fillRect(x, y, tile, tile);
            } else {
                graphics.drawImage(images.get(i * 7 % images.size()), x, y, tile, tile);
            }
            if (patches) {
                cut(graphics, x, y, tile, palette);
            }
        }
    }

    private static void cut(GraphicsContext graphics, double x, double y, double tile, Palette palette) {
        graphics.setStroke(palette.color("series-1"));
        graphics.setLineWidth(1);
        for (int line = 1; line < PATCHES; line++) {
            double at = Math.round(line * tile / PATCHES) + 0.5;
            graphics.strokeLine(x + at, y, x + at, y + tile);
            graphics.strokeLine(x, y + at, x + tile, y + at);
        }
    }
}

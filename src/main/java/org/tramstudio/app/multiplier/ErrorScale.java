package org.tramstudio.app.multiplier;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.OperandPairGrid;

/**
 * Colours of errors d = f(w, x) - w·x: nothing where the product is exact, blue where it is too small, orange where it
 * is too large, stronger with the root of the distance, so that small errors show beside large ones.
 *
 * @param least smallest d, at most 0
 * @param most largest d, at least 0
 * @param exact colour of d = 0
 * @param tooSmall colour of the largest distance below
 * @param tooLarge colour of the largest distance above
 */
public record ErrorScale(long least, long most, Color exact, Color tooSmall, Color tooLarge) {

    private static final int MOST_LISTED = 1 << 18;

    /** The scale of a grid's errors. */
    public static ErrorScale of(OperandPairGrid grid, Palette palette) {
        return new ErrorScale(grid.least(), grid.most(), palette.color("canvas"), Ink.DESIGN.color(palette),
                Ink.SELECTION.color(palette));
    }

    /** A grid in these colours, a pixel for each cell, the least operands at the lower left. */
    public WritableImage paint(OperandPairGrid grid) {
        LongToIntFunction colors = colors();
        int[] pixels = new int[grid.rows() * grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                pixels[(grid.rows() - 1 - row) * grid.columns() + column] = colors.applyAsInt(grid.value(row, column));
            }
        }
        return image(grid.columns(), grid.rows(), pixels);
    }

    /** The scale itself from its least error at the left to its most at the right. */
    WritableImage bar(int width, int height) {
        double step = (double) (most - least) / Math.max(1, width - 1);
        int[] row = IntStream.range(0, width).map(k -> argb(color(least + step * k))).toArray();
        return image(width, height, IntStream.range(0, width * height).map(k -> row[k % width]).toArray());
    }

    private static WritableImage image(int width, int height, int[] pixels) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    /** Looks colours up that were computed before: a picture has many pixels of few colours, and sliders paint it often. */
    private LongToIntFunction colors() {
        if (most - least >= MOST_LISTED) {
            Map<Long, Integer> known = new HashMap<>();
            return error -> known.computeIfAbsent(error, this::argb);
        }
        int[] known = new int[(int) (most - least) + 1];
        return error -> {
            int place = (int) (error - least);
            if (known[place] == 0) {
                known[place] = argb(error);
            }
            return known[place];
        };
    }

    /** The colour of an error. */
    public Color color(double error) {
        double furthest = Math.max(-least, most);
        if (error == 0 || furthest == 0) {
            return exact;
        }
        return exact.interpolate(error < 0 ? tooSmall : tooLarge, Math.sqrt(Math.abs(error) / furthest));
    }

    /** The colour as 0xAARRGGBB, never 0. */
    int argb(long error) {
        return argb(color(error));
    }

    private static int argb(Color color) {
        return 0xff000000 | channel(color.getRed()) << 16 | channel(color.getGreen()) << 8 | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(255 * value);
    }
}

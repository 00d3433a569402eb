package org.tramstudio.app.multiplier;

import java.util.HashMap;
import java.util.Map;
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

    /** The scale of a grid's errors. */
    public static ErrorScale of(OperandPairGrid grid, Palette palette) {
        return new ErrorScale(grid.least(), grid.most(), palette.color("canvas"), Ink.DESIGN.color(palette),
                Ink.SELECTION.color(palette));
    }

    /** A grid in these colours, a pixel for each cell, the least operands at the lower left. */
    public WritableImage paint(OperandPairGrid grid) {
        Map<Long, Integer> colors = new HashMap<>();
        int[] pixels = new int[grid.rows() * grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                pixels[(grid.rows() - 1 - row) * grid.columns() + column] =
                        colors.computeIfAbsent(grid.value(row, column), this::argb);
            }
        }
        WritableImage image = new WritableImage(grid.columns(), grid.rows());
        image.getPixelWriter().setPixels(0, 0, grid.columns(), grid.rows(), PixelFormat.getIntArgbInstance(), pixels, 0,
                grid.columns());
        return image;
    }

    /** The colour of an error. */
    public Color color(double error) {
        double furthest = Math.max(-least, most);
        if (error == 0 || furthest == 0) {
            return exact;
        }
        return exact.interpolate(error < 0 ? tooSmall : tooLarge, Math.sqrt(Math.abs(error) / furthest));
    }

    /** The colour as 0xAARRGGBB. */
    int argb(long error) {
        Color color = color(error);
        return 0xff000000 | channel(color.getRed()) << 16 | channel(color.getGreen()) << 8 | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(255 * value);
    }
}

package org.tramstudio.app.multiplier;

import javafx.scene.paint.Color;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.theme.Palette;

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
record ErrorScale(int least, int most, Color exact, Color tooSmall, Color tooLarge) {

    /** The scale of a grid's errors. */
    static ErrorScale of(ErrorGrid grid, Palette palette) {
        return new ErrorScale(grid.least(), grid.most(), palette.color("canvas"), Ink.DESIGN.color(palette),
                Ink.SELECTION.color(palette));
    }

    /** The colour of an error. */
    Color color(double error) {
        double furthest = Math.max(-least, most);
        if (error == 0 || furthest == 0) {
            return exact;
        }
        return exact.interpolate(error < 0 ? tooSmall : tooLarge, Math.sqrt(Math.abs(error) / furthest));
    }

    /** The colour as 0xAARRGGBB. */
    int argb(int error) {
        Color color = color(error);
        return 0xff000000 | channel(color.getRed()) << 16 | channel(color.getGreen()) << 8 | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(255 * value);
    }
}

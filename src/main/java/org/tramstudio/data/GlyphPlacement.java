package org.tramstudio.data;

import java.util.SplittableRandom;

/**
 * Where a glyph's points come to lie: first a smooth bend, then an affine map into pixels.
 *
 * @param xx pixels to the right for one glyph unit to the right
 * @param xy pixels to the right for one glyph unit down
 * @param yx pixels down for one glyph unit to the right
 * @param yy pixels down for one glyph unit down
 * @param originX pixel column of the glyph's middle
 * @param originY pixel row of the glyph's middle
 * @param bendX size of the bend to the right, glyph units
 * @param bendY size of the bend down, glyph units
 * @param phaseX where the bend to the right begins, radians
 * @param phaseY where the bend down begins, radians
 */
record GlyphPlacement(double xx, double xy, double yx, double yy, double originX, double originY, double bendX,
                      double bendY, double phaseX, double phaseY) {

    // Less than half a wave over the glyph's height: strokes bow as those of a hand do, and corners stay corners.
    private static final double BEND_WAVE = 2.6;

    /** Draws a placement as the difficulty allows. */
    static GlyphPlacement draw(GlyphDifficulty difficulty, double halfGlyph, double middle, SplittableRandom random) {
        double angle = StrictMath.toRadians(either(random, difficulty.rotation()));
        double shear = either(random, difficulty.shear());
        double width = halfGlyph * GlyphPainter.between(random, difficulty.leastScale(), difficulty.mostScale());
        double height = halfGlyph * GlyphPainter.between(random, difficulty.leastScale(), difficulty.mostScale());
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new GlyphPlacement(
                cos * width, (cos * shear - sin) * height,
                sin * width, (sin * shear + cos) * height,
                middle + either(random, difficulty.shift()), middle + either(random, difficulty.shift()),
                either(random, difficulty.wobble()), either(random, difficulty.wobble()),
                GlyphPainter.between(random, 0, 2 * Math.PI), GlyphPainter.between(random, 0, 2 * Math.PI));
    }

    /** Maps a chain of points x0, y0, x1, y1, ... from glyph units to pixels. */
    double[] place(double[] chain) {
        double[] placed = new double[chain.length];
        for (int i = 0; i < chain.length; i += 2) {
            double x = chain[i] + bendX * StrictMath.sin(BEND_WAVE * chain[i + 1] + phaseX);
            double y = chain[i + 1] + bendY * StrictMath.sin(BEND_WAVE * chain[i] + phaseY);
            placed[i] = originX + xx * x + xy * y;
            placed[i + 1] = originY + yx * x + yy * y;
        }
        return placed;
    }

    private static double either(SplittableRandom random, double most) {
        return GlyphPainter.between(random, -most, most);
    }
}

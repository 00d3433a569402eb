package org.tramstudio.data;

import java.util.SplittableRandom;

/** Paints one glyph with all its disturbances. Not for several threads at once. */
final class GlyphPainter {

    /** Width and height of an image, pixels. */
    static final int SIZE = 28;

    private static final double HALF_GLYPH = 9;
    private static final double MIDDLE = (SIZE - 1) / 2.0;

    private final GlyphDifficulty difficulty;
    private final GlyphRaster glyphLines = new GlyphRaster(SIZE);
    private final GlyphRaster strayLines = new GlyphRaster(SIZE);
    private final double[] gaps;

    GlyphPainter(GlyphDifficulty difficulty) {
        this.difficulty = difficulty;
        gaps = new double[3 * difficulty.gaps()];
    }

    /** The glyph of a class, {@value #SIZE} x {@value #SIZE} grey levels, as {@code random} decides. */
    byte[] paint(int label, SplittableRandom random) {
        double radius = between(random, difficulty.leastThickness(), difficulty.mostThickness()) / 2;
        double ink = between(random, difficulty.leastContrast(), 1);
        double strayRadius = between(random, difficulty.leastThickness(), difficulty.mostThickness()) / 2;
        double strayInk = ink * between(random, 0.3, 1) * difficulty.distractorInk();
        layGlyph(label, GlyphPlacement.draw(difficulty, HALF_GLYPH, MIDDLE, random), radius);
        layStrayStrokes(strayRadius, random);
        int gapCount = chooseGaps(random);
        byte[] pixels = new byte[SIZE * SIZE];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            double own = inGap(pixel, gapCount) ? 0 : ink * glyphLines.ink(pixel, radius);
            double light = 255 * Math.max(own, strayInk * strayLines.ink(pixel, strayRadius));
            double noisy = light + difficulty.noise() * bell(random);
            pixels[pixel] = (byte) (int) Math.clamp(noisy + 0.5, 0.0, 255.0);
        }
        return pixels;
    }

    private void layGlyph(int label, GlyphPlacement placement, double radius) {
        glyphLines.clear();
        for (double[] chain : GlyphAlphabet.glyph(label).chains()) {
            glyphLines.add(placement.place(chain), radius + 0.5);
        }
    }

    private void layStrayStrokes(double radius, SplittableRandom random) {
        strayLines.clear();
        int count = random.nextInt(difficulty.distractors() + 1);
        for (int i = 0; i < count; i++) {
            double x = between(random, 2, SIZE - 3);
            double y = between(random, 2, SIZE - 3);
            double length = between(random, 0.3, 1) * difficulty.distractorLength();
            double angle = between(random, 0, 2 * Math.PI);
            double endX = x + length * StrictMath.cos(angle);
            double endY = y + length * StrictMath.sin(angle);
            double bend = length * between(random, -0.4, 0.4);
            double controlX = (x + endX) / 2 - bend * StrictMath.sin(angle);
            double controlY = (y + endY) / 2 + bend * StrictMath.cos(angle);
            strayLines.add(GlyphAlphabet.flatten(new Stroke.Curve(x, y, controlX, controlY, endX, endY)),
                    radius + 0.5);
        }
    }

    private int chooseGaps(SplittableRandom random) {
        int count = random.nextInt(difficulty.gaps() + 1);
        for (int i = 0; i < count; i++) {
            gaps[3 * i] = between(random, 4, SIZE - 5);
            gaps[3 * i + 1] = between(random, 4, SIZE - 5);
            double radius = between(random, 0.4, 1) * difficulty.gapRadius();
            gaps[3 * i + 2] = radius * radius;
        }
        return count;
    }

    private boolean inGap(int pixel, int count) {
        for (int i = 0; i < count; i++) {
            double dx = pixel % SIZE - gaps[3 * i];
            double dy = pixel / SIZE - gaps[3 * i + 1];
            if (dx * dx + dy * dy < gaps[3 * i + 2]) {
                return true;
            }
        }
        return false;
    }

    /** A number drawn evenly between two bounds. */
    static double between(SplittableRandom random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    // Four even 16-bit numbers added up: a bell curve of mean 0 and deviation 1, exact on every machine.
    private static double bell(SplittableRandom random) {
        long bits = random.nextLong();
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum - 2 * 65535) * (1.7320508075688772 / 65536);
    }
}

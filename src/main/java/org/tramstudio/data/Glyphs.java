package org.tramstudio.data;

import java.util.Locale;

/**
 * A data set that needs no download: ten glyphs, drawn by code as 28 x 28 grey images with random position, form, ink,
 * stray strokes and noise. Image {@code i} of a seed is the same on every machine, however many are drawn.
 */
public final class Glyphs {

    /** The shape of every glyph image. */
    public static final ImageShape SHAPE = new ImageShape(1, GlyphPainter.SIZE, GlyphPainter.SIZE);

    private static final int TRAINING = 0;
    private static final int TEST = 1;

    private Glyphs() {
    }

    /**
     * A data set of the standard difficulty. Classes follow one another in turn, so that they are equally frequent.
     *
     * @param training number of training images, at least 1
     * @param test number of test images, at least 1
     * @param seed of the drawing
     */
    public static Dataset dataset(int training, int test, long seed) {
        return dataset(training, test, seed, GlyphDifficulty.STANDARD);
    }

    /** As {@link #dataset(int, int, long)}, as hard as {@code difficulty} says. */
    public static Dataset dataset(int training, int test, long seed, GlyphDifficulty difficulty) {
        if (training < 1 || test < 1) {
            throw new IllegalArgumentException("glyphs: " + training + " training and " + test
                    + " test images asked for; each must be at least 1");
        }
        String source = String.format(Locale.ROOT, "drawn by the program: %,d training and %,d test images, seed %d",
                training, test, seed);
        return new Dataset("Glyphs", source, GlyphAlphabet.names(), images(training, seed, TRAINING, difficulty),
                images(test, seed, TEST, difficulty));
    }

    private static LabeledImages images(int count, long seed, int part, GlyphDifficulty difficulty) {
        int classes = GlyphAlphabet.names().size();
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
        }
        return DecodedImages.keeping(SHAPE, labels,
                index -> new GlyphPainter(difficulty).paint(labels[index], RandomStreams.of(seed, part, index)));
    }
}

package org.tramstudio.data;

/**
 * How far drawn glyphs stray from their ideal form, and what disturbs them: the one place where the hardness of the
 * data set is set. Every quantity is drawn evenly between its bounds, for each image anew.
 *
 * @param rotation largest turn to either side, degrees
 * @param shear largest slant to either side: sideways shift over height
 * @param leastScale smallest size; 1 fills 18 of the 28 pixels; width and height are drawn apart
 * @param mostScale largest size
 * @param shift largest shift from the middle in either direction, pixels
 * @param wobble largest bend of the strokes, in halves of the glyph's size
 * @param leastThickness thinnest stroke, pixels
 * @param mostThickness thickest stroke, pixels
 * @param leastContrast weakest ink, 0 (invisible) to 1 (white on black)
 * @param distractors largest number of stray strokes
 * @param distractorLength longest stray stroke, pixels
 * @param distractorInk strongest ink of a stray stroke, as a share of the glyph's
 * @param gaps largest number of places where the ink is missing
 * @param gapRadius largest radius of such a place, pixels
 * @param noise standard deviation of every pixel's noise, grey levels of 255
 */
public record GlyphDifficulty(double rotation, double shear, double leastScale, double mostScale, double shift,
                              double wobble, double leastThickness, double mostThickness, double leastContrast,
                              int distractors, double distractorLength, double distractorInk, int gaps,
                              double gapRadius, double noise) {

    /** The hardness of the sample project's data set: LeNet-5 errs on about one test image in twenty. */
    public static final GlyphDifficulty STANDARD = new GlyphDifficulty(26, 0.32, 0.68, 1.1, 3.2, 0.2, 1.2, 3.2, 0.4,
            2, 8.5, 0.65, 1, 1.9, 25);

    /** Checks that every pair of bounds is in order and nothing is negative. */
    public GlyphDifficulty {
        requireOrder("scale", leastScale, mostScale, 0.2);
        requireOrder("thickness", leastThickness, mostThickness, 0.1);
        requireOrder("contrast", leastContrast, 1, 0);
        requireOrder("number of stray strokes and gaps", 0, Math.min(distractors, gaps), 0);
        double smallest = Math.min(Math.min(Math.min(rotation, shear), Math.min(shift, wobble)),
                Math.min(Math.min(distractorLength, distractorInk), Math.min(gapRadius, noise)));
        requireOrder("every other quantity", 0, smallest, 0);
    }

    private static void requireOrder(String what, double least, double most, double bound) {
        if (!(least >= bound && most >= least)) {
            throw new IllegalArgumentException("glyph difficulty: " + what + " runs from " + least + " to " + most
                    + "; it must begin at " + bound + " or above and not run backwards");
        }
    }
}

package org.tramstudio.training;

/**
 * What a network says of a test image with exact products and with a design's.
 *
 * @param image which one, see {@link ImagePredictions#images()}
 * @param label its class
 * @param exact the class that the quantised network chooses with exact products, as all designs begin with it
 * @param approximate the class that the finished design chooses
 */
public record ImagePrediction(int image, int label, int exact, int approximate) {

    /** Which of the two are right. */
    public enum Outcome {
        /** Both are. */
        RIGHT,
        /** The exact one alone: what approximation costs. */
        LOST,
        /** The approximate one alone: retraining has mended more than the network's products. */
        GAINED,
        /** Neither is. */
        WRONG
    }

    /** Which of the two are right. */
    public Outcome outcome() {
        if (exact == label) {
            return approximate == label ? Outcome.RIGHT : Outcome.LOST;
        }
        return approximate == label ? Outcome.GAINED : Outcome.WRONG;
    }
}

package org.tramstudio.training;

import org.tramstudio.circuit.MultiplierArchitecture;

/**
 * How one design is trained: everything but λ.
 *
 * @param bits width of weights, activations and multiplier, 2 to 8
 * @param architecture accurate multiplier that phase 2 starts from
 * @param columns P, how many columns may be approximated, 1 to 2 bits - 1
 * @param phase1Epochs epochs of phase 1, 1 to 1000
 * @param phase3Epochs epochs of phase 3, 0 to 1000
 * @param samples training images used, stratified; 0 for all
 * @param testSamples test images used, stratified; 0 for all
 * @param batchSize images a step, 1 to 4096
 * @param learningRate of the weights, in phases 1 (constant) and 3 (cosine to 0)
 * @param structureLearningRateFactor Θ's learning rate over the weights'; 0 for the paper's rate scaled to the number of
 *                                    steps (1,960 / steps)
 * @param augment whether training images are shifted and mirrored
 * @param seed of every random choice
 */
public record TrainingPlan(int bits, MultiplierArchitecture architecture, int columns, int phase1Epochs,
                           int phase3Epochs, int samples, int testSamples, int batchSize, double learningRate,
                           double structureLearningRateFactor, boolean augment, long seed) {

    /** Checks every bound. */
    public TrainingPlan {
        require("bits", bits, 2, 8);
        require("columns", columns, 1, 2 * bits - 1);
        require("phase1Epochs", phase1Epochs, 1, 1000);
        require("phase3Epochs", phase3Epochs, 0, 1000);
        require("samples", samples, 0, Integer.MAX_VALUE);
        require("testSamples", testSamples, 0, Integer.MAX_VALUE);
        require("batchSize", batchSize, 1, 4096);
        require("learningRate", learningRate, 1e-8, 10);
        require("structureLearningRateFactor", structureLearningRateFactor, 0, 1e6);
    }

    private static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(String.format(java.util.Locale.ROOT,
                    "%s is %s; it must lie between %s and %s", name, number(value), number(least), number(most)));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}

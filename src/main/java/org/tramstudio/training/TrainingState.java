package org.tramstudio.training;

import java.util.List;
import java.util.Map;

/**
 * How far the training of a design has come; what a checkpoint holds beside the arrays.
 *
 * @param phase the phase that is running
 * @param epoch its epoch, from 0
 * @param step the step to take next within the epoch
 * @param lossSum sum of the losses of the steps taken in this epoch
 * @param theta Θ as phase 1 left it; empty before its end
 * @param accuracy what has been measured between the phases so far
 * @param epochAccuracy accuracy at the end of the last epoch of this phase; NaN before
 * @param seconds computing time so far
 * @param tensors name of the file beside it that holds the arrays
 */
record TrainingState(Phase phase, int epoch, int step, double lossSum, List<Double> theta,
                     Map<AccuracyStage, Double> accuracy, double epochAccuracy, double seconds, String tensors) {

    TrainingState {
        theta = List.copyOf(theta);
        accuracy = Map.copyOf(accuracy);
    }

    /** Before the first step of a phase. */
    static TrainingState startOf(Phase phase, List<Double> theta, Map<AccuracyStage, Double> accuracy,
                                 double seconds) {
        return new TrainingState(phase, 0, 0, 0, theta, accuracy, Double.NaN, seconds, "");
    }

    TrainingState atStep(int nextStep, double newLossSum, double newSeconds) {
        return new TrainingState(phase, epoch, nextStep, newLossSum, theta, accuracy, epochAccuracy, newSeconds,
                tensors);
    }

    TrainingState afterEpoch(double newAccuracy, double newSeconds) {
        return new TrainingState(phase, epoch + 1, 0, 0, theta, accuracy, newAccuracy, newSeconds, tensors);
    }

    TrainingState with(Map<AccuracyStage, Double> newAccuracy) {
        return new TrainingState(phase, epoch, step, lossSum, theta, newAccuracy, epochAccuracy, seconds, tensors);
    }

    TrainingState in(String tensorFile) {
        return new TrainingState(phase, epoch, step, lossSum, theta, accuracy, epochAccuracy, seconds, tensorFile);
    }
}

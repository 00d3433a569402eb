package org.tramstudio.training;

import java.util.ArrayList;
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
 * @param explored the ends of phase 1's epochs, for designs that begin with its result
 * @param tensors name of the file beside it that holds the arrays
 */
record TrainingState(Phase phase, int epoch, int step, double lossSum, List<Double> theta,
                     Map<AccuracyStage, Double> accuracy, double epochAccuracy, double seconds, List<TrainingEvent.Epoch> explored, String tensors) {

    TrainingState {
        theta = List.copyOf(theta);
        accuracy = Map.copyOf(accuracy);
        explored = explored == null ? List.of() : List.copyOf(explored);
    }

    /** Before the first step of a phase. */
    static TrainingState startOf(Phase phase, List<Double> theta, Map<AccuracyStage, Double> accuracy,
                                 double seconds) {
        return new TrainingState(phase, 0, 0, 0, theta, accuracy, Double.NaN, seconds, List.of(), "");
    }

    TrainingState atStep(int nextStep, double newLossSum, double newSeconds) {
        return new TrainingState(phase, epoch, nextStep, newLossSum, theta, accuracy, epochAccuracy, newSeconds,
                explored, tensors);
    }

    TrainingState afterEpoch(TrainingEvent.Epoch end, double newSeconds) {
        List<TrainingEvent.Epoch> ends = new ArrayList<>(explored);
        if (phase == Phase.EXPLORE) {
            ends.add(end);
        }
        return new TrainingState(phase, epoch + 1, 0, 0, theta, accuracy, end.accuracy(), newSeconds, ends, tensors);
    }

    TrainingState with(Map<AccuracyStage, Double> newAccuracy) {
        return new TrainingState(phase, epoch, step, lossSum, theta, newAccuracy, epochAccuracy, seconds,
                explored, tensors);
    }

    TrainingState withExplored(List<TrainingEvent.Epoch> ends) {
        return new TrainingState(phase, epoch, step, lossSum, theta, accuracy, epochAccuracy, seconds, ends, tensors);
    }

    TrainingState in(String tensorFile) {
        return new TrainingState(phase, epoch, step, lossSum, theta, accuracy, epochAccuracy, seconds, explored,
                tensorFile);
    }
}

package org.tramstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.axm.ErrorForm;

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
 * @param errorForms how the errors of phase 3's multipliers are computed, by the identities of their tables; empty before
 *                   phase 3, and in files of earlier versions
 * @param tensors name of the file beside it that holds the arrays
 */
record TrainingState(Phase phase, int epoch, int step, double lossSum, List<Double> theta,
                     Map<AccuracyStage, Double> accuracy, double epochAccuracy, double seconds,
                     List<TrainingEvent.Epoch> explored, Map<String, ErrorForm> errorForms, String tensors) {

    TrainingState {
        theta = List.copyOf(theta);
        accuracy = Map.copyOf(accuracy);
        explored = explored == null ? List.of() : List.copyOf(explored);
        errorForms = errorForms == null ? Map.of() : Map.copyOf(errorForms);
    }

    /** Before the first step of a phase. */
    static TrainingState startOf(Phase phase, List<Double> theta, Map<AccuracyStage, Double> accuracy,
                                 double seconds) {
        return new TrainingState(phase, 0, 0, 0, theta, accuracy, Double.NaN, seconds, List.of(), Map.of(), "");
    }

    TrainingState atStep(int nextStep, double newLossSum, double newSeconds) {
        return new TrainingState(phase, epoch, nextStep, newLossSum, theta, accuracy, epochAccuracy, newSeconds,
                explored, errorForms, tensors);
    }

    TrainingState afterEpoch(TrainingEvent.Epoch end, double newSeconds) {
        List<TrainingEvent.Epoch> ends = new ArrayList<>(explored);
        if (phase == Phase.EXPLORE) {
            ends.add(end);
        }
        return new TrainingState(phase, epoch + 1, 0, 0, theta, accuracy, end.accuracy(), newSeconds, ends,
                errorForms, tensors);
    }

    TrainingState with(Map<AccuracyStage, Double> newAccuracy) {
        return new TrainingState(phase, epoch, step, lossSum, theta, newAccuracy, epochAccuracy, seconds,
                explored, errorForms, tensors);
    }

    TrainingState withExplored(List<TrainingEvent.Epoch> ends) {
        return new TrainingState(phase, epoch, step, lossSum, theta, accuracy, epochAccuracy, seconds, ends,
                errorForms, tensors);
    }

    TrainingState withErrorForms(Map<String, ErrorForm> forms) {
        return new TrainingState(phase, epoch, step, lossSum, theta, accuracy, epochAccuracy, seconds, explored,
                forms, tensors);
    }

    TrainingState later(double moreSeconds) {
        return new TrainingState(phase, epoch, step, lossSum, theta, accuracy, epochAccuracy, seconds + moreSeconds,
                explored, errorForms, tensors);
    }

    TrainingState in(String tensorFile) {
        return new TrainingState(phase, epoch, step, lossSum, theta, accuracy, epochAccuracy, seconds, explored,
                errorForms, tensorFile);
    }
}

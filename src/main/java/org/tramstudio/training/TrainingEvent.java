package org.tramstudio.training;

import java.util.Comparator;
import org.tramstudio.tram.StructureParameters;

/** What training tells while it runs; the live plots and {@code events.jsonl} are made of these. */
public sealed interface TrainingEvent {

    /** Orders events as an undisturbed training tells them; an epoch's end comes after its steps. */
    Comparator<TrainingEvent> PROGRESS = Comparator.comparing(TrainingEvent::phase)
            .thenComparing(TrainingEvent::epoch).thenComparing(TrainingEvent::stepInOrder);

    /** The phase that the event belongs to. */
    Phase phase();

    /** The epoch that it belongs to, from 0. */
    int epoch();

    private int stepInOrder() {
        return switch (this) {
            case Step step -> step.step();
            case Epoch end -> Integer.MAX_VALUE;
        };
    }

    /**
     * One optimiser step.
     *
     * @param phase which phase
     * @param epoch epoch, from 0
     * @param step step within the epoch, from 0
     * @param steps steps of an epoch
     * @param loss L_model, the batch's mean cross entropy
     * @param predictedPower f_power(Θ) (Eq. 5) where the structure is being trained or mapped; 1 for exact multipliers
     * @param imagesPerSecond speed since the epoch began
     */
    record Step(Phase phase, int epoch, int step, int steps, double loss, double predictedPower,
                double imagesPerSecond) implements TrainingEvent {
    }

    /**
     * The end of an epoch.
     *
     * @param phase which phase
     * @param epoch epoch, from 0
     * @param epochs epochs of this phase
     * @param loss mean L_model over the epoch
     * @param accuracy share of the test images that are classified rightly, 0 to 1
     * @param theta Θ as it stands
     * @param predictedPower f_power(Θ) (Eq. 5)
     * @param normalizedPower cost of the multiplier that Θ maps to now, over the accurate one's
     * @param seconds time of the epoch, evaluation included
     */
    record Epoch(Phase phase, int epoch, int epochs, double loss, double accuracy, StructureParameters theta,
                 double predictedPower, double normalizedPower, double seconds) implements TrainingEvent {
    }
}

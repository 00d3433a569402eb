package org.tramstudio.app.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.training.Phase;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.tram.StructureParameters;

/** What one design's training has told so far: the loss by step of each phase, and Θ by epoch. */
final class TrainingCurves {

    private static final int MOST_POINTS = 2000;

    private final Map<Phase, DecimatedCurve> losses = new EnumMap<>(Phase.class);
    private final List<StructureParameters> thetas = new ArrayList<>();
    private Optional<TrainingEvent> last = Optional.empty();

    /** Takes the next event; what was told before, as after an interruption or by a log that was read, counts once. */
    void add(TrainingEvent event) {
        if (last.filter(before -> TrainingEvent.PROGRESS.compare(before, event) >= 0).isPresent()) {
            return;
        }
        last = Optional.of(event);
        switch (event) {
            case TrainingEvent.Step step -> losses
                    .computeIfAbsent(step.phase(), phase -> new DecimatedCurve(MOST_POINTS)).add(step.loss());
            case TrainingEvent.Epoch epoch -> {
                if (epoch.phase() == Phase.EXPLORE) {
                    thetas.add(epoch.theta());
                }
            }
        }
    }

    /** Loss by step of a phase; empty before its first step. */
    DecimatedCurve loss(Phase phase) {
        return losses.getOrDefault(phase, new DecimatedCurve(MOST_POINTS));
    }

    /** Θ at the end of each epoch of phase 1. */
    List<StructureParameters> thetas() {
        return List.copyOf(thetas);
    }
}

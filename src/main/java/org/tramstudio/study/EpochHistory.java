package org.tramstudio.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tramstudio.training.Phase;
import org.tramstudio.training.TrainingEvent;

/** The epochs that count of one design's training; an epoch that is trained again replaces itself and what followed. */
final class EpochHistory {

    private record Position(Phase phase, int epoch) {
    }

    private final TreeMap<Position, TrainingEvent.Epoch> epochs =
            new TreeMap<>(Comparator.comparing(Position::phase).thenComparing(Position::epoch));

    /** Begins with what an earlier run has left. */
    EpochHistory(List<TrainingEvent> earlier) {
        earlier.forEach(event -> {
            if (event instanceof TrainingEvent.Epoch epoch) {
                add(epoch);
            }
        });
    }

    void add(TrainingEvent.Epoch epoch) {
        Position position = new Position(epoch.phase(), epoch.epoch());
        epochs.tailMap(position, true).clear();
        epochs.put(position, epoch);
    }

    /** Puts the last epoch's figures into a design. */
    DesignPoint applyTo(DesignPoint design) {
        if (epochs.isEmpty()) {
            return design;
        }
        TrainingEvent.Epoch last = epochs.lastEntry().getValue();
        return new DesignPoint(design.id(), design.lambda(), design.plan(), design.state(), last.theta(),
                design.accuracy(), last.predictedPower(), last.normalizedPower(), seconds(), trail(),
                design.failure());
    }

    private double seconds() {
        return epochs.values().stream().mapToDouble(TrainingEvent.Epoch::seconds).sum();
    }

    private List<DesignPoint.TrailPosition> trail() {
        return epochs.entrySet().stream()
                .filter(entry -> isOnTheWay(entry.getKey().phase()))
                .map(Map.Entry::getValue)
                .map(epoch -> new DesignPoint.TrailPosition(epoch.normalizedPower(), epoch.accuracy()))
                .toList();
    }

    private static boolean isOnTheWay(Phase phase) {
        return phase == Phase.EXPLORE || phase == Phase.RECOVER;
    }
}

package org.tramstudio.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.tramstudio.training.Phase;
import org.tramstudio.training.TrainingEvent;

/**
 * The epochs that count of one design's training; an epoch that is trained again replaces itself and what followed. Each is
 * given the simulated power of its multipliers, as far as it is known.
 */
final class EpochHistory {

    private record Position(Phase phase, int epoch) {
    }

    private final TreeMap<Position, TrainingEvent.Epoch> epochs =
            new TreeMap<>(Comparator.comparing(Position::phase).thenComparing(Position::epoch));

    private final Function<TrainingEvent.Epoch, OptionalDouble> simulatedPower;

    /**
     * Begins with what an earlier run has left.
     *
     * @param simulatedPower of the multipliers at the end of an epoch; asked again and again
     */
    EpochHistory(List<TrainingEvent> earlier, Function<TrainingEvent.Epoch, OptionalDouble> simulatedPower) {
        this.simulatedPower = simulatedPower;
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
        return new DesignPoint(design.id(), design.source(), design.plan(), design.state(), last.theta(),
                design.accuracy(), last.predictedPower(), last.normalizedPower(), simulatedPower.apply(last), seconds(),
                trail(), design.failure(), design.parts(), design.figures());
    }

    /** The mean loss of the last epoch of phase 3; empty before there is one. */
    OptionalDouble recoveredLoss() {
        return epochs.isEmpty() || epochs.lastKey().phase() != Phase.RECOVER ? OptionalDouble.empty()
                : OptionalDouble.of(epochs.lastEntry().getValue().loss());
    }

    private double seconds() {
        return epochs.values().stream().mapToDouble(TrainingEvent.Epoch::seconds).sum();
    }

    private List<DesignPoint.TrailPosition> trail() {
        return epochs.entrySet().stream()
                .filter(entry -> isOnTheWay(entry.getKey().phase()))
                .map(Map.Entry::getValue)
                .map(epoch -> new DesignPoint.TrailPosition(epoch.normalizedPower(), epoch.accuracy(),
                        OptionalDouble.of(epoch.predictedPower()), simulatedPower.apply(epoch)))
                .toList();
    }

    private static boolean isOnTheWay(Phase phase) {
        return phase == Phase.EXPLORE || phase == Phase.RECOVER;
    }
}

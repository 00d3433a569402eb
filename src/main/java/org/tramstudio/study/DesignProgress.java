package org.tramstudio.study;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.TrainingEvent;

/**
 * How far the training of a design is, as its log tells.
 *
 * @param phase the phase it is in
 * @param epoch epoch of the phase, from 1
 * @param epochs epochs of the phase
 * @param step steps of the epoch that are done; 0 at the end of an epoch, before the next one's first
 * @param steps steps of an epoch; 0 where none was seen
 * @param imagesPerSecond speed of the last steps; empty where none was seen
 * @param remaining time for the epochs that are left, if each takes as long as those of this phase that were measured;
 *                  empty before phase 1
 */
public record DesignProgress(Phase phase, int epoch, int epochs, int step, int steps, OptionalDouble imagesPerSecond,
                             Optional<Duration> remaining) {

    /**
     * Reads the progress off the events of a design.
     *
     * @param events as {@link DesignStore#events} gives them
     * @return empty where nothing was told yet
     */
    public static Optional<DesignProgress> of(DesignPoint design, List<TrainingEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        TrainingEvent last = events.getLast();
        Optional<TrainingEvent.Step> step = events.reversed().stream().filter(TrainingEvent.Step.class::isInstance)
                .map(TrainingEvent.Step.class::cast).filter(each -> each.phase() == last.phase()).findFirst();
        int epochs = epochs(design, last.phase());
        boolean between = last instanceof TrainingEvent.Epoch && last.epoch() + 1 < epochs;
        int done = last instanceof TrainingEvent.Step now ? now.step() + 1
                : between ? 0 : step.map(TrainingEvent.Step::steps).orElse(0);
        return Optional.of(new DesignProgress(last.phase(), last.epoch() + (between ? 2 : 1), epochs, done,
                step.map(TrainingEvent.Step::steps).orElse(0),
                step.map(each -> OptionalDouble.of(each.imagesPerSecond())).orElse(OptionalDouble.empty()),
                remaining(design, last, step, events)));
    }

    /** What share of the epochs of phases 1 and 3 is done, 0 to 1; 0 before them, and where there are none. */
    static double fraction(DesignPoint design, TrainingEvent last) {
        int epochs = design.plan().phase1Epochs() + design.plan().phase3Epochs();
        if (epochs == 0 || !counts(last.phase())) {
            return 0;
        }
        boolean explored = last.phase() == Phase.RECOVER && design.source() instanceof MultiplierSource.CoTrained;
        double ofEpoch = switch (last) {
            case TrainingEvent.Step step -> (step.step() + 1.0) / step.steps();
            case TrainingEvent.Epoch end -> 1;
        };
        return Math.min(1, ((explored ? design.plan().phase1Epochs() : 0) + last.epoch() + ofEpoch) / epochs);
    }

    /** Whether a phase is among those whose epochs {@link #fraction} counts. */
    static boolean counts(Phase phase) {
        return phase == Phase.EXPLORE || phase == Phase.RECOVER;
    }

    private static int epochs(DesignPoint design, Phase phase) {
        boolean explored = design.source() instanceof MultiplierSource.CoTrained;
        return switch (phase) {
            case QUANTIZE -> design.plan().quantization().epochs();
            case EXPLORE -> design.plan().phase1Epochs();
            case RECOVER -> design.plan().phase3Epochs() + (explored ? 0 : design.plan().phase1Epochs());
            case FLOAT, MAP -> 0;
        };
    }

    private static Optional<Duration> remaining(DesignPoint design, TrainingEvent last, Optional<TrainingEvent.Step> step,
                                                List<TrainingEvent> events) {
        OptionalDouble measured = events.stream().filter(TrainingEvent.Epoch.class::isInstance)
                .map(TrainingEvent.Epoch.class::cast).filter(each -> each.phase() == last.phase())
                .mapToDouble(TrainingEvent.Epoch::seconds).average();
        OptionalDouble seconds = measured.isPresent() || step.isEmpty() ? measured
                : OptionalDouble.of(step.get().steps() * (double) design.plan().batchSize() / step.get().imagesPerSecond());
        if (seconds.isEmpty() || !counts(last.phase())) {
            return Optional.empty();
        }
        double epochs = design.plan().phase1Epochs() + design.plan().phase3Epochs();
        return Optional.of(Duration.ofMillis(Math.round(1000 * seconds.getAsDouble() * epochs * (1 - fraction(design, last)))));
    }
}

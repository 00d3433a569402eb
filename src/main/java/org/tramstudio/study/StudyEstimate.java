package org.tramstudio.study;

import java.time.Duration;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingPlan;

/**
 * How long designs that wait will take, by what was measured: by finished designs of the same kind and plan, whatever their
 * seed, else by the epochs and steps of running ones, phase by phase. An epoch with approximate products that was not measured
 * takes at least as long as one with exact products, whose step is part of it. Where neither was measured, nothing is known. Safe
 * for use from any thread.
 */
public final class StudyEstimate implements StudyListener {

    /** What two designs of the same cost may differ in. */
    private static final Set<Setting> OF_NO_WEIGHT = EnumSet.of(Setting.SEED);
    /** What two epochs of the same cost may differ in, besides. */
    private static final Set<Setting> OF_NO_WEIGHT_IN_AN_EPOCH = EnumSet.of(Setting.SEED, Setting.PHASE_1_EPOCHS,
            Setting.PHASE_3_EPOCHS, Setting.LEARNING_RATE, Setting.STRUCTURE_LEARNING_RATE_FACTOR, Setting.WEIGHT_DECAY,
            Setting.STRUCTURE_START, Setting.QUANTISATION_EPOCHS, Setting.QUANTISATION_LEARNING_RATE, Setting.BIAS_CORRECTION);

    /** Designs that take about as long as one another. */
    private record Alike(Class<? extends MultiplierSource> kind, Map<Setting, String> settings) {
    }

    /** Epochs that do; exact products are computed otherwise than those of any approximate multiplier. */
    private record AlikeEpochs(boolean exact, Phase phase, Map<Setting, String> settings) {
    }

    private final Map<String, DesignPoint> designs = new HashMap<>();
    private final Map<Alike, Map<String, Double>> finished = new HashMap<>();
    private final Map<AlikeEpochs, DoubleSummaryStatistics> epochs = new HashMap<>();
    private final Map<AlikeEpochs, Double> steps = new HashMap<>();

    /** Takes the computing time of those that are finished. */
    public void learn(Collection<DesignPoint> known) {
        known.forEach(this::designChanged);
    }

    /** Takes what the log of a design has told, oldest first. */
    public void learn(DesignPoint design, List<TrainingEvent> events) {
        designChanged(design);
        events.forEach(event -> trainingEvent(design.id(), event));
    }

    @Override
    public synchronized void designChanged(DesignPoint design) {
        designs.put(design.id(), design);
        if (design.state() == DesignState.DONE && design.seconds() > 0) {
            finished.computeIfAbsent(alike(design), _ -> new HashMap<>()).put(design.id(), design.seconds());
        }
    }

    @Override
    public synchronized void trainingEvent(String designId, TrainingEvent event) {
        DesignPoint design = designs.get(designId);
        if (design == null || !DesignProgress.counts(event.phase())) {
            return;
        }
        AlikeEpochs alike = alike(design, event.phase());
        switch (event) {
            case TrainingEvent.Step step -> {
                if (step.imagesPerSecond() > 0) {
                    steps.put(alike, step.steps() * (double) design.plan().batchSize() / step.imagesPerSecond());
                }
            }
            case TrainingEvent.Epoch end -> epochs.computeIfAbsent(alike, _ -> new DoubleSummaryStatistics()).accept(end.seconds());
        }
    }

    /**
     * Time that a design will take that waits, less the epochs that its checkpoint holds.
     *
     * @return empty where nothing was measured that tells of it
     */
    public synchronized Optional<ExpectedTime> of(DesignPoint design) {
        int phase1 = design.plan().phase1Epochs();
        int phase3 = design.plan().phase3Epochs();
        int done = Math.min(design.trail().size(), phase1 + phase3);
        Map<String, Double> alike = finished.getOrDefault(alike(design), Map.of());
        if (!alike.isEmpty() && phase1 + phase3 > 0) {
            return Optional.of(ExpectedTime.about(
                    duration(median(alike.values()) * (phase1 + phase3 - done) / (phase1 + phase3))));
        }
        boolean explores = design.source() instanceof MultiplierSource.CoTrained;
        int exploring = explores ? Math.max(0, phase1 - done) : 0;
        int recovering = phase1 + phase3 - done - exploring;
        return plus(time(design, Phase.EXPLORE, exploring), time(design, Phase.RECOVER, recovering));
    }

    private Optional<ExpectedTime> time(DesignPoint design, Phase phase, int count) {
        if (count == 0) {
            return Optional.of(ExpectedTime.about(Duration.ZERO));
        }
        OptionalDouble measured = seconds(alike(design, phase));
        // an exact design has no phase 1: all its epochs are those of phase 3
        OptionalDouble epoch = measured.isPresent() ? measured : seconds(exact(design));
        return epoch.isPresent() ? Optional.of(new ExpectedTime(duration(count * epoch.getAsDouble()), measured.isEmpty()))
                : Optional.empty();
    }

    private OptionalDouble seconds(AlikeEpochs alike) {
        if (epochs.containsKey(alike)) {
            return OptionalDouble.of(epochs.get(alike).getAverage());
        }
        return steps.containsKey(alike) ? OptionalDouble.of(steps.get(alike)) : OptionalDouble.empty();
    }

    private static Optional<ExpectedTime> plus(Optional<ExpectedTime> explore, Optional<ExpectedTime> recover) {
        return explore.flatMap(first -> recover.map(then ->
                new ExpectedTime(first.time().plus(then.time()), first.atLeast() || then.atLeast())));
    }

    private static Alike alike(DesignPoint design) {
        return new Alike(design.source().getClass(), without(design.plan(), OF_NO_WEIGHT));
    }

    private static AlikeEpochs exact(DesignPoint design) {
        return new AlikeEpochs(true, Phase.RECOVER, without(design.plan(), OF_NO_WEIGHT_IN_AN_EPOCH));
    }

    private static AlikeEpochs alike(DesignPoint design, Phase phase) {
        return new AlikeEpochs(design.source() instanceof MultiplierSource.Accurate, phase,
                without(design.plan(), OF_NO_WEIGHT_IN_AN_EPOCH));
    }

    private static Map<Setting, String> without(TrainingPlan plan, Set<Setting> passedOver) {
        Map<Setting, String> values = plan.values();
        values.keySet().removeAll(passedOver);
        return values;
    }

    private static double median(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }
}

package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Phase;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

class StudyEstimateTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "2", Setting.PHASE_3_EPOCHS, "3",
            Setting.BATCH_SIZE, "32"));
    private static final MultiplierSource ACCURATE = new MultiplierSource.Accurate();

    private final StudyEstimate estimate = new StudyEstimate();

    @Test
    void whatWasNotMeasuredIsNotKnown() {
        assertEquals(Optional.empty(), estimate.of(design("new", lambda(0.3), PLAN)));
        estimate.learn(List.of(done("a", ACCURATE, PLAN, 40)));
        assertEquals(Optional.empty(), estimate.of(design("new", lambda(0.3), PLAN)), "the accurate one is another kind");
        estimate.learn(List.of(done("b", lambda(1), PLAN.with(Map.of(Setting.SAMPLES, "100")), 40)));
        assertEquals(Optional.empty(), estimate.of(design("new", lambda(0.3), PLAN)), "fewer images are another plan");
    }

    @Test
    void finishedDesignsOfTheSameKindAndPlanTellWhateverTheirSeed() {
        estimate.learn(List.of(done("a", lambda(0.1), PLAN, 40), done("b", lambda(0.2), PLAN, 900),
                done("c", lambda(0.1), PLAN.with(Map.of(Setting.SEED, "2")), 50)));
        assertEquals(about(Duration.ofSeconds(50)), estimate.of(design("new", lambda(0.3), PLAN)), "the median");
        DesignPoint begun = design("new", lambda(0.3), PLAN);
        begun = new DesignPoint(begun.id(), begun.source(), begun.plan(), DesignState.INTERRUPTED, begun.theta(), Map.of(), 1, 1,
                OptionalDouble.empty(), 20, List.of(position(), position()), Optional.empty(), List.of());
        assertEquals(about(Duration.ofSeconds(30)), estimate.of(begun), "two of five epochs are done");
    }

    @Test
    void epochsOfARunningDesignTellPhaseByPhase() {
        estimate.learn(design("running", lambda(0.1), PLAN), List.of(epoch(Phase.EXPLORE, 0, 10), epoch(Phase.EXPLORE, 1, 14)));
        assertEquals(Optional.empty(), estimate.of(design("new", lambda(0.3), PLAN)), "of phase 3 nothing is known");
        estimate.trainingEvent("running", step(Phase.RECOVER, 0, 160));
        assertEquals(about(Duration.ofSeconds(2 * 12 + 3 * 2)), estimate.of(design("new", lambda(0.3), PLAN)),
                "an epoch of 10 batches of 32 images at 160 a second");
        estimate.trainingEvent("running", epoch(Phase.RECOVER, 0, 5));
        assertEquals(about(Duration.ofSeconds(2 * 12 + 3 * 5)), estimate.of(design("new", lambda(0.3), PLAN)));
        assertEquals(about(Duration.ofSeconds(5 * 5)), estimate.of(design("other", new MultiplierSource.Truncated(4), PLAN)));
        assertEquals(Optional.empty(), estimate.of(design("exact", ACCURATE, PLAN)), "exact products are computed otherwise");
        TrainingPlan longer = PLAN.with(Map.of(Setting.PHASE_1_EPOCHS, "10", Setting.LEARNING_RATE, "0.01"));
        assertEquals(about(Duration.ofSeconds(10 * 12 + 3 * 5)), estimate.of(design("longer", lambda(0.3), longer)));
    }

    @Test
    void approximateDesignsTakeAtLeastAsLongAsExactEpochs() {
        DesignPoint waiting = design("new", lambda(0.3), PLAN);
        estimate.learn(design("accurate", ACCURATE, PLAN), List.of(step(Phase.QUANTIZE, 0, 9)));
        assertEquals(Optional.empty(), estimate.of(waiting), "phase 0 tells nothing of the others");
        estimate.trainingEvent("accurate", step(Phase.RECOVER, 0, 160));
        assertEquals(about(Duration.ofSeconds(5 * 2)), estimate.of(design("exact", ACCURATE, PLAN)));
        assertEquals(atLeast(5 * 2), estimate.of(waiting), "ten batches of 32 images at 160 a second, five times");
        estimate.learn(design("running", lambda(0.1), PLAN), List.of(epoch(Phase.EXPLORE, 0, 10)));
        assertEquals(atLeast(2 * 10 + 3 * 2), estimate.of(waiting), "phase 1 was measured, phase 3 was not");
        estimate.trainingEvent("running", epoch(Phase.RECOVER, 0, 5));
        assertEquals(about(Duration.ofSeconds(2 * 10 + 3 * 5)), estimate.of(waiting));
        assertEquals(Optional.empty(), estimate.of(design("other", lambda(0.3), PLAN.with(Map.of(Setting.SAMPLES, "100")))));
    }

    @Test
    void whatIsOnlyAtLeastKnownIsSaidSo() {
        LocalDateTime noon = LocalDateTime.of(2026, 3, 1, 12, 0);
        assertEquals("at least 1 min", atLeast(65).orElseThrow().words());
        assertEquals("about 2:00 h", about(Duration.ofHours(2)).orElseThrow().words());
        assertEquals("at least 3 min left, 1 design not measured yet",
                TimeLeft.of(List.of(about(Duration.ofMinutes(1)), atLeast(120))).words(noon), "no end is named");
    }

    @Test
    void theTimeOfAllIsSaidWithItsEndAndItsGaps() {
        LocalDateTime noon = LocalDateTime.of(2026, 3, 1, 12, 0);
        Optional<ExpectedTime> twelve = about(Duration.ofMinutes(12));
        assertEquals("about 24 min left, done at 12:24", TimeLeft.of(List.of(twelve, twelve)).words(noon));
        assertEquals("about 20:00 h left, done on 2 March, 08:00",
                TimeLeft.of(List.of(about(Duration.ofHours(20)))).words(noon));
        assertEquals("at least 12 min left, 1 design not measured yet", TimeLeft.of(List.of(twelve, Optional.empty())).words(noon));
        assertEquals("time left not known yet", TimeLeft.of(List.of(Optional.empty(), Optional.empty())).words(noon));
        assertEquals("about 45 s left, done at 12:00", TimeLeft.of(List.of(about(Duration.ofSeconds(45)))).words(noon));
    }

    private static Optional<ExpectedTime> about(Duration time) {
        return Optional.of(ExpectedTime.about(time));
    }

    private static Optional<ExpectedTime> atLeast(int seconds) {
        return Optional.of(new ExpectedTime(Duration.ofSeconds(seconds), true));
    }

    private static MultiplierSource lambda(double value) {
        return new MultiplierSource.CoTrained(value);
    }

    private static DesignPoint design(String id, MultiplierSource source, TrainingPlan plan) {
        return DesignPoint.queued(id, source, plan);
    }

    private static DesignPoint done(String id, MultiplierSource source, TrainingPlan plan, double seconds) {
        return new DesignPoint(id, source, plan, DesignState.DONE, StructureParameters.of(1), Map.of(), 1, 1,
                OptionalDouble.empty(), seconds, List.of(), Optional.empty(), List.of());
    }

    private static DesignPoint.TrailPosition position() {
        return new DesignPoint.TrailPosition(0.5, 0.9, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static TrainingEvent step(Phase phase, int epoch, double imagesPerSecond) {
        return new TrainingEvent.Step(phase, epoch, 0, 10, 1, 1, imagesPerSecond);
    }

    private static TrainingEvent epoch(Phase phase, int epoch, double seconds) {
        return new TrainingEvent.Epoch(phase, epoch, 2, 1, 0.5, StructureParameters.of(1), 1, 1, seconds);
    }
}

package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
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

class DesignProgressTest {

    private static final DesignPoint CO_TRAINED = design(new MultiplierSource.CoTrained(0.3));

    @Test
    void nothingIsKnownBeforeTheFirstEvent() {
        assertEquals(Optional.empty(), DesignProgress.of(CO_TRAINED, List.of()));
    }

    @Test
    void timeIsTakenFromTheSpeedUntilAnEpochHasEnded() {
        DesignProgress progress = DesignProgress.of(CO_TRAINED, List.of(step(Phase.EXPLORE, 0, 4))).orElseThrow();
        assertEquals(new DesignProgress(Phase.EXPLORE, 1, 2, 5, 10, OptionalDouble.of(100),
                Optional.of(Duration.ofMillis(14_400))), progress, "4.5 epochs of 10 batches of 32 images at 100 a second");
    }

    @Test
    void timeIsTakenFromTheEpochsOfThePhase() {
        DesignProgress between = DesignProgress.of(CO_TRAINED,
                List.of(step(Phase.EXPLORE, 0, 9), epoch(Phase.EXPLORE, 0, 7))).orElseThrow();
        assertEquals(new DesignProgress(Phase.EXPLORE, 2, 2, 0, 10, OptionalDouble.of(100), Optional.of(Duration.ofSeconds(28))),
                between);
        DesignProgress last = DesignProgress.of(CO_TRAINED, List.of(epoch(Phase.EXPLORE, 1, 7), step(Phase.RECOVER, 0, 9),
                epoch(Phase.RECOVER, 0, 2), step(Phase.RECOVER, 1, 4))).orElseThrow();
        assertEquals(new DesignProgress(Phase.RECOVER, 2, 3, 5, 10, OptionalDouble.of(100), Optional.of(Duration.ofSeconds(3))),
                last);
    }

    @Test
    void aMultiplierThatIsNotTrainedHasTheEpochsOfBothPhasesInTheLast() {
        DesignProgress progress = DesignProgress.of(design(new MultiplierSource.Truncated(4)),
                List.of(step(Phase.RECOVER, 3, 9), epoch(Phase.RECOVER, 3, 2))).orElseThrow();
        assertEquals(new DesignProgress(Phase.RECOVER, 5, 5, 0, 10, OptionalDouble.of(100), Optional.of(Duration.ofSeconds(2))),
                progress);
    }

    @Test
    void whatIsLeftIsNotKnownInPhase0() {
        DesignProgress progress = DesignProgress.of(CO_TRAINED, List.of(step(Phase.QUANTIZE, 0, 0))).orElseThrow();
        assertEquals(Optional.empty(), progress.remaining());
        assertEquals(4, progress.epochs());
    }

    private static DesignPoint design(MultiplierSource source) {
        return DesignPoint.queued("id", source, TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "2", Setting.PHASE_3_EPOCHS, "3",
                Setting.QUANTISATION_EPOCHS, "4", Setting.BATCH_SIZE, "32")));
    }

    private static TrainingEvent step(Phase phase, int epoch, int step) {
        return new TrainingEvent.Step(phase, epoch, step, 10, 1, 1, 100);
    }

    private static TrainingEvent epoch(Phase phase, int epoch, double seconds) {
        return new TrainingEvent.Epoch(phase, epoch, 2, 1, 0.5, StructureParameters.of(1), 1, 1, seconds);
    }
}

package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

class ParetoFrontTest {

    private static final DesignPoint ACCURATE = design("accurate", 1.0, 0.92);
    private static final DesignPoint CHEAP = design("cheap", 0.6, 0.88);
    private static final DesignPoint BEATEN = design("beaten", 0.7, 0.87);
    private static final DesignPoint TWIN = design("twin", 0.6, 0.88);

    @Test
    void theFrontHoldsWhatNothingBeats() {
        ParetoFront front = ParetoFront.of(List.of(ACCURATE, BEATEN, CHEAP, TWIN), PowerKind.MAPPED);
        assertEquals(List.of(CHEAP, TWIN, ACCURATE), front.front());
        assertEquals(List.of(BEATEN), front.dominated());
    }

    @Test
    void aDesignWithoutAnAccuracyTakesNoPart() {
        DesignPoint queued = DesignPoint.queued("queued", new MultiplierSource.CoTrained(1), TrainingPlan.of(Map.of()));
        ParetoFront front = ParetoFront.of(List.of(queued), PowerKind.MAPPED);
        assertEquals(List.of(), front.front());
        assertEquals(List.of(), front.dominated());
    }

    @Test
    void theHypervolumeIsTheAreaThatTheFrontDominates() {
        ParetoFront front = ParetoFront.of(List.of(design("a", 0.4, 0.5), design("b", 0.8, 0.9)), PowerKind.MAPPED);
        assertEquals(0.6 * 0.4 + 0.2 * 0.4, front.hypervolume(1, 0.1), 1e-12);
        assertEquals(0.2 * 0.2, front.hypervolume(1, 0.7), 1e-12);
        assertEquals(0, front.hypervolume(0.3, 0.1), 1e-12);
    }

    private static DesignPoint design(String id, double power, double accuracy) {
        return new DesignPoint(id, new MultiplierSource.CoTrained(1), TrainingPlan.of(Map.of()), DesignState.DONE,
                StructureParameters.accurate(8), Map.of(AccuracyStage.FINAL, accuracy), 1, power, OptionalDouble.empty(), 1,
                List.of(),
                Optional.empty(), List.of());
    }
}

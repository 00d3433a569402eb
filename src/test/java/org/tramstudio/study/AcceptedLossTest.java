package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

class AcceptedLossTest {

    private static final DesignPoint ACCURATE = FinishedDesigns.design(new MultiplierSource.Accurate(), Map.of(), 0.95, 1);
    private static final DesignPoint MILD = FinishedDesigns.ofSeed(0.3, 1, 0.945, 0.8);
    private static final DesignPoint BOLD = FinishedDesigns.ofSeed(2, 1, 0.92, 0.4);
    private static final DesignPoint WASTEFUL = FinishedDesigns.ofSeed(0.1, 1, 0.949, 0.9);
    private static final List<DesignPoint> STUDY = List.of(BOLD, ACCURATE, WASTEFUL, MILD);

    @Test
    void theCheapestDesignThatLosesNoMoreIsChosen() {
        assertEquals(Optional.empty(), chosen(STUDY, 0));
        assertEquals(Optional.of(WASTEFUL), chosen(STUDY, 0.002));
        assertEquals(Optional.of(MILD), chosen(STUDY, 0.01));
        assertEquals(Optional.of(BOLD), chosen(STUDY, 1));
    }

    @Test
    void aDesignOnTheLineIsAboveIt() {
        assertEquals(Optional.of(MILD), chosen(STUDY, 0.005));
        assertEquals(Optional.of(BOLD), chosen(STUDY, 0.03));
        assertEquals(Optional.of(MILD), chosen(STUDY, 0.0299));
    }

    @Test
    void saysWhatIsSavedAndWhatItCosts() {
        AcceptedLoss found = AcceptedLoss.of(STUDY, PowerKind.SIMULATED, 0.01);
        assertEquals(0.2, found.saved().orElseThrow(), 1e-12);
        assertEquals(0.005, found.lostAccuracy().orElseThrow(), 1e-12);
        assertEquals(0.94, found.leastAccuracy().orElseThrow(), 1e-12);
        assertEquals(0.19, AcceptedLoss.of(STUDY, PowerKind.MAPPED, 0.01).saved().orElseThrow(), 1e-12);
    }

    @Test
    void seedsSpeakTogetherSoThatALuckyOneDoesNotPass() {
        List<DesignPoint> seeds = List.of(ACCURATE, FinishedDesigns.ofSeed(2, 1, 0.95, 0.4), FinishedDesigns.ofSeed(2, 2, 0.91, 0.4));
        assertEquals(Optional.empty(), chosen(seeds, 0.01));
        assertEquals(2, AcceptedLoss.of(seeds, PowerKind.SIMULATED, 0.02).choice().orElseThrow().designs().size());
    }

    @Test
    void theBestOfSeveralAccurateMultipliersIsTheReferenceAndNoneIsEverTheChoice() {
        DesignPoint other = FinishedDesigns.design(new MultiplierSource.Accurate(), Map.of(Setting.MAPPING_METHOD, "refined"),
                0.955, 0.97);
        AcceptedLoss found = AcceptedLoss.of(List.of(ACCURATE, other), PowerKind.SIMULATED, 0.5);
        assertEquals(Optional.of(other), found.reference());
        assertEquals(Optional.empty(), found.choice());
    }

    @Test
    void withoutAnAccurateMultiplierThereIsNothingToLoseFrom() {
        AcceptedLoss found = AcceptedLoss.of(List.of(MILD), PowerKind.SIMULATED, 0.5);
        assertTrue(found.reference().isEmpty() && found.choice().isEmpty() && found.leastAccuracy().isEmpty());
    }

    @Test
    void aDesignThatIsNotFinishedTakesNoPart() {
        assertEquals(Optional.of(MILD), chosen(List.of(ACCURATE, MILD, BOLD.in(DesignState.INTERRUPTED)), 1));
    }

    @Test
    void aLossBeyondAllAccuracyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> AcceptedLoss.of(STUDY, PowerKind.MAPPED, -0.1));
        assertThrows(IllegalArgumentException.class, () -> AcceptedLoss.of(STUDY, PowerKind.MAPPED, Double.NaN));
    }

    private static Optional<DesignPoint> chosen(List<DesignPoint> designs, double loss) {
        return AcceptedLoss.of(designs, PowerKind.SIMULATED, loss).choice().map(SeedGroup::mean);
    }
}

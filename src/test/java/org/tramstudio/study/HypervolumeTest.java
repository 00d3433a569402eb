package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

class HypervolumeTest {

    private static final DesignPoint ACCURATE = FinishedDesigns.design(new MultiplierSource.Accurate(), Map.of(), 0.9, 1);

    @Test
    void isTheShareOfTheRectangleThatTheFrontDominates() {
        assertEquals(0, share(List.of(ACCURATE)), 1e-12, "the accurate multiplier saves nothing");
        assertEquals(0.4, share(List.of(ACCURATE, design(1, 0.9, 0.6))), 1e-12, "all of the accuracy at 0.6 of the power");
        assertEquals(0.2, share(List.of(ACCURATE, design(1, 0.85, 0.6))), 1e-12, "half of the points that may be lost");
        assertEquals(0.2 + 0.5 * 0.2, share(List.of(ACCURATE, design(1, 0.9, 0.8), design(2, 0.85, 0.6))), 1e-12);
        assertEquals(0, share(List.of(ACCURATE, design(1, 0.79, 0.1), design(2, 0.9, 1.2))), 1e-12,
                "what is worse than the reference adds nothing");
        Hypervolume found = Hypervolume.of(List.of(ACCURATE), PowerKind.SIMULATED).orElseThrow();
        assertEquals(0.8, found.referenceUp(), 1e-12);
    }

    @Test
    void needsTheAccurateMultiplierToCountFrom() {
        assertEquals(Optional.empty(), Hypervolume.of(List.of(design(1, 0.9, 0.6)), PowerKind.SIMULATED));
    }

    @Test
    void seedsCountAtTheirMean() {
        assertEquals(0.4 * 0.5, share(List.of(ACCURATE, FinishedDesigns.ofSeed(1, 1, 0.9, 0.6),
                FinishedDesigns.ofSeed(1, 2, 0.8, 0.6))), 1e-12);
    }

    @Test
    void agreesWithTheCountOfAGrid() {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            List<DesignPoint> designs = randomStudy(random, 1 + random.nextInt(12));
            assertEquals(counted(designs), share(designs), 0.01);
        }
    }

    @Test
    void aFurtherDesignNeverLowersItAndTheOrderDoesNotMatter() {
        Random random = new Random(6);
        List<DesignPoint> designs = randomStudy(random, 12);
        double before = 0;
        for (int count = 1; count <= designs.size(); count++) {
            double now = share(designs.subList(0, count));
            assertTrue(now >= before, count + " designs");
            before = now;
        }
        List<DesignPoint> shuffled = new ArrayList<>(designs);
        Collections.shuffle(shuffled, random);
        assertEquals(before, share(shuffled), 1e-12);
        assertTrue(before > 0 && before < 1);
    }

    private static List<DesignPoint> randomStudy(Random random, int count) {
        List<DesignPoint> designs = new ArrayList<>(List.of(ACCURATE));
        for (int k = 0; k < count; k++) {
            designs.add(design(k + 1, 0.75 + 0.15 * random.nextDouble(), 0.2 + random.nextDouble()));
        }
        return designs;
    }

    /** The share of the cells of the rectangle whose middle some design beats. */
    private static double counted(List<DesignPoint> designs) {
        int cells = 300;
        int beaten = 0;
        for (int x = 0; x < cells; x++) {
            for (int y = 0; y < cells; y++) {
                double power = (x + 0.5) / cells;
                double accuracy = 0.8 + 0.1 * (y + 0.5) / cells;
                if (designs.stream().anyMatch(design -> design.simulatedPower().orElseThrow() <= power
                        && design.latestAccuracy().orElseThrow() >= accuracy)) {
                    beaten++;
                }
            }
        }
        return (double) beaten / (cells * cells);
    }

    private static double share(List<DesignPoint> designs) {
        return Hypervolume.of(designs, PowerKind.SIMULATED).orElseThrow().share();
    }

    private static DesignPoint design(double lambda, double accuracy, double power) {
        return FinishedDesigns.design(new MultiplierSource.CoTrained(lambda), Map.of(Setting.SEED, "1"), accuracy, power);
    }
}

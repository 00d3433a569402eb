package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

/** Intervals and tests over seeds, against numbers from tables of Student's t. */
class SeedChanceTest {

    @Test
    void theIntervalOfAMeanIsStudents() {
        MeanInterval interval = MeanInterval.of(new Sample(List.of(1.0, 2.0, 3.0, 4.0, 5.0))).orElseThrow();
        double reach = 2.776445 * Math.sqrt(2.5) / Math.sqrt(5);
        assertEquals(3 - reach, interval.least(), 1e-5);
        assertEquals(3 + reach, interval.greatest(), 1e-5);
        assertEquals(Optional.empty(), MeanInterval.of(new Sample(List.of(1.0, 2.0))), "two seeds tell too little");
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheTrueMean() {
        Random random = new Random(8);
        int held = 0;
        for (int round = 0; round < 4000; round++) {
            MeanInterval interval = MeanInterval.of(new Sample(List.of(random.nextGaussian(), random.nextGaussian(),
                    random.nextGaussian(), random.nextGaussian()))).orElseThrow();
            if (interval.least() <= 0 && interval.greatest() >= 0) {
                held++;
            }
        }
        assertEquals(0.95, held / 4000.0, 0.012);
    }

    @Test
    void theTestIsPairedSoThatWhatASeedDoesToBothDropsOut() {
        SeedGroup accurate = group(new MultiplierSource.Accurate(), 0.90, 0.80, 0.70, 0.60, 0.50);
        PairedDifference lower = difference(group(new MultiplierSource.CoTrained(1), 0.89, 0.78, 0.67, 0.56, 0.45), accurate);
        assertEquals(-0.03, lower.differences().mean(), 1e-12);
        assertEquals(0.013236, lower.probability(), 1e-5, "t = 4.243 of 4 degrees of freedom");
        assertTrue(lower.isSignificant());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), lower.seeds());
        PairedDifference alike = difference(group(new MultiplierSource.CoTrained(2), 0.91, 0.79, 0.71, 0.59, 0.5), accurate);
        assertEquals(1, alike.probability(), 1e-9);
        assertFalse(alike.isSignificant());
    }

    @Test
    void equalDifferencesAreNoObstacle() {
        SeedGroup accurate = group(new MultiplierSource.Accurate(), 0.75, 0.5, 0.25);
        assertEquals(1, difference(group(new MultiplierSource.CoTrained(1), 0.75, 0.5, 0.25), accurate).probability());
        assertTrue(difference(group(new MultiplierSource.CoTrained(1), 0.625, 0.375, 0.125), accurate).isSignificant());
    }

    @Test
    void seedsThatOnlyOneHasAreLeftOutAndTooFewAreNotTested() {
        SeedGroup accurate = group(new MultiplierSource.Accurate(), 0.9, 0.8, 0.7);
        assertEquals(Optional.empty(), PairedDifference.of(group(new MultiplierSource.CoTrained(1), 0.9, 0.7), accurate));
        assertEquals(3, difference(group(new MultiplierSource.CoTrained(1), 0.9, 0.7, 0.6, 0.1), accurate).seeds().size());
        List<DesignPoint> twice = new ArrayList<>(accurate.designs());
        twice.addAll(accurate.designs());
        assertEquals(Optional.empty(), PairedDifference.of(new SeedGroup(twice), accurate));
    }

    private static PairedDifference difference(SeedGroup group, SeedGroup accurate) {
        return PairedDifference.of(group, accurate).orElseThrow();
    }

    private static SeedGroup group(MultiplierSource source, double... accuracies) {
        List<DesignPoint> designs = new ArrayList<>();
        for (int seed = 1; seed <= accuracies.length; seed++) {
            designs.add(FinishedDesigns.design(source, Map.of(Setting.SEED, Integer.toString(seed)), accuracies[seed - 1], 0.5));
        }
        return new SeedGroup(designs);
    }
}

package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tramstudio.training.MultiplierSource;

/** Fronts, areas and choices by any objectives, on random designs and against what brute force finds. */
class ObjectivesTest {

    private static final List<Objective> TWO = List.of(Objective.AREA, Objective.LOSS);
    private static final List<Objective> THREE = List.of(Objective.DELAY, Objective.ACCURACY, Objective.MSE);

    @Test
    void theFrontIsWhatNoOtherBeatsInTwoAndInThreeObjectives() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            List<DesignPoint> designs = designs(random, 1 + random.nextInt(14));
            for (List<Objective> objectives : List.of(TWO, THREE, List.of(Objective.ENERGY, Objective.ACCURACY))) {
                ParetoFront front = ParetoFront.of(designs, objectives);
                assertEquals(unbeaten(designs, objectives), new HashSet<>(front.front()));
                assertEquals(designs.size(), front.front().size() + front.dominated().size());
                for (int k = 1; k < front.front().size(); k++) {
                    assertTrue(objectives.getFirst().cost(front.front().get(k - 1))
                            <= objectives.getFirst().cost(front.front().get(k)));
                }
            }
        }
    }

    /** Written without the class under test: values are compared one by one, and coarse ones are often equal. */
    private static Set<DesignPoint> unbeaten(List<DesignPoint> designs, List<Objective> objectives) {
        Set<DesignPoint> unbeaten = new HashSet<>(designs);
        for (DesignPoint design : designs) {
            for (DesignPoint other : designs) {
                int better = 0;
                int worse = 0;
                for (Objective objective : objectives) {
                    double gain = objective.of(other).orElseThrow() - objective.of(design).orElseThrow();
                    if (objective == Objective.ACCURACY ? gain > 0 : gain < 0) {
                        better++;
                    } else if (gain != 0) {
                        worse++;
                    }
                }
                if (better > 0 && worse == 0) {
                    unbeaten.remove(design);
                }
            }
        }
        return unbeaten;
    }

    @Test
    void theAreaOfAFrontIsWhatRandomPointsFind() {
        Random random = new Random(4);
        for (int round = 0; round < 15; round++) {
            List<DesignPoint> designs = designs(random, 1 + random.nextInt(10));
            assertEquals(hit(designs, random), ParetoFront.of(designs, TWO).hypervolume(1, 1), 0.02);
        }
    }

    /** The share of random points of the unit square that a design is no worse than. */
    private static double hit(List<DesignPoint> designs, Random random) {
        int points = 20_000;
        int hit = 0;
        for (int k = 0; k < points; k++) {
            double area = random.nextDouble();
            double loss = random.nextDouble();
            if (designs.stream().anyMatch(design -> design.figures().area().orElseThrow() <= area
                    && design.figures().loss().orElseThrow() <= loss)) {
                hit++;
            }
        }
        return (double) hit / points;
    }

    @Test
    void hypervolumesSayWhatTheyAreCountedFrom() {
        DesignPoint accurate = design(new MultiplierSource.Accurate(), 0.9, 1, new double[] {1, 1, 0, 0.25});
        DesignPoint one = design(new MultiplierSource.CoTrained(1), 0.9, 0.5, new double[] {0.6, 0.7, 8, 0.5});
        List<DesignPoint> study = List.of(accurate, one);
        Hypervolume area = hypervolume(study, Objective.AREA, Objective.ACCURACY);
        assertEquals(0.4, area.share(), 1e-12);
        assertEquals("multiplier area 1, accuracy 80.0 %, which is 10 points below the accurate multiplier", area.reference());
        Hypervolume errors = hypervolume(study, Objective.MSE, Objective.ACCURACY);
        assertEquals(8, errors.referenceAcross());
        assertEquals(1, errors.share(), 1e-12, "the accurate multiplier has no error and loses nothing");
        assertTrue(errors.reference().startsWith("mean squared error 8, the worst of the designs, accuracy"), errors.reference());
        assertEquals(0, hypervolume(study, Objective.AREA, Objective.LOSS).share(), 1e-12, "the cheap one is the reference itself");
        assertEquals(Optional.empty(), Hypervolume.of(SeedGroup.accurate(List.of(accurate)), SeedGroup.of(List.of(accurate)),
                Objective.MSE, Objective.ACCURACY), "no area between no error and no error");
    }

    private static Hypervolume hypervolume(List<DesignPoint> designs, Objective across, Objective up) {
        return Hypervolume.of(SeedGroup.accurate(designs), SeedGroup.of(designs, List.of(across, up)), across, up).orElseThrow();
    }

    @Test
    void theCheapestWithinALossGoesByAnyCost() {
        DesignPoint accurate = design(new MultiplierSource.Accurate(), 0.9, 1, new double[] {1, 1, 0, 0.25});
        DesignPoint small = design(new MultiplierSource.CoTrained(1), 0.89, 0.7, new double[] {0.5, 0.9, 1234.5, 0.3});
        DesignPoint quick = design(new MultiplierSource.CoTrained(2), 0.89, 0.6, new double[] {0.8, 0.4, 500, 0.3});
        List<DesignPoint> study = List.of(accurate, small, quick);
        assertEquals("50 % less multiplier area for 1.0 points of accuracy (λ 1)", words(study, Objective.AREA));
        assertEquals("60 % less multiplier delay for 1.0 points of accuracy (λ 2)", words(study, Objective.DELAY));
        assertEquals("A mean squared error of 500 for 1.0 points of accuracy (λ 2)", words(study, Objective.MSE));
        assertEquals("20 % less network energy for 1.0 points of accuracy (λ 2)", words(study, Objective.ENERGY));
    }

    private static String words(List<DesignPoint> designs, Objective cost) {
        return AcceptedLossWording.of(AcceptedLoss.of(SeedGroup.accurate(designs), SeedGroup.of(designs, List.of(cost)), cost, 0.05));
    }

    @Test
    void whatLacksAValueTakesNoPartAndAFrontNeedsDifferentObjectives() {
        DesignPoint bare = FinishedDesigns.ofSeed(1, 1, 0.9, 0.5);
        assertEquals(List.of(), ParetoFront.of(List.of(bare), TWO).front());
        assertEquals(List.of(bare), ParetoFront.of(List.of(bare), List.of(Objective.SIMULATED, Objective.ACCURACY)).front());
        assertThrows(IllegalArgumentException.class, () -> ParetoFront.of(List.of(bare), List.of(Objective.MSE, Objective.MSE)));
        assertThrows(IllegalArgumentException.class, () -> ParetoFront.of(List.of(bare), List.of(Objective.MSE)));
        assertThrows(IllegalStateException.class, () -> ParetoFront.of(List.of(bare), THREE).steps());
    }

    private static List<DesignPoint> designs(Random random, int count) {
        List<DesignPoint> designs = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            designs.add(design(new MultiplierSource.CoTrained(k + 1), coarse(random), coarse(random),
                    new double[] {coarse(random), coarse(random), coarse(random), coarse(random)}));
        }
        return designs;
    }

    private static double coarse(Random random) {
        return random.nextInt(11) / 10.0;
    }

    /** Half of the network is approximated; {@code figures} are area, delay, MSE and loss. */
    private static DesignPoint design(MultiplierSource source, double accuracy, double power, double[] figures) {
        return FinishedDesigns.design(source, Map.of(), accuracy, power).with(new DesignFigures(OptionalDouble.of(0.5),
                OptionalDouble.of(figures[0]), OptionalDouble.of(figures[1]), OptionalDouble.of(figures[2]),
                OptionalDouble.of(figures[2] / 1000), OptionalDouble.of(figures[3])));
    }
}

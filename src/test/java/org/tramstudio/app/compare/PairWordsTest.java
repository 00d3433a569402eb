package org.tramstudio.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.StructureParameters;

class PairWordsTest {

    @Test
    void powerAndAccuracyAreSaidInPoints() {
        assertEquals("B saves 9.0 points more power than A and loses 0.4 points of accuracy.",
                headline(0.95, 0.7, 0.946, 0.61));
        assertEquals("B saves 12.0 points less power than A and gains 1.0 points of accuracy.",
                headline(0.94, 0.5, 0.95, 0.62));
        assertEquals("B takes as much power as A and is as accurate.", headline(0.94, 0.5, 0.9401, 0.5001));
    }

    @Test
    void aDifferenceThatSimulationCannotTellIsSaidToMeanNothing() {
        assertEquals("B saves 2.0 points more power (below 3, which means nothing) than A and is as accurate.",
                headline(0.94, 0.5, 0.94, 0.48));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        ComparisonRow.Content design = design(0.95, 0.7);
        ComparisonRow.Content pinned = pinned(0.5, 40);
        assertEquals("B saves 20.0 points more mapped power than A.", PairWords.headline(design, pinned));
        assertEquals("B saves 25.0 points less mapped power than A. The mean squared error of A is 4 times that of B.",
                PairWords.headline(pinned, pinned(0.75, 10)));
        assertEquals("B takes as much mapped power as A. B is exact; the mean squared error of A is 40.",
                PairWords.headline(pinned, pinned(0.5, 0)));
    }

    @Test
    void namesOfOneDesignAreToldApartBySeed() {
        DesignPoint first = ComparedDesigns.ofSeed(1, 0.3, 0.9);
        DesignPoint second = ComparedDesigns.ofSeed(2, 0.3, 0.9);
        DesignPoint other = ComparedDesigns.ofSeed(1, 2, 0.9);
        assertEquals(Map.of(first.id(), "λ 0.3, seed 1", second.id(), "λ 0.3, seed 2", other.id(), "λ 2"),
                RowTitles.of(List.of(first, second, other)));
    }

    @Test
    void differencesOfSharesArePoints() {
        assertEquals("\u22120.4 points", ComparedColumn.FINAL.difference(0.95, 0.946));
        assertEquals("+0.120", ComparedColumn.SIMULATED.difference(0.5, 0.62));
        assertEquals("0", ComparedColumn.MAX_ERROR.difference(7, 7));
    }

    private static String headline(double accuracyA, double powerA, double accuracyB, double powerB) {
        return PairWords.headline(design(accuracyA, powerA), design(accuracyB, powerB));
    }

    private static ComparisonRow.Content design(double accuracy, double power) {
        DesignPoint design = ComparedDesigns.trained(0.3, accuracy, power, 1, 1, 0, 0);
        return new ComparisonRow.Content(new Candidate.OfDesign(design), "λ 0.3", MultiplierFigures.PENDING);
    }

    private static ComparisonRow.Content pinned(double mapped, double meanSquaredError) {
        ErrorMetrics errors = new ErrorMetrics(0.5, 3, 0.01, 0.1, meanSquaredError, 9, 1, -3);
        return new ComparisonRow.Content(new Candidate.Pinned("pinned", new ShownMultiplier.Mapped(
                new GreedyMapper().map(MultiplierArchitecture.WALLACE, 4, StructureParameters.accurate(4)))), "pinned",
                new MultiplierFigures(OptionalDouble.empty(), OptionalDouble.of(mapped), Optional.of(errors),
                        OptionalInt.empty(), Optional.empty(), false));
    }
}

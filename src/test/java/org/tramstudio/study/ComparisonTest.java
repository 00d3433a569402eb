package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

class ComparisonTest {

    private static final MultiplierSource LAMBDA = new MultiplierSource.CoTrained(0.3);

    @Test
    void designsThatDifferInTheirSeedAloneAreOneEntryAtTheirMean() {
        Comparison comparison = compare(FinishedDesigns.ofSeed(0.3, 1, 0.70, 0.6), FinishedDesigns.ofSeed(0.9, 1, 0.60, 0.5),
                FinishedDesigns.ofSeed(0.3, 2, 0.74, 0.8));
        Comparison.Entry entry = comparison.entries().getFirst();
        assertEquals(2, comparison.entries().size());
        assertEquals(List.of(0.70, 0.74), entry.group().accuracy().values());
        assertEquals(0.72, entry.mean().latestAccuracy().orElseThrow(), 1e-12);
        assertEquals(0.715, entry.mean().accuracyAt(AccuracyStage.AFTER_PHASE_1).orElseThrow(), 1e-12);
        assertEquals(0.7, entry.mean().power(PowerKind.SIMULATED).orElseThrow(), 1e-12);
        assertEquals(0.71, entry.mean().power(PowerKind.MAPPED).orElseThrow(), 1e-12);
    }

    @Test
    void theMeanOfTheSeedsStandsOnTheFrontAndNotTheBestOfThem() {
        Comparison comparison = compare(FinishedDesigns.ofSeed(0.3, 1, 0.70, 0.6), FinishedDesigns.ofSeed(0.3, 2, 0.74, 0.6),
                FinishedDesigns.ofSeed(0.9, 1, 0.73, 0.6), FinishedDesigns.ofSeed(2, 1, 0.50, 0.9));
        assertEquals(List.of("λ 2 false", "λ 0.3 false", "λ 0.9 true"), comparison.entries().stream()
                .map(entry -> entry.mean().title() + " " + entry.onFront()).toList());
    }

    @Test
    void whatIsNotFinishedTakesNoPart() {
        DesignPoint running = FinishedDesigns.ofSeed(0.3, 1, 0.7, 0.6).in(DesignState.RUNNING);
        assertEquals(List.of(), compare(running).entries());
    }

    @Test
    void aGroupWithoutThatPowerComesLastAndBeatsNobody() {
        DesignPoint unknown = FinishedDesigns.ofSeed(0.3, 1, 0.99, 0.6);
        DesignPoint without = new DesignPoint(unknown.id(), unknown.source(), unknown.plan(), unknown.state(), unknown.theta(),
                unknown.accuracy(), 0.7, 0.6, OptionalDouble.empty(), 1, List.of(), unknown.failure(), List.of());
        Comparison comparison = compare(without, FinishedDesigns.ofSeed(0.9, 1, 0.6, 0.5));
        assertEquals(List.of("λ 0.9 true", "λ 0.3 false"), comparison.entries().stream()
                .map(entry -> entry.mean().title() + " " + entry.onFront()).toList());
        assertEquals(1, SeedGroup.of(List.of(without, FinishedDesigns.ofSeed(0.9, 1, 0.6, 0.5)), PowerKind.SIMULATED).size());
    }

    @Test
    void onlyTheSettingsThatDifferAreTold() {
        Comparison comparison = compare(
                FinishedDesigns.design(LAMBDA, Map.of(Setting.BITS, "4", Setting.COLUMNS, "4", Setting.SAMPLES, "9"), 0.5, 0.9),
                FinishedDesigns.design(LAMBDA, Map.of(Setting.BIAS_CORRECTION, "true", Setting.SAMPLES, "9"), 0.5, 0.8),
                FinishedDesigns.design(LAMBDA, Map.of(Setting.GRANULARITY, "partial-product", Setting.MAPPING_OPERANDS,
                        "measured", Setting.SAMPLES, "9"), 0.5, 0.7),
                FinishedDesigns.design(new MultiplierSource.CoTrained(0.3, List.of(0.1)), Map.of(Setting.SAMPLES, "9"), 0.5, 0.6));
        List<SeedGroup> groups = comparison.entries().stream().map(Comparison.Entry::group).toList();
        DifferingSettings differing = DifferingSettings.of(groups);
        assertEquals(List.of("bits 4, columns 4", "bits 8, columns 8, bias correction on",
                "granularity partial-product, bits 8, columns 8, operands of the mapping measured",
                "bits 8, columns 8, warm start after λ 0.1"), groups.stream().map(differing::words).toList());
        assertEquals("bits 8, operands of the mapping measured",
                differing.without(Set.of(Setting.GRANULARITY, Setting.COLUMNS)).words(groups.get(2)));
    }

    @Test
    void whatDoesNotMatterToASourceTellsNothingApart() {
        MultiplierSource truncated = new MultiplierSource.Truncated(6);
        List<SeedGroup> groups = SeedGroup.of(List.of(
                FinishedDesigns.design(truncated, Map.of(Setting.SEED, "1"), 0.7, 0.6),
                FinishedDesigns.design(truncated, Map.of(Setting.SEED, "2", Setting.GRANULARITY, "layer"), 0.8, 0.6)));
        assertEquals(1, groups.size());
        assertEquals(Set.of(), DifferingSettings.of(groups).settings());
    }

    @Test
    void aSampleTellsItsSpread() {
        Sample sample = new Sample(List.of(1.0, 2.0, 6.0));
        assertEquals(3, sample.mean());
        assertEquals(1, sample.least());
        assertEquals(6, sample.greatest());
        assertEquals(Math.sqrt(7), sample.deviation().orElseThrow(), 1e-12);
        assertTrue(new Sample(List.of(1.0)).deviation().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new Sample(List.of()));
    }

    private static Comparison compare(DesignPoint... designs) {
        return Comparison.of("P", List.of(designs), PowerKind.SIMULATED);
    }
}

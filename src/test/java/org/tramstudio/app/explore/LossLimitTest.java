package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.study.AcceptedLoss;
import org.tramstudio.study.AcceptedLossWording;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.Objective;
import org.tramstudio.study.PowerKind;

class LossLimitTest {

    private static final List<DesignPoint> STUDY = List.of(Designs.accurate(0.95), Designs.done(0.1, 0.951, 0.9),
            Designs.done(0.3, 0.94, 0.7), Designs.done(0.9, 0.90, 0.5));

    private final AcceptedLosses remembered = new AcceptedLosses();
    private final LossLimit limit = new LossLimit(remembered);

    @Test
    void theLineStandsBelowTheAccurateMultiplierAndFindsTheCheapestAboveIt() {
        limit.judge(STUDY, Objective.MAPPED, Objective.ACCURACY);
        assertEquals(94, limit.line().orElseThrow(), 1e-9);
        assertEquals("l0.3", chosen());
        limit.accept(6);
        assertEquals("l0.9", chosen());
        limit.acceptDownTo(94.6);
        assertEquals(0.4, limit.points().get(), 1e-9);
        assertEquals("l0.1", chosen());
    }

    @Test
    void draggingGoesInStepsOfATwentiethAndStaysWithinBounds() {
        limit.judge(STUDY, Objective.MAPPED, Objective.ACCURACY);
        limit.acceptDownTo(93.3333);
        assertEquals(1.65, limit.points().get(), 1e-9);
        limit.acceptDownTo(97);
        assertEquals(0, limit.points().get());
        limit.accept(500);
        assertEquals(LossLimit.MOST, limit.points().get());
    }

    @Test
    void eachProjectHasALimitOfItsOwn() {
        Path one = Path.of("/one");
        limit.follow(Optional.of(one));
        assertEquals(LossLimit.STANDARD, limit.points().get());
        limit.accept(2.5);
        limit.follow(Optional.of(Path.of("/other")));
        assertEquals(LossLimit.STANDARD, limit.points().get());
        limit.follow(Optional.of(one));
        assertEquals(2.5, limit.points().get());
        AcceptedLosses later = new AcceptedLosses();
        later.restore(remembered.byProject());
        assertEquals(2.5, later.of(one).orElseThrow());
    }

    @Test
    void onlyTheProjectsSetLastAreKeptAndNonsenseIsNot() {
        Map<String, Double> many = new LinkedHashMap<>(Map.of("/wrong", -3.0));
        many.put("/no-number", Double.NaN);
        remembered.restore(many);
        assertEquals(Map.of(), remembered.byProject());
        for (int k = 0; k < 60; k++) {
            remembered.set(Path.of("/p" + k), 1);
        }
        remembered.set(Path.of("/p20"), 2);
        assertEquals(50, remembered.byProject().size());
        assertTrue(remembered.of(Path.of("/p9")).isEmpty() && remembered.of(Path.of("/p10")).isPresent());
        assertEquals("/p20", new ArrayList<>(remembered.byProject().keySet()).getLast());
    }

    @Test
    void whatIsFoundIsToldInPlainWords() {
        assertEquals("30 % less multiplier power for 1.0 points of accuracy (λ 0.3)", words(STUDY, 0.02));
        assertEquals("10 % less multiplier power and 0.1 points more accuracy (λ 0.1)", words(STUDY, 0));
        assertEquals("20 % less multiplier power without loss of accuracy (λ 2)",
                words(List.of(Designs.accurate(0.95), Designs.done(2, 0.9498, 0.8)), 0.01));
        assertEquals("8 % more multiplier power for 0.5 points of accuracy (λ 2)",
                words(List.of(Designs.accurate(0.95), Designs.done(2, 0.945, 1.08)), 0.01));
        assertEquals("As much multiplier power for 0.5 points of accuracy (λ 2)",
                words(List.of(Designs.accurate(0.95), Designs.done(2, 0.945, 1.001)), 0.01));
        assertEquals("40 % less multiplier power for 1.0 points of accuracy (λ 2, mean of 2 seeds)",
                words(List.of(Designs.accurate(0.95), Designs.done(2, 0.95, 0.6),
                        Designs.ofSeed(2, Designs.done(2, 0.93, 0.6))), 0.01));
    }

    @Test
    void whereNothingIsFoundItSaysWhatToDo() {
        assertTrue(words(List.of(), 0.01).contains("accurate multiplier, which is not finished yet"));
        assertTrue(words(STUDY.subList(2, 4), 0.01).contains("accurate multiplier, which is not finished yet"));
        String nothing = words(List.of(STUDY.get(0), STUDY.get(3)), 0.01);
        assertTrue(nothing.contains("accept more") && nothing.contains("smaller λ"), nothing);
    }

    @Test
    void theHypervolumeNamesItsReference() {
        limit.judge(STUDY, Objective.MAPPED, Objective.ACCURACY);
        var found = limit.hypervolume().get().orElseThrow();
        assertEquals("0.38", HypervolumeWording.of(found));
        String reference = HypervolumeWording.reference(found);
        assertTrue(reference.contains("mapped power 1, accuracy 85.0 %"), reference);
    }

    private static String words(List<DesignPoint> designs, double loss) {
        return AcceptedLossWording.of(AcceptedLoss.of(designs, PowerKind.MAPPED, loss));
    }

    private String chosen() {
        return limit.found().get().choice().orElseThrow().mean().id();
    }
}

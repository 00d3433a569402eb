package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedResultsTest {

    private static final double HUNDREDTH = 0.005;
    private final PublishedResults results = PublishedResults.bundled();

    @Test
    void multipliersHaveAPowerOverTheAccurateOnesAndASource() {
        List<PublishedResults.Mark> marks = results.marks();
        assertEquals(8, marks.size(), "all but the accurate one");
        assertEquals("Evo_GJM", marks.getFirst().label(), "cheapest first");
        assertEquals(0.0019 / 0.0031, power("OPACT_1"), 1e-12);
        assertEquals(0.71, power("Evo_0AB"), HUNDREDTH);
        assertTrue(marks.stream().allMatch(mark -> mark.words().contains("DAC 2026") && mark.words().contains("2605.08231")));
    }

    private double power(String name) {
        return results.marks().stream().filter(mark -> mark.label().equals(name)).findFirst().orElseThrow().power();
    }

    @Test
    void theRunStandsWhereItsPowerIsKnownAndSaysWhoseModelItIs() {
        assertEquals(List.of(1.0, 0.678), results.places(PowerKind.SIMULATED).stream().map(PublishedResults.Place::power).toList());
        assertEquals(List.of(1.0, 0.833), results.places(PowerKind.PREDICTED).stream().map(PublishedResults.Place::power).toList());
        assertEquals(List.of(0.9310), results.places(PowerKind.MAPPED).stream().map(PublishedResults.Place::accuracy).toList());
        PublishedResults.Place design = results.places(PowerKind.SIMULATED).getLast();
        assertEquals("ResNet-18/CIFAR-10, λ 0.3", design.label());
        assertEquals(0.9303, design.accuracy());
        for (String part : List.of("their circuit, our power model", "93.07 %", "93.1 %", "93.03 %", "github.com/changmg/TRAM")) {
            assertTrue(design.words().contains(part), design.words());
        }
    }

    @Test
    void claimsNameTheirSource() {
        String claims = results.claimsInWords();
        assertEquals(5, claims.lines().count(), "a source and its four claims");
        assertTrue(claims.startsWith("Claimed in Meng et al.") && claims.contains("25.05 %"), claims);
    }
}

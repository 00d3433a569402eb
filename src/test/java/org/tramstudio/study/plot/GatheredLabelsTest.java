package org.tramstudio.study.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatheredLabelsTest {

    @Test
    void linesThatStandTooNearShareALabelAndNoTwoLabelsTouch() {
        Map<String, Double> places = Map.of("a", 10.0, "b", 12.0, "c", 24.0, "d", 26.0, "e", 60.0);
        assertEquals(List.of(new GatheredLabels("a, b", 10), new GatheredLabels("c, d", 24), new GatheredLabels("e", 60)),
                GatheredLabels.of(List.of("e", "d", "c", "b", "a"), name -> name, places::get, 14));
    }
}

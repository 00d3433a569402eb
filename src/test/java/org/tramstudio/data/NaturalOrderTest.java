package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void ordersNumbersByValueAndIgnoresCase() {
        List<String> ordered = List.of("1", "2", "007", "10", "Apple", "apple", "banana", "class2", "class2b",
                "class10", "Zebra");
        assertEquals(ordered, ordered.reversed().stream().sorted(new NaturalOrder()).toList());
    }

    @Test
    void tellsNamesOfEqualValueApart() {
        assertEquals(List.of("01", "1"), List.of("1", "01").stream().sorted(new NaturalOrder()).toList());
    }
}

package org.tramstudio.app.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void writesAsManyDigitsAsMeanSomething() {
        assertEquals("31.5 %", Numbers.percent(0.3149));
        assertEquals("0.122 %", Numbers.smallPercent(0.00122));
        assertEquals("0 %", Numbers.smallPercent(0));
        assertEquals("9,158", Numbers.significant(9158.0, 4));
        assertEquals("772.7", Numbers.significant(772.682081, 4));
        assertEquals("\u221280.25", Numbers.significant(-80.25, 4));
        assertEquals("0.0", Numbers.decimals(-0.01, 1));
        assertEquals("+61", Numbers.signed(61, 0));
        assertEquals("0", Numbers.signed(0, 0));
    }

    @Test
    void writesDurations() {
        assertEquals("48 s", Numbers.seconds(48.2));
        assertEquals("3:04 min", Numbers.seconds(184));
        assertEquals("1:02 h", Numbers.seconds(3725));
    }
}

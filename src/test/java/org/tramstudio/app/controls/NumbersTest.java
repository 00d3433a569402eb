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

    @Test
    void verySmallNumbersHaveAPowerOfTen() {
        assertEquals("0.0000449", Numbers.significant(0.0000449, 3));
        assertEquals("4.49·10⁻⁶", Numbers.significant(0.00000449, 3));
        assertEquals("-1.4·10⁻⁹", Numbers.significant(-0.0000000014, 2).replace('\u2212', '-'));
    }
}

package org.tramstudio.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void writesAsManyDigitsAsMeanSomething() {
        assertEquals("31.5 %", Figures.percent(0.3149));
        assertEquals("0.122 %", Figures.smallPercent(0.00122));
        assertEquals("0 %", Figures.smallPercent(0));
        assertEquals("9,158", Figures.significant(9158.0, 4));
        assertEquals("772.7", Figures.significant(772.682081, 4));
        assertEquals("\u221280.25", Figures.significant(-80.25, 4));
        assertEquals("0.0", Figures.decimals(-0.01, 1));
        assertEquals("+61", Figures.signed(61, 0));
        assertEquals("0", Figures.signed(0, 0));
    }

    @Test
    void writesDurations() {
        assertEquals("48 s", Figures.seconds(48.2));
        assertEquals("3:04 min", Figures.seconds(184));
        assertEquals("1:02 h", Figures.seconds(3725));
    }
}

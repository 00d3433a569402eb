package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShareIntervalTest {

    private static final double ROUNDING = 5e-5;

    @Test
    void wilsonsIntervalHasItsPublishedEnds() {
        ShareInterval half = ShareInterval.of(0.5, 100);
        assertEquals(0.4038, half.least(), ROUNDING);
        assertEquals(0.5962, half.greatest(), ROUNDING);
        ShareInterval of263 = ShareInterval.of(81.0 / 263, 263);
        assertEquals(0.2553, of263.least(), ROUNDING, "Newcombe 1998, table I, method 3");
        assertEquals(0.3662, of263.greatest(), ROUNDING);
    }

    @Test
    void itStaysWithinSharesAndIsNotEmptyAtTheirEnds() {
        assertEquals(0, ShareInterval.of(0, 20).least());
        assertEquals(0.1611, ShareInterval.of(0, 20).greatest(), ROUNDING);
        assertEquals(1, ShareInterval.of(1, 20).greatest());
        assertTrue(ShareInterval.of(1, 20).least() < 0.85);
    }

    @Test
    void newcombesIntervalOfADifferenceHasItsPublishedEnds() {
        ShareInterval difference = ShareInterval.ofDifference(56.0 / 70, 70, 48.0 / 80, 80);
        assertEquals(0.0524, difference.least(), ROUNDING, "Newcombe 1998, table II, method 10");
        assertEquals(0.3339, difference.greatest(), ROUNDING);
        assertFalse(difference.contains(0));
        assertTrue(ShareInterval.ofDifference(0.80, 100, 0.78, 100).contains(0));
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ShareInterval.of(1.2, 10));
        assertThrows(IllegalArgumentException.class, () -> ShareInterval.of(0.5, 0));
    }
}

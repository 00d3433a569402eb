package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ErrorDifferenceTest {

    private static final ProductTable EXACT = ProductTable.exact(4);
    private static final ProductTable CUT = ColumnTruncation.table(4, 3);

    @Test
    void theSecondIsFurtherWhereverItIsWrongAndTheFirstIsExact() {
        ErrorDifference difference = ErrorDifference.of(EXACT, CUT);
        assertEquals(ErrorMetrics.of(CUT).errorRate(), difference.further(), 1e-12);
        assertEquals(0, difference.nearer());
        assertEquals(ErrorMetrics.of(CUT).maxErrorDistance(), difference.grid().most());
        assertEquals(Math.abs(CUT.error(15, 15)), difference.at(15, 15));
        assertEquals(difference.at(15, 15), difference.grid().value(15, 15));
    }

    @Test
    void exchangedTheSignsAreExchanged() {
        ErrorDifference there = ErrorDifference.of(CUT, ColumnTruncation.table(4, 5));
        ErrorDifference back = ErrorDifference.of(ColumnTruncation.table(4, 5), CUT);
        assertEquals(there.nearer(), back.further());
        assertEquals(there.grid().most(), -back.grid().least());
    }

    @Test
    void otherOperandsAreRefused() {
        ProductTable wider = ProductTable.exact(5);
        assertThrows(IllegalArgumentException.class, () -> ErrorDifference.of(EXACT, wider));
    }
}

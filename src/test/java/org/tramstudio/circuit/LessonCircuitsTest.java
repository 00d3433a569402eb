package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lesson is computed with: single pairs, truth tables, wrong pairs. */
class LessonCircuitsTest {

    private static final PairBits BITS =
            PairBits.of(MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 4));

    @Test
    void rowsAndColumnsOfEveryPairAddUpToTheProduct() {
        for (int w = 0; w < 16; w++) {
            for (int x = 0; x < 16; x++) {
                LongMultiplication paper = LongMultiplication.of(BITS, w, x);
                assertEquals(w * x, paper.product());
                assertEquals(w * x, paper.rows().stream().mapToInt(row -> row).sum());
                int sum = 0;
                for (int column = 0; column < 7; column++) {
                    sum += paper.columnSums().get(column) << column;
                }
                assertEquals(w * x, sum);
                for (int j = 0; j < 4; j++) {
                    assertEquals((x >> j & 1) * w << j, paper.rows().get(j));
                    for (int i = 0; i < 4; i++) {
                        assertEquals((w >> i & x >> j & 1) == 1, paper.partialProducts().get(j).get(i));
                    }
                }
            }
        }
    }

    @Test
    void addersCountTheOnesOfTheirInputs() {
        for (AdderTable table : List.of(AdderTable.halfAdder(), AdderTable.fullAdder())) {
            assertEquals(1 << table.inputs(), table.rows().size());
            for (int code = 0; code < table.rows().size(); code++) {
                AdderTable.Row row = table.rows().get(code);
                assertEquals(Integer.bitCount(code), row.ones());
                for (int input = 0; input < table.inputs(); input++) {
                    assertEquals((code >> table.inputs() - 1 - input & 1) == 1, row.inputs().get(input));
                }
            }
        }
    }

    @Test
    void withoutColumn0JustTheProductsOfOddNumbersAreWrong() {
        WrongPairs wrong = WrongPairs.of(ColumnTruncation.table(4, 1));
        assertEquals(new WrongPairs(64, 256, -1, -1, 1, 1), wrong);
        assertTrue(wrong.areThoseWithTheCommonBits());
    }

    @Test
    void wrongPairsWithoutACommonBitAreNotCalledSo() {
        WrongPairs wrong = WrongPairs.of(ColumnTruncation.table(4, 2));
        assertEquals(0, wrong.weightBits());
        assertEquals(-5, wrong.leastError());
        assertEquals(-1, wrong.greatestError());
        assertFalse(wrong.areThoseWithTheCommonBits());
        assertFalse(WrongPairs.of(ProductTable.exact(4)).areThoseWithTheCommonBits());
    }
}

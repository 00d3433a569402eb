package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MultiplierTraitsTest {

    @Test
    void truncationIsRecognizedAndNothingElse() {
        for (int columns = 0; columns <= 15; columns++) {
            assertEquals(OptionalInt.of(columns), ColumnTruncation.recognize(ColumnTruncation.table(8, columns)));
        }
        int[] products = ColumnTruncation.table(8, 6).toArray();
        products[77] ^= 64;
        assertEquals(OptionalInt.empty(), ColumnTruncation.recognize(ProductTable.ofProducts(8, products)));
    }

    @Test
    void truncationOfUnequalWidthsIsRecognized() {
        for (OperandFormat operands : new OperandFormat[] {new OperandFormat(3, 7, false),
            new OperandFormat(6, 2, false)}) {
            for (int columns = 0; columns < operands.productWidth(); columns++) {
                assertEquals(OptionalInt.of(columns),
                        ColumnTruncation.recognize(ColumnTruncation.table(operands, columns)));
            }
            assertThrows(IllegalArgumentException.class,
                    () -> ColumnTruncation.table(operands, operands.productWidth()));
        }
    }

    @Test
    void aSignedTableIsExactOrNoTruncation() {
        OperandFormat operands = OperandFormat.signed(5);
        assertEquals(OptionalInt.of(0), ColumnTruncation.recognize(ProductTable.exact(operands)));
        int[] products = ProductTable.exact(operands).toArray();
        products[40]--;
        MultiplierTraits traits = MultiplierTraits.of(ProductTable.ofProducts(operands, products));
        assertEquals(OptionalInt.empty(), traits.truncatedColumns());
        assertEquals(Optional.empty(), traits.brokenArray());
        assertThrows(IllegalArgumentException.class, () -> ColumnTruncation.table(operands, 2));
    }

    @Test
    void brokenArraysAreRecognizedByTheirBreakLevels() {
        for (Operand rows : Operand.values()) {
            for (int horizontal = 1; horizontal < 5; horizontal++) {
                for (int vertical = 0; vertical < 7; vertical++) {
                    ProductTable table = broken(rows, horizontal, vertical);
                    BrokenArray expected =
                            new BrokenArray(rows, horizontal, vertical > horizontal ? vertical : 0);
                    // where the rows left out have no partial product beyond the vertical break, only that counts
                    boolean truncation = vertical > 4 + horizontal - 1;
                    assertEquals(truncation ? Optional.empty() : Optional.of(expected), BrokenArray.recognize(table));
                    assertEquals(truncation ? OptionalInt.of(vertical) : OptionalInt.empty(),
                            ColumnTruncation.recognize(table));
                }
            }
        }
        assertEquals(Optional.empty(), BrokenArray.recognize(ColumnTruncation.table(5, 4)));
        assertEquals(Optional.empty(), BrokenArray.recognize(ProductTable.exact(5)));
    }

    /** Sums the partial products that a broken array of 5 bits keeps. */
    private static ProductTable broken(Operand rows, int horizontal, int vertical) {
        int[] products = new int[1024];
        for (int pair = 0; pair < products.length; pair++) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    boolean kept = (rows == Operand.WEIGHT ? i : j) >= horizontal && i + j >= vertical;
                    products[pair] += kept ? (pair >> 5 + i & 1) * (pair >> j & 1) << i + j : 0;
                }
            }
        }
        return ProductTable.ofProducts(5, products);
    }

    @Test
    void whatZeroOperandsGiveIsReported() {
        int[] products = ProductTable.exact(4).toArray();
        products[7] = 84;
        products[5 * 16] = 3;
        products[9 * 16] = 2;
        MultiplierTraits traits = MultiplierTraits.of(ProductTable.ofProducts(4, products));
        assertEquals(84, traits.largestForZeroWeight());
        assertEquals(3, traits.largestForZeroActivation());
        assertEquals(MultiplierTraits.Symmetry.NOT_COMMUTATIVE, traits.symmetry());
        assertFalse(traits.monotone());
    }

    @Test
    void exactMultipliersAreMonotoneAndCommutative() {
        for (OperandFormat operands : new OperandFormat[] {OperandFormat.unsigned(6), OperandFormat.signed(6)}) {
            ProductTable table = ProductTable.exact(operands);
            MultiplierTraits traits = MultiplierTraits.of(table);
            assertTrue(traits.monotone());
            assertEquals(MultiplierTraits.Symmetry.COMMUTATIVE, traits.symmetry());
            assertEquals(0, traits.largestForZeroWeight() + traits.largestForZeroActivation());
            assertEquals(table.identity(), traits.identity());
        }
        assertEquals(MultiplierTraits.Symmetry.WIDTHS_DIFFER,
                MultiplierTraits.of(ProductTable.exact(new OperandFormat(3, 4, true))).symmetry());
    }

    @Test
    void aDropAnywhereIsNotMonotone() {
        int[] products = ProductTable.exact(OperandFormat.signed(4)).toArray();
        products[15 * 16 + 3] = -5;
        assertFalse(MultiplierTraits.of(ProductTable.ofProducts(OperandFormat.signed(4), products)).monotone());
    }
}

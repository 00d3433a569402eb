package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProductTableTest {

    @Test
    void identityIsTheHashOfTheProducts() {
        assertEquals("8cc4206e9ffecb567ac3cafbc3c587e75939b49dc238763fef9d4af45f14d5b4",
                ProductTable.exact(2).identity());
        assertEquals("f8085fc34b4305c0ded5ce102ee273302045b00677f0504933593571822db644",
                ProductTable.exact(8).identity());
        assertNotEquals(ProductTable.exact(8).identity(), ColumnTruncation.table(8, 1).identity());
    }

    @Test
    void errorIsApproximateMinusExact() {
        ProductTable truncated = ColumnTruncation.table(4, 2);
        assertEquals(-5, truncated.error(3, 3));
        assertEquals(4, truncated.product(3, 3));
    }

    @Test
    void givenProductsAreKept() {
        int[] products = ColumnTruncation.table(3, 2).toArray();
        ProductTable table = ProductTable.ofProducts(3, products);
        products[0] = 9;
        assertArrayEquals(ColumnTruncation.table(3, 2).toArray(), table.toArray());
        assertEquals(ColumnTruncation.table(3, 2), table);
    }

    @Test
    void productsThatDoNotFitAreRefused() {
        int[] tooLarge = new int[16];
        tooLarge[6] = 16;
        assertTrue(refusal(2, tooLarge).contains("product of 1 and 2 is 16"));
        assertTrue(refusal(2, new int[15]).contains("15 products"));
        assertTrue(refusal(13, new int[0]).contains("13 x 13 bits"));
    }

    private static String refusal(int width, int[] products) {
        return assertThrows(IllegalArgumentException.class, () -> ProductTable.ofProducts(width, products))
                .getMessage();
    }
}

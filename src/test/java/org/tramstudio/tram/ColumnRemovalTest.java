package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;

class ColumnRemovalTest {

    private static final Netlist ACCURATE = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 4);

    @Test
    void theLowestColumnsGoAsInATruncation() {
        double before = 1;
        for (int columns = 0; columns < 7; columns++) {
            Set<Integer> lowest = new TreeSet<>();
            for (int column = 0; column < columns; column++) {
                lowest.add(column);
            }
            ColumnRemoval removal = ColumnRemoval.of(ACCURATE, lowest);
            assertEquals(ColumnTruncation.table(4, columns), removal.table());
            assertTrue(columns == 0 ? removal.normalizedCost() == 1 : removal.normalizedCost() < before);
            before = removal.normalizedCost();
        }
    }

    @Test
    void anyColumnsCanGoAndTheErrorIsWhatTheyHeld() {
        ProductTable table = ColumnRemoval.of(ACCURATE, Set.of(1, 4)).table();
        StructureParameters theta = StructureParameters.of(0, 1, 0, 0, 1);
        ExpectedErrors expected = ExpectedErrors.of(4, theta);
        for (int w = 0; w < 16; w++) {
            for (int x = 0; x < 16; x++) {
                assertEquals(table.error(w, x), expected.at(w, x));
            }
        }
    }

    @Test
    void halfAColumnIsHalfOfWhatItHolds() {
        ExpectedErrors expected = ExpectedErrors.of(4, StructureParameters.of(1, 0.5));
        assertEquals(-3, expected.at(3, 3));
        assertEquals(-1, expected.at(1, 1));
        assertEquals(0, expected.at(0, 15));
        assertEquals(3, expected.largest());
        assertEquals(0.25 + 0.5 * 2 * 2 * 0.25, expected.meanErrorDistance(), 1e-12);
    }
}

package org.tramstudio.power.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CellLibraryTest {

    private static LibraryCell cell(String name, int inputs, int truthTable, double area, double capacitance) {
        return new LibraryCell(name, List.of("A", "B", "C", "D").subList(0, inputs), truthTable, area, 1, 1,
                Collections.nCopies(inputs, capacitance), 10, 1);
    }

    @Test
    void logicIsMappedToTwentyOfTheBuiltInCells() {
        Set<String> names = CellLibrary.asap7().mappable().stream().map(LibraryCell::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Set.of("INVxp33", "NAND2xp33", "NAND3xp33", "NAND4xp25", "NOR2xp33", "NOR3xp33",
                "NOR4xp25", "XOR2xp5", "XNOR2xp5", "MAJIxp5", "AOI21xp33", "AOI22xp33", "AOI31xp33", "AOI211xp5",
                "OAI21xp33", "OAI22xp33", "OAI31xp33", "OAI211xp5", "A2O1A1Ixp33", "O2A1O1Ixp33")), names);
        assertEquals("INVxp33", CellLibrary.asap7().inverter().name());
        assertEquals(0.245, CellLibrary.asap7().energyPerCapacitance(), 1e-12);
    }

    @Test
    void theBuiltInTruthTablesAreThoseOfTheirFunctions() {
        LibraryCell majority = find("MAJIxp5");
        for (int row = 0; row < 8; row++) {
            assertEquals(Integer.bitCount(row) < 2, (majority.truthTable() >> row & 1) != 0);
        }
        LibraryCell aoi = find("AOI21xp33");
        for (int row = 0; row < 8; row++) {
            boolean a1 = (row & 1) != 0;
            boolean a2 = (row & 2) != 0;
            boolean b = (row & 4) != 0;
            assertEquals(!(a1 && a2 || b), (aoi.truthTable() >> row & 1) != 0);
        }
    }

    private static LibraryCell find(String name) {
        return CellLibrary.asap7().cells().stream().filter(cell -> cell.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void ofEqualAreasTheSmallerCapacitanceIsTaken() {
        CellLibrary library = new CellLibrary("test", 1, List.of(cell("INV", 1, 1, 1, 1), cell("N1", 2, 7, 2, 3),
                cell("N2", 2, 7, 2, 2), cell("N3", 2, 7, 4, 1), cell("VACUOUS", 2, 0x3, 1, 1)));
        assertEquals(List.of("INV", "N2"), library.mappable().stream().map(LibraryCell::name).toList());
    }

    @Test
    void aLibraryNeedsAnInverterAndAGate() {
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> new CellLibrary("test", 1, List.of(cell("N", 2, 7, 1, 1)))).getMessage().contains("inverter"));
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> new CellLibrary("test", 1, List.of(cell("I", 1, 1, 1, 1)))).getMessage().contains("NAND"));
        assertThrows(IllegalArgumentException.class,
                () -> new CellLibrary("test", 0, List.of(cell("I", 1, 1, 1, 1), cell("N", 2, 1, 1, 1))));
    }

    @Test
    void cellsRefuseFiguresThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> cell("N", 2, 7, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> cell("N", 2, 7, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> new LibraryCell("N", List.of("A", "B"), 7, 1, 1, 1,
                List.of(1.0), 1, 1));
        assertFalse(cell("N", 2, 0x5, 1, 1).dependsOnAllInputs());
    }
}

package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.task.UserFacingException;

/** What is written is read back: the same function, and from netlists the same cells at the same places. */
class RoundTripTest {

    private static ImportedCircuit read(ExportFile file, ReadOptions options) throws UserFacingException {
        return CircuitReader.read(file.name(), file.bytes(), options);
    }

    private static ReadOptions asWritten(ExportedCircuit circuit) {
        return new ReadOptions(Optional.of(circuit.operands().signed()), false);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VERILOG_TEST_BENCH")
    void everyFormatGivesTheSameFunction(CircuitFormat format) throws UserFacingException {
        List<ExportedCircuit> circuits = new ArrayList<>(CircuitSamples.generated());
        circuits.addAll(CircuitSamples.cut());
        circuits.addAll(CircuitSamples.random(200, 4));
        int checked = 0;
        for (ExportedCircuit circuit : circuits) {
            if (format.obstacle(circuit).isEmpty()) {
                ImportedCircuit back = read(format.files(circuit).getFirst(), asWritten(circuit));
                assertEquals(circuit.table(), back.table(), circuit.name());
                checked++;
            }
        }
        assertEquals(circuits.size(), checked);
        assertTrue(checked > 250, checked + " circuits");
    }

    @ParameterizedTest
    @EnumSource(names = {"VERILOG", "VERILOG_ASSIGN", "BLIF", "C_MODEL", "JSON"})
    void netlistFormatsGiveTheSameCells(CircuitFormat format) throws UserFacingException {
        List<ExportedCircuit> circuits = new ArrayList<>(CircuitSamples.generated());
        circuits.addAll(CircuitSamples.mapped());
        for (ExportedCircuit circuit : circuits) {
            Netlist back = read(format.files(circuit).getFirst(), ReadOptions.DEFAULT).netlist().orElseThrow();
            assertSame(circuit.netlist().orElseThrow(), back, circuit.name());
        }
    }

    private static void assertSame(Netlist expected, Netlist read, String name) {
        for (int cell = 0; cell < Math.min(expected.cells().size(), read.cells().size()); cell++) {
            assertEquals(expected.cells().get(cell), read.cells().get(cell), name + ", cell " + cell);
        }
        assertEquals(expected.product(), read.product(), name);
        assertEquals(expected.cells().size(), read.cells().size(), name);
    }

    @Test
    void wideCircuitsKeepTheirCellsAndHaveNoTable() throws UserFacingException {
        for (OperandFormat operands : List.of(OperandFormat.unsigned(16), OperandFormat.signed(13),
                new OperandFormat(16, 10, true))) {
            ExportedCircuit circuit = CircuitSamples.circuit("wide",
                    MultiplierGenerator.generate(MultiplierArchitecture.DADDA, operands, FinalAdder.KOGGE_STONE));
            for (CircuitFormat format : CircuitFormat.values()) {
                boolean needsTable = format.obstacle(circuit).isPresent();
                if (!needsTable && format != CircuitFormat.VERILOG_TEST_BENCH) {
                    ImportedCircuit back = read(format.files(circuit).getFirst(), ReadOptions.DEFAULT);
                    assertSame(circuit.netlist().orElseThrow(), back.netlist().orElseThrow(), format.id());
                    assertTrue(back.table().isEmpty());
                }
            }
            assertTrue(CircuitFormat.PRODUCT_TABLE.obstacle(circuit).orElseThrow().contains("no table"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VERILOG_TEST_BENCH")
    void transposedMeansThatTheOperandsAreExchanged(CircuitFormat format) throws UserFacingException {
        for (ExportedCircuit circuit : CircuitSamples.random(20, 7)) {
            ImportedCircuit back = read(format.files(circuit).getFirst(),
                    new ReadOptions(Optional.of(circuit.operands().signed()), true));
            assertEquals(circuit.table().orElseThrow().transposed(), back.table().orElseThrow());
            assertTrue(back.orientation().contains("exchanged"), back.orientation());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VERILOG_TEST_BENCH")
    void theSignIsToldByTheFileOrByTheNearerProduct(CircuitFormat format) throws UserFacingException {
        for (ExportedCircuit circuit : CircuitSamples.generated()) {
            ImportedCircuit back = read(format.files(circuit).getFirst(), ReadOptions.DEFAULT);
            assertEquals(circuit.operands(), back.operands(), circuit.name());
            assertEquals(circuit.table(), back.table(), circuit.name());
        }
    }

    @Test
    void aTableWithoutANetlistGoesThroughEveryTableFormat() throws UserFacingException {
        for (ExportedCircuit whole : CircuitSamples.random(20, 9)) {
            ExportedCircuit circuit = new ExportedCircuit(whole.name(), whole.operands(), Optional.empty(), whole.table(),
                    List.of());
            int written = 0;
            for (CircuitFormat format : CircuitFormat.values()) {
                if (format.obstacle(circuit).isEmpty()) {
                    assertEquals(circuit.table(), read(format.files(circuit).getFirst(), asWritten(circuit)).table());
                    written++;
                }
            }
            assertEquals(9, written);
            assertTrue(CircuitFormat.VERILOG.obstacle(circuit).orElseThrow().contains("needs a netlist"));
        }
    }
}

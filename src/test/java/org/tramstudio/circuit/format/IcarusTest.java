package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;

/** Another simulator runs the exported files. */
class IcarusTest {

    @TempDir
    private Path folder;

    private Simulator simulator;

    @BeforeEach
    void needsIcarusVerilog() {
        Assumptions.assumeTrue(Simulator.isInstalled("iverilog", "-V"),
                "Icarus Verilog (iverilog, vvp) is not installed: exported circuits are not run");
        simulator = new Simulator(folder);
    }

    @Test
    void everyGeneratedCircuitPasses() throws IOException, InterruptedException {
        assertEquals(84, allPass(CircuitSamples.generated(), ".v"));
    }

    @Test
    void eightBitMultipliersPass() throws IOException, InterruptedException {
        assertEquals(4, allPass(List.of(
                generated("array_8", MultiplierArchitecture.ARRAY, OperandFormat.unsigned(8)),
                generated("dadda_8s", MultiplierArchitecture.DADDA, OperandFormat.signed(8)),
                generated("booth_8s", MultiplierArchitecture.BOOTH, OperandFormat.signed(8)),
                generated("wallace_9x7", MultiplierArchitecture.WALLACE, new OperandFormat(9, 7, false))), ".v"));
    }

    @Test
    void mappedMultipliersPassInBothStyles() throws IOException, InterruptedException {
        assertEquals(9, allPass(CircuitSamples.mapped(), ".v"));
        assertEquals(9, allPass(CircuitSamples.mapped(), "_assign.v"));
    }

    @Test
    void cutAndRandomNetlistsPassInBothStyles() throws IOException, InterruptedException {
        List<ExportedCircuit> circuits = new ArrayList<>(CircuitSamples.cut());
        circuits.addAll(CircuitSamples.random(30, 11));
        assertEquals(38, allPass(circuits, ".v"));
        assertEquals(38, allPass(circuits, "_assign.v"));
    }

    @Test
    void wideMultipliersPassOnSampledPairs() throws IOException, InterruptedException {
        ExportedCircuit circuit = generated("wide", MultiplierArchitecture.DADDA, OperandFormat.signed(16));
        simulator.write(circuit, CircuitFormat.VERILOG, CircuitFormat.VERILOG_TEST_BENCH);
        assertEquals(new Simulator.Output(0, ""), simulator.compile("wide", "wide.v"));
        Simulator.Output output = simulator.simulate("wide");
        assertEquals(0, output.exitCode(), output.text());
        assertTrue(output.text().startsWith("PASS: all 16384 sampled operand pairs of wide"), output.text());
    }

    @Test
    void aWrongCircuitFails() throws IOException, InterruptedException {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 8);
        simulator.write(new ExportedCircuit("wrong", netlist, ProductTable.exact(8), List.of()), CircuitFormat.VERILOG,
                CircuitFormat.VERILOG_TEST_BENCH);
        Path module = folder.resolve("wrong.v");
        String right = Files.readString(module);
        Files.writeString(module, right.replace("wire pp_3_4 = w[3] & x[4]", "wire pp_3_4 = w[3] & x[5]"));
        assertNotEquals(right, Files.readString(module));
        assertFails("wrong", "FAIL: 16384 of 65536 operand pairs");
    }

    @Test
    void missingProductsFail() throws IOException, InterruptedException {
        simulator.write(generated("lost", MultiplierArchitecture.ARRAY, OperandFormat.unsigned(4)), CircuitFormat.VERILOG,
                CircuitFormat.VERILOG_TEST_BENCH);
        Files.delete(folder.resolve("lost_products.hex"));
        assertFails("lost", "FAIL: 256 of 256 operand pairs");
    }

    private static ExportedCircuit generated(String name, MultiplierArchitecture architecture, OperandFormat operands) {
        return CircuitSamples.circuit(name, MultiplierGenerator.generate(architecture, operands, FinalAdder.RIPPLE));
    }

    /** How many circuits passed; fails at the first that does not. */
    private int allPass(List<ExportedCircuit> circuits, String module) throws IOException, InterruptedException {
        for (ExportedCircuit circuit : circuits) {
            simulator.write(circuit, CircuitFormat.VERILOG, CircuitFormat.VERILOG_ASSIGN,
                    CircuitFormat.VERILOG_TEST_BENCH);
            assertEquals(new Simulator.Output(0, ""), simulator.compile(circuit.name(), circuit.name() + module));
            Simulator.Output output = simulator.simulate(circuit.name());
            assertEquals(0, output.exitCode(), output.text());
            assertTrue(output.text().startsWith("PASS: all " + circuit.operands().pairs() + " operand pairs of "
                    + circuit.name()), output.text());
        }
        return circuits.size();
    }

    private void assertFails(String name, String line) throws IOException, InterruptedException {
        simulator.compile(name, name + ".v");
        Simulator.Output output = simulator.simulate(name);
        assertNotEquals(0, output.exitCode(), output.text());
        assertTrue(output.text().contains(line), output.text());
    }
}

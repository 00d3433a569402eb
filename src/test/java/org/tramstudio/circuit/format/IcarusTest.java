package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.RandomCuts;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedExport;
import org.tramstudio.tram.StructureParameters;

/** Another simulator runs the exported files. */
class IcarusTest {

    @TempDir
    private Path folder;

    private Simulator simulator;

    @BeforeEach
    void needsIcarusVerilog() {
        Assumptions.assumeTrue(Simulator.isInstalled(),
                "Icarus Verilog (iverilog, vvp) is not installed: exported circuits are not run");
        simulator = new Simulator(folder);
    }

    @Test
    void accurateMultipliersOfEveryWidthPass() throws IOException, InterruptedException {
        int checked = 0;
        for (MultiplierArchitecture architecture : MultiplierArchitecture.values()) {
            for (int width = 2; width <= 8; width++) {
                Netlist netlist = MultiplierGenerator.generate(architecture, width);
                assertPasses(new ExportedCircuit(architecture.id() + "_" + width, netlist,
                        ProductTable.exact(width), List.of()));
                checked++;
            }
        }
        assertEquals(14, checked);
    }

    @Test
    void mappedMultipliersPass() throws IOException, InterruptedException {
        int checked = 0;
        for (MultiplierArchitecture architecture : MultiplierArchitecture.values()) {
            for (double fraction : new double[] {0, 0.2, 0.5, 0.8, 1}) {
                StructureParameters theta =
                        StructureParameters.of(1, 1, fraction, 1, fraction, 0.7, 0.7 * fraction, 0.3);
                assertPasses(MappedExport.of(new GreedyMapper().map(architecture, 8, theta), "mapped_" + checked));
                checked++;
            }
        }
        assertEquals(10, checked);
    }

    @Test
    void randomlyCutMultipliersPass() throws IOException, InterruptedException {
        int checked = 0;
        for (int seed = 0; seed < 8; seed++) {
            Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.values()[seed % 2], 6);
            Netlist cut = NetlistSimplifier.simplify(accurate, RandomCuts.of(accurate, 0.08 * seed, seed));
            assertPasses(new ExportedCircuit("cut_" + seed, cut, ProductTable.of(cut), List.of()));
            checked++;
        }
        assertEquals(8, checked);
    }

    @Test
    void aWrongCircuitFails() throws IOException, InterruptedException {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 8);
        simulator.write(new ExportedCircuit("wrong", netlist, ProductTable.exact(8), List.of()));
        Path module = folder.resolve("wrong.v");
        String right = Files.readString(module);
        Files.writeString(module, right.replace("wire pp_3_4 = w[3] & x[4]", "wire pp_3_4 = w[3] & x[5]"));
        assertNotEquals(right, Files.readString(module));
        assertFails("wrong", "FAIL: 16384 of 65536 operand pairs");
    }

    @Test
    void missingProductsFail() throws IOException, InterruptedException {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, 4);
        simulator.write(new ExportedCircuit("lost", netlist, ProductTable.exact(4), List.of()));
        Files.delete(folder.resolve("lost_products.hex"));
        assertFails("lost", "FAIL: 256 of 256 operand pairs");
    }

    private void assertPasses(ExportedCircuit circuit) throws IOException, InterruptedException {
        simulator.write(circuit);
        assertEquals(new Simulator.Output(0, ""), simulator.compile(circuit.name()));
        Simulator.Output output = simulator.simulate(circuit.name());
        assertEquals(0, output.exitCode(), output.text());
        int pairs = 1 << 2 * circuit.table().width();
        assertTrue(output.text().startsWith("PASS: all " + pairs + " operand pairs of " + circuit.name()),
                output.text());
    }

    private void assertFails(String name, String line) throws IOException, InterruptedException {
        simulator.compile(name);
        Simulator.Output output = simulator.simulate(name);
        assertNotEquals(0, output.exitCode(), output.text());
        assertTrue(output.text().contains(line), output.text());
    }
}

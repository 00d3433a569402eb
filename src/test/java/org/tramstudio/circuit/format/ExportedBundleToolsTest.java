package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.project.bundle.BundleContents;
import org.tramstudio.project.bundle.BundlePlan;
import org.tramstudio.project.bundle.BundleSubject;
import org.tramstudio.project.bundle.BundleTarget;
import org.tramstudio.project.bundle.BundleWriter;
import org.tramstudio.project.bundle.BundledMultiplier;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedExport;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

/** Other people's tools take the files of a bundle from where they lie. */
class ExportedBundleToolsTest {

    @TempDir
    private Path folder;
    private Simulator tools;

    @BeforeEach
    void export() throws IOException {
        MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 6, StructureParameters.of(1, 1, 0.8, 0.5));
        BundledMultiplier multiplier = new BundledMultiplier(MappedExport.of(mapped, "mul"), mapped.architecture(), mapped.theta(),
                OptionalDouble.of(mapped.normalizedCost()), OptionalDouble.empty(), List.of());
        new BundleWriter(new GateLevelPower()).write(BundlePlan.of(List.of(BundleSubject.of(multiplier)),
                BundleContents.everything(), TaskControl.NONE), BundleTarget.of(folder, false), TaskControl.NONE);
        tools = new Simulator(folder.resolve("mul"));
    }

    @Test
    void icarusRunsTheTestBench() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Simulator.isInstalled("iverilog", "-V"),
                "Icarus Verilog (iverilog, vvp) is not installed: the bundle's test bench is not run");
        assertEquals(new Simulator.Output(0, ""), tools.compile("mul", "mul.v"));
        String printed = tools.simulate("mul").text();
        assertTrue(printed.startsWith("PASS: all 4096 operand pairs of mul"), printed);
        assertEquals(new Simulator.Output(0, ""), tools.compile("mul", "mul_assign.v"));
        assertTrue(tools.simulate("mul").text().startsWith("PASS"));
    }

    @Test
    void yosysReadsBlifAndVerilog() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Simulator.isInstalled("yosys", "-V"),
                "Yosys is not installed: the bundle's BLIF file is not read by it");
        Simulator.Output blif = tools.run("yosys", "-q", "-p", "read_blif mul.blif; hierarchy -top mul; check -assert");
        assertEquals(0, blif.exitCode(), blif.text());
        Simulator.Output verilog = tools.run("yosys", "-q", "-p", "read_verilog mul.v; hierarchy -check -top mul; proc; check -assert");
        assertEquals(0, verilog.exitCode(), verilog.text());
    }

    @Test
    void aCCompilerTakesModelAndHeader() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Simulator.isInstalled("cc", "--version"), "there is no C compiler: the bundle's C files are not compiled");
        Simulator.Output compiled = tools.run("cc", "-Wall", "-Wextra", "-Werror", "-Wno-unused-variable", "-Wno-unused-const-variable",
                "-include", "mul.h", "-c", "mul.c", "-o", "mul.o");
        assertEquals(new Simulator.Output(0, ""), compiled);
    }
}

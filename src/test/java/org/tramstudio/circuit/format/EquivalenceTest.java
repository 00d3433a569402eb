package org.tramstudio.circuit.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;

/** Yosys and a C compiler say that all forms of a circuit are the same function. */
class EquivalenceTest {

    @TempDir
    private Path folder;

    private static List<ExportedCircuit> circuits() {
        List<ExportedCircuit> circuits = new ArrayList<>(CircuitSamples.generated());
        circuits.addAll(CircuitSamples.mapped());
        circuits.addAll(CircuitSamples.cut());
        circuits.addAll(CircuitSamples.random(20, 5));
        for (OperandFormat operands : List.of(OperandFormat.unsigned(8), OperandFormat.signed(8), OperandFormat.signed(16))) {
            Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, operands, FinalAdder.KOGGE_STONE);
            circuits.add(CircuitSamples.circuit("wide_" + circuits.size(), netlist));
        }
        return circuits;
    }

    @Test
    void yosysProvesThatVerilogAndBlifAreEquivalent() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Simulator.isInstalled("yosys", "-V") && Simulator.isInstalled("yosys-abc", "-q", "version"),
                "Yosys (yosys, yosys-abc) is not installed: Verilog and BLIF are not proved equivalent");
        Simulator tools = new Simulator(folder);
        List<ExportedCircuit> circuits = circuits();
        StringBuilder synthesis = new StringBuilder();
        StringBuilder proof = new StringBuilder();
        for (ExportedCircuit circuit : circuits) {
            tools.write(circuit, CircuitFormat.VERILOG, CircuitFormat.VERILOG_ASSIGN, CircuitFormat.BLIF);
            for (String style : List.of("", "_assign")) {
                String name = circuit.name();
                synthesis.append("read_verilog %1$s%2$s.v\nhierarchy -top %1$s\nflatten\nsimplemap\n"
                        .formatted(name, style)).append("write_blif %s%s.yosys.blif\ndesign -reset\n"
                        .formatted(name, style));
                proof.append("cec %1$s.blif %1$s%2$s.yosys.blif\n".formatted(name, style));
            }
        }
        Files.writeString(folder.resolve("synthesis.ys"), synthesis);
        Files.writeString(folder.resolve("proof.abc"), proof);
        Simulator.Output yosys = tools.run("yosys", "-q", "-s", "synthesis.ys");
        assertEquals(0, yosys.exitCode(), yosys.text());
        Simulator.Output abc = tools.run("yosys-abc", "-q", "source proof.abc");
        long proved = Pattern.compile("Networks are equivalent").matcher(abc.text()).results().count();
        assertEquals(2 * circuits.size(), proved, abc.text());
        assertEquals(248, proved);
    }

    @Test
    void aCompilerBuildsTheModelsAndTheyGiveTheTable() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Simulator.isInstalled("gcc", "--version"), "gcc is not installed: C models are not compiled");
        Simulator tools = new Simulator(folder);
        List<ExportedCircuit> circuits = circuits().stream().filter(circuit -> circuit.table().isPresent()).toList();
        String calls = circuits.stream().map(EquivalenceTest::check).collect(Collectors.joining());
        String includes = circuits.stream().map(circuit -> "#include \"" + circuit.name() + ".c\"\n")
                .collect(Collectors.joining());
        for (ExportedCircuit circuit : circuits) {
            tools.write(circuit, CircuitFormat.C_MODEL);
            Files.writeString(folder.resolve(circuit.name() + ".h"), CircuitFormat.C_HEADER.files(circuit).getFirst().content()
                    .replace(" lut[", " lut_" + circuit.name() + "["));
        }
        Files.writeString(folder.resolve("main.c"), includes + circuits.stream()
                .map(circuit -> "#include \"" + circuit.name() + ".h\"\n").collect(Collectors.joining())
                + "#include <stdio.h>\nint main(void) {\n    int same = 0;\n" + calls
                + "    printf(\"%d\", same);\n    return 0;\n}\n");
        Simulator.Output compiled = tools.run("gcc", "-std=c99", "-Wall", "-Wextra", "-Wno-unused", "-O1", "-o", "models",
                "main.c");
        assertEquals(new Simulator.Output(0, ""), compiled);
        assertEquals(Integer.toString(circuits.size()), tools.run("./models").text());
        assertTrue(circuits.size() > 100);
    }

    /** Compares the function, called with values, with the table that the header holds. */
    private static String check(ExportedCircuit circuit) {
        OperandFormat operands = circuit.operands();
        String value = operands.signed() ? "(int64_t)((uint64_t)%1$s << %2$d) >> %2$d" : "(uint64_t)%1$s";
        return """
                    {
                        int differ = 0;
                        for (int w = 0; w < %2$d; w++)
                            for (int x = 0; x < %3$d; x++)
                                differ += (long long)%1$s(%4$s, %5$s) != (long long)lut_%1$s[w][x];
                        same += differ == 0;
                    }
                """.formatted(circuit.name(), operands.weights(), operands.activations(),
                value.formatted("w", 64 - operands.weightWidth()), value.formatted("x", 64 - operands.activationWidth()));
    }
}

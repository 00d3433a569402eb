package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.format.OperandDistributionFile;

class PowerCommandTest {

    /** The accurate multiplier of 2 bits, written by hand. */
    private static final String MULTIPLIER = """
            .model mul2
            .inputs a[0] a[1] b[0] b[1]
            .outputs p[0] p[1] p[2] p[3]
            .names a[0] b[0] p[0]
            11 1
            .names a[0] b[1] m
            11 1
            .names a[1] b[0] n
            11 1
            .names a[1] b[1] o
            11 1
            .names m n p[1]
            10 1
            01 1
            .names m n c
            11 1
            .names o c p[2]
            10 1
            01 1
            .names o c p[3]
            11 1
            .end
            """;

    @TempDir
    private Path folder;
    private final CapturedCommandLine program = new CapturedCommandLine();
    private String circuit;

    @BeforeEach
    void writeCircuit() throws IOException {
        circuit = Files.writeString(folder.resolve("mul2.blif"), MULTIPLIER).toString();
    }

    @Test
    void theAccurateMultiplierIsWhatItIsComparedWith() throws IOException {
        assertEquals(0, program.run("power", circuit, "--json", "--by-column", "--by-cell"), program::errors);
        JsonNode root = program.json();
        for (String measure : List.of("Power", "Area", "Delay")) {
            assertEquals(1, root.get("normalized" + measure).asDouble(), 0.02, measure);
            assertTrue(root.get(measure.toLowerCase(Locale.ROOT)).asDouble() > 0, measure);
        }
        assertEquals("accurate Wallace tree, unsigned, 2 x 2 bits", root.get("reference").asText());
        assertTrue(root.get("library").asText().contains("ASAP7") && root.get("activity").asText().contains("default"));
        assertFalse(root.get("sampled").asBoolean());
        assertEquals(4, root.get("columnPower").size());
        double columns = 0;
        for (JsonNode column : root.get("columnPower")) {
            columns += column.asDouble();
        }
        double cells = 0;
        for (JsonNode cell : root.get("cells")) {
            cells += cell.get("power").asDouble();
        }
        assertEquals(root.get("power").asDouble(), columns, 1e-12);
        assertEquals(root.get("power").asDouble(), cells, 1e-12);
    }

    @Test
    void theReportSaysWhatItRestsOn() {
        assertEquals(0, program.run("power", circuit, "--architecture", "dadda", "--effort", "quick", "--by-column", "--by-cell",
                "--distribution", "network"), program::errors);
        assertTrue(program.text().contains("µW") && program.text().contains("accurate Dadda tree, unsigned, 2 x 2 bits")
                && program.text().contains("network-like operands") && program.text().contains("Column"), program::text);
        assertTrue(program.text().contains("NAND2xp33"), program::text);
    }

    @Test
    void activitiesDiffer() throws IOException {
        Path counts = folder.resolve("counts.csv");
        OperandDistributionFile.write(counts, new IndependentOperands(new double[] {1, 1, 1, 1},
                new double[] {1, 1, 1, 1}));
        double uniform = power("--distribution", "uniform");
        assertEquals(uniform, power("--distribution", counts.toString()), 1e-9);
        assertTrue(power("--distribution", "default") < uniform / 2, "bits toggle five times as often");
        Files.writeString(counts, "weight,0,1\nactivation,7,1\n");
        assertEquals(1, program.run("power", circuit, "--distribution", counts.toString()));
        assertTrue(program.errors().contains("counts.csv, line 2"), program::errors);
    }

    private double power(String... options) throws IOException {
        String[] args = new String[options.length + 3];
        args[0] = "power";
        args[1] = circuit;
        args[2] = "--json";
        System.arraycopy(options, 0, args, 3, options.length);
        assertEquals(0, program.run(args), program::errors);
        return program.json().get("power").asDouble();
    }

    @Test
    void ownCellsCanBeGiven() throws IOException {
        Path library = folder.resolve("own.lib");
        try (InputStream resource = PowerCommandTest.class.getResourceAsStream("/liberty/gates.lib")) {
            Files.copy(resource, library);
        }
        assertEquals(0, program.run("power", circuit, "--liberty", library.toString(), "--json"), program::errors);
        assertEquals("hand_made", program.json().get("library").asText());
        Files.writeString(library, "library (x) { cell");
        assertEquals(1, program.run("power", circuit, "--liberty", library.toString()));
        assertTrue(program.errors().contains("own.lib, line 1"), program::errors);
    }

    @Test
    void aTableHasNoPower() throws IOException {
        StringBuilder table = new StringBuilder();
        for (int w = 0; w < 4; w++) {
            for (int x = 0; x < 4; x++) {
                table.append(w).append(' ').append(x).append(' ').append(w * x).append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("table.txt"), table);
        assertEquals(1, program.run("power", file.toString()));
        assertTrue(program.errors().contains("table.txt: is a product table") && program.errors().contains("netlist"),
                program::errors);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertEquals(2, program.run("power", circuit, "--architecture", "booth"));
        assertTrue(program.errors().contains("signed operands"), program::errors);
        assertEquals(2, program.run("power", circuit, "--architecture", "oak"));
        assertTrue(program.errors().contains("ARRAY, WALLACE, DADDA, BOOTH"), program::errors);
        assertEquals(1, program.run("power", folder.resolve("none.blif").toString()));
        assertTrue(program.errors().contains("none.blif: there is no such file"), program::errors);
    }

    @Test
    void theBenchPrintsGoalsBesideEstimates() throws IOException {
        Path circuits = Files.createDirectories(folder.resolve("circuits"));
        Files.writeString(circuits.resolve("mul2.blif"), MULTIPLIER);
        assertEquals(0, program.run("bench", "power", circuits.toString(), "--effort", "quick"), program::errors);
        assertTrue(program.text().contains("0.729") && program.text().contains("Booth radix-4, signed"), program::text);
        assertEquals(1, program.run("bench", "power", folder.resolve("nowhere").toString(), "--effort", "quick"));
        assertTrue(program.errors().contains("no such folder"), program::errors);
    }
}

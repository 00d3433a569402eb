package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands metrics and convert. */
class CircuitCommandsTest {

    private static final String VERILOG = """
            // MAE = 0.5625
            // WCE = 9
            module mul2u_T(A, B, O);
              input [1:0] A, B;
              output [3:0] O;
              assign O = {2'b00, A[0] & B[1], 1'b0} + (A * B) - {2'b00, A[0] & B[1], 1'b0} - {3'b000, A[0] & B[1]};
            endmodule
            """;

    @TempDir
    private Path folder;
    private final CapturedCommandLine program = new CapturedCommandLine();
    private String circuit;

    @BeforeEach
    void writeCircuit() throws IOException {
        circuit = Files.writeString(folder.resolve("mul2u_T.v"), VERILOG).toString();
    }

    @Test
    void metricsSaysOrientationTraitsAndWhatDiffers() throws IOException {
        assertEquals(0, program.run("metrics", circuit, "--json"));
        JsonNode json = program.json();
        assertEquals(0.25, json.get("errorRate").asDouble());
        assertEquals(0.25 / 15, json.get("normalizedMeanErrorDistance").asDouble(), 1e-12);
        assertEquals(-0.25, json.get("bias").asDouble());
        assertEquals(2, json.get("width").asInt());
        assertFalse(json.get("signed").asBoolean());
        assertEquals("not_commutative", json.get("traits").get("symmetry").asText());
        assertEquals(64, json.get("traits").get("identity").asText().length());
        assertEquals("MAE", json.get("statedFigures").get(0).get("name").asText());
        assertFalse(json.get("statedFigures").get(0).get("agrees").asBoolean());
        assertTrue(json.get("orientation").asText().startsWith("Weight: port A, activation: port B (by name)."));
        assertEquals(0, program.run("metrics", circuit, "--transpose", "--definition", "tram-code"));
        assertTrue(program.text().contains("Weight: port B, activation: port A (exchanged"), program.text());
        assertTrue(program.text().contains("WCE = 9.0: DIFFERS, it is 1"), program.text());
        assertTrue(program.text().contains("TRAM code"), program.text());
    }

    @Test
    void aFolderIsNoCircuit() throws IOException {
        assertEquals(1, program.run("metrics", folder.toString()));
        assertTrue(program.errors().contains("is a folder"), program.errors());
    }

    /** One pair in four is wrong by 1: the least significant bit of an error matrix of rank 1. */
    @Test
    void metricsTellsErrorsByBitAndBySizeAndTheirRank() throws IOException {
        assertEquals(0, program.run("metrics", circuit, "--by-column", "--histogram", "--json"), program::errors);
        JsonNode json = program.json();
        assertEquals(1, json.get("rank").asInt());
        double bias = 0;
        for (JsonNode column : json.get("columns")) {
            bias += column.get("bias").asDouble();
        }
        assertEquals(4, json.get("columns").size());
        assertEquals(-0.25, bias, 1e-12);
        double share = 0;
        for (JsonNode bin : json.get("histogram")) {
            share += bin.get("share").asDouble();
        }
        assertEquals(1, share, 1e-12);
        assertEquals(0, program.run("metrics", circuit, "--by-column", "--histogram"));
        assertTrue(program.text().contains("Product bit") && program.text().contains("% of pairs"), program.text());
    }

    @Test
    void errorsByBitAndBySizeOfWideOperandsAreToldByTheSample() throws IOException {
        assertEquals(0, program.run("generate", "--width", "13", "--architecture", "dadda", "--name", "wide", "--out",
                folder.toString()), program::errors);
        String wide = folder.resolve("wide.v").toString();
        assertEquals(0, program.run("metrics", wide, "--sample", "5000", "--by-column", "--histogram", "--json"), program::errors);
        assertEquals(26, program.json().get("columns").size());
        assertEquals(1, program.json().get("histogram").get(0).get("share").asDouble(), 1e-9, "no error was met");
        assertEquals(2, program.run("metrics", wide, "--exhaustive", "--by-column"));
        assertTrue(program.errors().contains("--exhaustive"), program.errors());
        assertEquals(2, program.run("metrics", wide, "--sample", "100000000", "--by-column"));
        assertTrue(program.errors().contains("at most 16777216"), program.errors());
    }

    @Test
    void metricsTakesADistributionASampleAndASign() throws IOException {
        String operands = Files.writeString(folder.resolve("d.csv"), "weight,1,1\nactivation,2,1\n").toString();
        assertEquals(0, program.run("metrics", circuit, "--distribution", operands, "--json"), program::errors);
        assertEquals(1, program.json().get("errorRate").asDouble());
        assertEquals(0, program.run("metrics", circuit, "--sample", "4000", "--json"), program::errors);
        assertFalse(program.json().get("exhaustive").asBoolean());
        assertEquals(0.25, program.json().get("errorRate").asDouble(),
                program.json().get("halfWidths").get("errorRate").asDouble() * 2);
        assertEquals(0, program.run("metrics", circuit, "--signed", "--json"));
        assertTrue(program.json().get("signed").asBoolean());
        assertEquals(1, program.run("metrics", circuit, "--signed", "--unsigned"));
        assertEquals(2, program.run("metrics", circuit, "--definition", "mine"));
        assertTrue(program.errors().contains("paper, tram-code, evoapproxlite, evoapprox8b"), program.errors());
    }

    @Test
    void convertGoesByTheEndingAndKeepsTheFunction() throws IOException {
        assertEquals(0, program.run("metrics", circuit, "--json"));
        String identity = program.json().get("traits").get("identity").asText();
        for (String name : List.of("a.blif", "a.c", "a.txt", "a.csv", "a.h", "a.npy", "a.mem", "a_2x2.uint16.bin",
                "a_2x2.int32.bin", "a_assign.v", "a.json", "a.v")) {
            String target = folder.resolve(name).toString();
            assertEquals(0, program.run("convert", circuit, target), program::errors);
            assertEquals(0, program.run("metrics", target, "--json"), program::errors);
            assertEquals(identity, program.json().get("traits").get("identity").asText(), name);
        }
        String bench = folder.resolve("a_tb.v").toString();
        assertEquals(0, program.run("convert", circuit, bench, "--json"));
        assertEquals(2, program.json().get("files").size());
        assertTrue(Files.exists(folder.resolve("a_products.hex")));
    }

    @Test
    void convertRefusesWhatCannotBeDone() throws IOException {
        String table = folder.resolve("table.txt").toString();
        assertEquals(0, program.run("convert", circuit, table));
        assertEquals(1, program.run("convert", circuit, table));
        assertTrue(program.errors().contains("--force"), program.errors());
        assertEquals(0, program.run("convert", circuit, table, "--force"));
        assertEquals(1, program.run("convert", table, folder.resolve("new.v").toString()));
        assertTrue(program.errors().contains("needs a netlist"), program.errors());
        assertFalse(Files.exists(folder.resolve("new.v")));
        assertEquals(2, program.run("convert", circuit, folder.resolve("new.xyz").toString()));
        assertTrue(program.errors().contains("--to"), program.errors());
        assertEquals(0, program.run("convert", circuit, folder.resolve("new.xyz").toString(), "--to", "table"), program::errors);
        assertEquals(1, program.run("convert", folder.resolve("lost.v").toString(), table, "--force"));
        assertTrue(program.errors().contains("there is no such file"), program.errors());
    }
}

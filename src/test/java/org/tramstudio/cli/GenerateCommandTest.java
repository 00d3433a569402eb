package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    private Path folder;
    private final CapturedCommandLine program = new CapturedCommandLine();

    @Test
    void printsWhatTheMultiplierIsMadeOf() throws IOException {
        assertEquals(0, program.run("generate", "--architecture", "dadda", "--json"));
        JsonNode json = program.json();
        assertEquals(64, json.get("partialProducts").asInt());
        assertEquals(48, json.get("fullAdders").asInt());
        assertEquals(8, json.get("halfAdders").asInt());
        assertEquals(14, json.get("depth").asInt());
        assertEquals(293.136, json.get("cost").asDouble(), 1e-9);
        assertEquals(0, program.run("generate"));
        assertTrue(program.text().contains("Cost         293.136 AND gates"), program.text());
    }

    @Test
    void writesTheFilesOnceUnlessForced() throws IOException {
        String[] arguments = {"generate", "--architecture", "booth", "--signed", "--weight-width", "5",
            "--activation-width", "3", "--final-adder", "kogge-stone", "--out", folder.toString(), "--name", "fast"};
        assertEquals(0, program.run(arguments), program.errors());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            assertTrue(names.contains("fast.v") && names.contains("fast.blif") && names.contains("fast.txt"), "" + names);
        }
        assertEquals(1, program.run(arguments));
        assertTrue(program.errors().contains("would overwrite"), program.errors());
        assertEquals(0, program.run(Stream.concat(Stream.of(arguments), Stream.of("--force")).toArray(String[]::new)));
    }

    @Test
    void wideOperandsHaveNoTable() {
        assertEquals(0, program.run("generate", "--width", "16", "--out", folder.toString()), program.errors());
        assertTrue(Files.exists(folder.resolve("array_16x16.v")));
        assertTrue(Files.notExists(folder.resolve("array_16x16.txt")));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertEquals(2, program.run("generate", "--architecture", "booth"));
        assertTrue(program.errors().startsWith("--architecture booth is for signed operands"), program.errors());
        assertEquals(2, program.run("generate", "--width", "17"));
        assertTrue(program.errors().startsWith("the weight has 17 bits"), program.errors());
        assertEquals(2, program.run("generate", "--architecture", "tree"));
        assertTrue(program.errors().contains("array, wallace, dadda, booth"), program.errors());
        assertEquals(2, program.run("generate", "--final-adder", "none"));
        assertEquals(2, program.run("generate", "--out", folder.toString(), "--name", "2x"));
    }
}

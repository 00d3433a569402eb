package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false);
        return new CommandLineInterface(console, (_, _) -> List.of()).run(arguments);
    }

    @Test
    void printsWhatTheMultiplierIsMadeOf() throws IOException {
        assertEquals(0, run("generate", "--architecture", "dadda", "--json"));
        JsonNode json = new JsonMapper().readTree(out.toByteArray());
        assertEquals(64, json.get("partialProducts").asInt());
        assertEquals(48, json.get("fullAdders").asInt());
        assertEquals(8, json.get("halfAdders").asInt());
        assertEquals(14, json.get("depth").asInt());
        assertEquals(293.136, json.get("cost").asDouble(), 1e-9);
        assertEquals(0, run("generate"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Cost         293.136 AND gates"), out.toString());
    }

    @Test
    void writesTheFilesOnceUnlessForced() throws IOException {
        String[] arguments = {"generate", "--architecture", "booth", "--signed", "--weight-width", "5",
            "--activation-width", "3", "--final-adder", "kogge-stone", "--out", folder.toString(), "--name", "fast"};
        assertEquals(0, run(arguments), err.toString());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            assertTrue(names.contains("fast.v") && names.contains("fast.blif") && names.contains("fast.txt"), "" + names);
        }
        assertEquals(1, run(arguments));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("would overwrite"), err.toString());
        assertEquals(0, run(Stream.concat(Stream.of(arguments), Stream.of("--force")).toArray(String[]::new)));
    }

    @Test
    void wideOperandsHaveNoTable() {
        assertEquals(0, run("generate", "--width", "16", "--out", folder.toString()), err.toString());
        assertTrue(Files.exists(folder.resolve("array_16x16.v")));
        assertTrue(Files.notExists(folder.resolve("array_16x16.txt")));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertEquals(2, run("generate", "--architecture", "booth"));
        assertTrue(err.toString().startsWith("--architecture booth is for signed operands"), err.toString());
        assertEquals(2, run("generate", "--width", "17"));
        assertTrue(err.toString().startsWith("the weight has 17 bits"), err.toString());
        assertEquals(2, run("generate", "--architecture", "tree"));
        assertTrue(err.toString().contains("array, wallace, dadda, booth"), err.toString());
        assertEquals(2, run("generate", "--final-adder", "none"));
        assertEquals(2, run("generate", "--out", folder.toString(), "--name", "2x"));
    }
}

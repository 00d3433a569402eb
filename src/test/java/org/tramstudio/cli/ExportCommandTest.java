package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.files.archive.ZipContents;
import org.tramstudio.project.bundle.FinishedProject;
import org.tramstudio.study.DesignPoint;

class ExportCommandTest {

    private final CapturedCommandLine program = new CapturedCommandLine();
    @TempDir
    private Path folder;
    private FinishedProject finished;
    private String place;
    private Path out;

    @BeforeEach
    void makeProject() throws IOException {
        finished = FinishedProject.in(folder.resolve("project"));
        place = finished.project().folder().toString();
        out = folder.resolve("out");
    }

    @Test
    void aDryRunTellsEveryFileAndWritesNothing() throws IOException {
        DesignPoint design = finished.shared(0.3, 0.9, 0.8);
        String name = "tram_" + design.id().replaceAll("[^A-Za-z0-9_]", "_");
        assertEquals(0, program.run("export", place, "lambda-0.3", "--out", out.toString(), "--dry-run"), program::errors);
        assertFalse(Files.exists(out));
        String told = program.text();
        for (String file : List.of(name + ".v", name + "_tb.v", name + "_products.hex", name + ".blif", name + ".c", name + ".npy",
                name + "_4x4.uint16.bin", name + ".dat", name + ".onnx", "manifest.csv", "provenance.json")) {
            assertTrue(told.contains(design.id() + "/" + file + " "), file + " is not in\n" + told);
        }
        assertTrue(told.contains("19 files would be written to " + out), told);
        assertEquals(0, program.run("export", place, "lambda-0.3", "--out", out.toString()), program::errors);
        assertTrue(program.text().contains("Written: 19 files"), program.text());
        assertEquals(0, program.run("export", place, "lambda-0.3", "--out", out.toString(), "--dry-run", "--json"));
        for (JsonNode file : program.json().at("/designs/0/files")) {
            assertTrue(file.get("present").asBoolean(), file.toString());
            Path written = out.resolve(file.get("path").asText());
            if (file.has("bytes")) {
                assertEquals(Files.size(written), file.get("bytes").asLong());
            } else if (file.has("leastBytes")) {
                assertTrue(Files.size(written) >= file.get("leastBytes").asLong());
            }
        }
    }

    @Test
    void severalDesignsAreExportedAtOnce() throws IOException {
        DesignPoint best = finished.shared(0.3, 0.92, 0.8);
        DesignPoint beaten = finished.shared(0.4, 0.85, 0.85);
        DesignPoint cheap = finished.layerWise(0.9);
        assertEquals(0, program.run("export", place, "--front", "--formats", "verilog,blif", "--no-onnx", "--out", out.toString(),
                "--json"), program::errors);
        assertEquals(List.of(cheap.id(), best.id()), program.json().get("designs").findValuesAsText("id"));
        assertEquals(2, names(out).size());
        assertEquals(0, program.run("export", place, "--all-finished", "--formats", "verilog", "--out", out + ".zip"),
                program::errors);
        try (ZipContents zip = new ZipContents(Path.of(out + ".zip"))) {
            for (DesignPoint design : List.of(best, beaten, cheap)) {
                assertTrue(zip.names().contains(design.id() + "/provenance.json"), zip.names().toString());
            }
        }
        assertEquals(1, program.run("export", place, best.id(), beaten.id(), "--formats", "blif", "--out", out.toString()));
        assertFalse(names(out).contains(beaten.id()), "one is in the way, so none is written");
    }

    @Test
    void refusesWhatIsAmbiguousOrUnknown() throws IOException {
        finished.shared(0.3, 0.9, 0.8);
        assertEquals(2, program.run("export", place, "lambda", "--front", "--out", out.toString()));
        assertTrue(program.errors().contains("Name either DESIGNs"), program.errors());
        assertEquals(2, program.run("export", place, "lambda", "--formats", "vhdl", "--out", out.toString()));
        assertTrue(program.errors().contains("verilog-assign"), program.errors());
        Files.delete(finished.project().folder().resolve("weights.safetensors"));
        Files.delete(finished.project().folder().resolve("project.json"));
        assertEquals(1, program.run("export", place, "lambda", "--out", out.toString()));
        assertFalse(Files.exists(out));
    }

    private static List<String> names(Path path) throws IOException {
        try (Stream<Path> found = Files.list(path)) {
            return found.map(each -> each.getFileName().toString()).toList();
        }
    }
}

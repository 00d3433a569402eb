package org.tramstudio.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tramstudio.app.report.TreePictures;

/** Runs commands as a shell would, and holds what the last one wrote. */
final class CapturedCommandLine {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandLineInterface program;

    /** A command line that takes no pictures. */
    CapturedCommandLine() {
        this((_, _, _) -> List.of());
    }

    /** A command line whose pictures of the window are taken by {@code pictures}. */
    CapturedCommandLine(ViewPictures pictures) {
        program = new CommandLineInterface(new Console(stream(out), stream(err), false), pictures, (project, live) -> {
            throw new AssertionError("the window is not measured here");
        }, TreePictures::draw);
    }

    /**
     * Runs one command; what an earlier one wrote is forgotten.
     *
     * @return its exit status
     */
    int run(String... arguments) {
        out.reset();
        err.reset();
        return program.run(arguments);
    }

    /** The results that the last command wrote. */
    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The last command's results, read as JSON. */
    JsonNode json() throws IOException {
        return new JsonMapper().readTree(text());
    }

    /** Progress and messages of the last command, without the end of their last line. */
    String errors() {
        return err.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

package org.tramstudio.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A screen in memory, by Xvfb: windows on it are real ones, with a mouse that can be dragged, and disturb nobody. */
final class VirtualDisplay implements AutoCloseable {

    private static final String PROGRAM = "Xvfb";

    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Why there can be none here; empty if there can. */
    static Optional<String> obstacle() {
        boolean installed = Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
        return installed ? Optional.empty() : Optional.of(PROGRAM + " is not installed: no real window to drag in");
    }

    /** Starts one; the server itself chooses a number that is free. */
    static VirtualDisplay start() throws IOException {
        Process server = new ProcessBuilder(PROGRAM, "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader told = server.inputReader();
        String number = told.readLine();
        if (number == null) {
            throw new IOException(PROGRAM + " ended at once with status " + server.exitValue());
        }
        return new VirtualDisplay(server, ":" + number.strip());
    }

    /** What DISPLAY has to be. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
    }
}

package org.tramstudio.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What files of circuits are usually called. The reader looks at the content; this is for dialogs and dropped files. */
public final class CircuitFileNames {

    /** How such names end. */
    public static final List<String> ENDINGS = List.of(".blif", ".v", ".sv", ".c", ".h", ".json", ".txt", ".csv", ".tsv",
            ".lut", ".bin", ".npy", ".mem", ".hex", ".dat");

    private CircuitFileNames() {
    }

    /** Whether a file is named like one of a circuit. */
    public static boolean isCircuit(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Patterns for a file chooser, such as {@code "*.blif"}. */
    public static String[] patterns() {
        return ENDINGS.stream().map(ending -> "*" + ending).toArray(String[]::new);
    }
}

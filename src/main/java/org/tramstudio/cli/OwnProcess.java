package org.tramstudio.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts this very program again, as a process of its own. */
final class OwnProcess {

    /** By name, for the entry point depends on this package and not the other way round. */
    private static final String ENTRY_POINT = "org.tramstudio.Main";

    private OwnProcess() {
    }

    /**
     * A process of the same Java, options and classes, not yet started.
     *
     * @param arguments a command with its arguments
     */
    static ProcessBuilder of(List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.add("-classpath");
        line.add(System.getProperty("java.class.path"));
        line.add(ENTRY_POINT);
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }
}

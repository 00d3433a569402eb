package org.tramstudio.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.project.SampleProjects;

/** How this program can be started once more. */
final class ThisProgram {

    private static final String MAIN_CLASS = "org.tramstudio.Main";

    private ThisProgram() {
    }

    /** The launcher of the installation, or Java with the options of this process where there is none. */
    static List<String> command() {
        return Optional.ofNullable(System.getProperty(SampleProjects.HOME_PROPERTY))
                .map(home -> List.of(Path.of(home).toAbsolutePath().resolve("bin").resolve("tram-studio").toString()))
                .orElseGet(ThisProgram::java);
    }

    /** Java with the options, the class path and the main class of this process. */
    static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), MAIN_CLASS));
        return command;
    }
}

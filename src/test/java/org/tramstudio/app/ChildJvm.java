package org.tramstudio.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program of the tests in a virtual machine of its own, for what cannot be had in this one: a real window, another environment. */
final class ChildJvm {

    private static final long PATIENCE_SECONDS = 240;
    /** Options of this machine that are chosen anew for the other one. */
    private static final List<String> CHOSEN = List.of("-Dglass.platform", "-Dtestfx.robot", "-Djava.awt.headless", "-Xmx");

    private ChildJvm() {
    }

    /**
     * What came of it.
     *
     * @param status exit status
     * @param output lines that it has printed, errors among them
     */
    record Outcome(int status, List<String> output) {
    }

    /**
     * Runs a class with a main method and waits for its end; what takes minutes is ended and counts as failed.
     *
     * @param main whose main method is run
     * @param environment added to this process's
     * @param options of its virtual machine
     * @param arguments of the main method
     */
    static Outcome run(Class<?> main, Map<String, String> environment, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        Predicate<String> chosen = option -> CHOSEN.stream().anyMatch(option::startsWith);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-") && !option.startsWith("-agent"))
                .filter(chosen.negate()).forEach(command::add);
        command.addAll(options);
        command.addAll(List.of("-Xmx1g", "-classpath", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        CompletableFuture<List<String>> output = CompletableFuture.supplyAsync(() ->
                process.inputReader(StandardCharsets.UTF_8).lines().toList());
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? new Outcome(process.exitValue(), output.join())
                    : new Outcome(-1, List.of("still running after " + PATIENCE_SECONDS + " s"));
        } finally {
            process.destroyForcibly();
        }
    }
}

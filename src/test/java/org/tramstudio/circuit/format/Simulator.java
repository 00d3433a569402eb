package org.tramstudio.circuit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Icarus Verilog, run on files in a folder. */
record Simulator(Path folder) {

    /**
     * What a program printed.
     *
     * @param exitCode 0 for success
     * @param text standard output and error
     */
    record Output(int exitCode, String text) {
    }

    /** Whether Icarus Verilog is installed. */
    static boolean isInstalled() {
        try {
            return new ProcessBuilder("iverilog", "-V").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes the module and its test bench. */
    void write(ExportedCircuit circuit) throws IOException {
        for (CircuitFormat format : List.of(CircuitFormat.VERILOG, CircuitFormat.VERILOG_TEST_BENCH)) {
            for (ExportFile file : format.files(circuit)) {
                Files.writeString(folder.resolve(file.name()), file.content());
            }
        }
    }

    /** Compiles with all warnings on; the output is empty when there are none. */
    Output compile(String name) throws IOException, InterruptedException {
        return run("iverilog", "-g2012", "-Wall", "-o", name + "_tb", name + ".v", name + "_tb.v");
    }

    /** Runs a compiled test bench. */
    Output simulate(String name) throws IOException, InterruptedException {
        return run("vvp", "-n", name + "_tb");
    }

    private Output run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("output.log");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " took more than a minute");
        }
        return new Output(process.exitValue(), Files.readString(log));
    }
}

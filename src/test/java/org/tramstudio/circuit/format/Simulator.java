package org.tramstudio.circuit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other people's tools, run on files in a folder. */
record Simulator(Path folder) {

    /**
     * What a program printed.
     *
     * @param exitCode 0 for success
     * @param text standard output and error
     */
    record Output(int exitCode, String text) {
    }

    /** Whether a program is installed, asked by an option that makes it say its version. */
    static boolean isInstalled(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes a circuit in some formats. */
    void write(ExportedCircuit circuit, CircuitFormat... formats) throws IOException {
        for (CircuitFormat format : List.of(formats)) {
            for (ExportFile file : format.files(circuit)) {
                Files.write(folder.resolve(file.name()), file.bytes());
            }
        }
    }

    /** Compiles with all warnings on; the output is empty when there are none. */
    Output compile(String name, String module) throws IOException, InterruptedException {
        return run("iverilog", "-g2012", "-Wall", "-o", name + "_tb", module, name + "_tb.v");
    }

    /** Runs a compiled test bench. */
    Output simulate(String name) throws IOException, InterruptedException {
        return run("vvp", "-n", name + "_tb");
    }

    Output run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "output", ".log");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " took more than two minutes");
        }
        return new Output(process.exitValue(), Files.readString(log));
    }
}

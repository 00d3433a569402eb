package org.tramstudio.study.slurm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tramstudio.task.UserFacingException;

/** Runs one of Slurm's programs to its end. */
@FunctionalInterface
public interface SlurmProgram {

    /**
     * Runs a program.
     *
     * @param command its name and its arguments
     * @throws UserFacingException if it is not on this machine
     */
    Output run(List<String> command) throws IOException;

    /**
     * What a program left.
     *
     * @param status its exit status
     * @param out what it printed
     * @param err its messages
     */
    record Output(int status, String out, String err) {
    }

    /** The programs that this machine has on its path. */
    static SlurmProgram onThisMachine() {
        return command -> {
            Process process = start(command);
            process.getOutputStream().close();
            CompletableFuture<String> messages = CompletableFuture.supplyAsync(() -> {
                try {
                    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.onExit().join().exitValue(), out, messages.join());
        };
    }

    private static Process start(List<String> command) throws UserFacingException {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException missing) {
            throw new UserFacingException(command.getFirst() + ": this program of Slurm is not on this machine's PATH.",
                    "Work on a machine from which jobs are submitted to the cluster, often called a login node; some sites "
                            + "want \"module load slurm\" first.", missing);
        }
    }
}

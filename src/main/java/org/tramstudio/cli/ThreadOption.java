package org.tramstudio.cli;

import java.util.Optional;
import org.tramstudio.task.ComputeThreads;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of the commands that compute with networks: with how many threads. */
final class ThreadOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;
    @Option(names = "--threads", paramLabel = "N", description = "Processor threads to compute with (default: as many as Slurm "
            + "gives, else all processors).")
    private Optional<Integer> threads;

    /** Has the program follow it. */
    void apply() {
        try {
            threads.ifPresent(ComputeThreads::use);
        } catch (IllegalArgumentException refusal) {
            throw new ParameterException(spec.commandLine(), refusal.getMessage());
        }
    }
}

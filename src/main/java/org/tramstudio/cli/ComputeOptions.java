package org.tramstudio.cli;

import java.util.Optional;
import org.tramstudio.task.ComputeThreads;
import org.tramstudio.training.TrainingMemory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of the commands that train: how much of the machine they use. No design depends on them. */
final class ComputeOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;
    @Option(names = "--threads", paramLabel = "N", description = "Processor threads to compute with (default: as many as Slurm "
            + "gives, else all processors).")
    private Optional<Integer> threads;
    @Option(names = "--memory-limit", paramLabel = "MB", description = "Memory that a design may take, 0 for no limit: fewer "
            + "images are computed at once to keep within it (default: what Slurm gives, else no limit).")
    private Optional<Integer> memory;

    /** Has the program follow them. */
    void apply() {
        try {
            threads.ifPresent(ComputeThreads::use);
            memory.ifPresent(TrainingMemory::limitTo);
        } catch (IllegalArgumentException refusal) {
            throw new ParameterException(spec.commandLine(), refusal.getMessage());
        }
    }
}

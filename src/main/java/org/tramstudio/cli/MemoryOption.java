package org.tramstudio.cli;

import java.util.Optional;
import org.tramstudio.training.TrainingMemory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of the commands that train: with how much memory. */
final class MemoryOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;
    @Option(names = "--memory-limit", paramLabel = "MB", description = "Memory that training may take, 0 for no limit: fewer "
            + "images are computed at once to keep within it (default: what Slurm gives, else no limit).")
    private Optional<Integer> memory;

    /** Has the program follow it. */
    void apply() {
        try {
            memory.ifPresent(TrainingMemory::limitTo);
        } catch (IllegalArgumentException refusal) {
            throw new ParameterException(spec.commandLine(), refusal.getMessage());
        }
    }
}

package org.tramstudio.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the measurements. */
@Command(name = "bench", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "WHAT",
        description = "Measures a part of the program beside the figures it is to meet.")
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "It is missing what to measure.");
    }
}

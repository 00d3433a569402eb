package org.tramstudio.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the others. */
@Command(name = "tram-studio", mixinStandardHelpOptions = true, versionProvider = TramStudioCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Trains approximate multiplier structures together with the network that uses them.",
        footerHeading = "%n",
        footer = {"Without a command, the window opens.",
            "Exit status: 0 done, 1 failed, 2 wrong usage."})
final class TramStudioCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** The version that the jar's manifest tells. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(TramStudioCommand.class.getPackage().getImplementationVersion())
                    .orElse("(built from source)");
            return new String[] {"TRAM Studio " + version, "Java " + System.getProperty("java.version") + ", "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")};
        }
    }
}

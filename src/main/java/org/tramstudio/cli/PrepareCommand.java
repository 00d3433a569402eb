package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tramstudio.project.SampleProjects;
import org.tramstudio.task.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prepares an installation so that it starts sooner. */
@Command(name = "prepare", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Prepares this installation so that it starts sooner.",
            "It works with the window for half a minute, out of sight, and keeps beside the program what Java has learnt. The "
                    + "build has done so; it helps again after Java was updated or the installation was moved."})
final class PrepareCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;
    private static final List<String> WORK = List.of("bench", "window", "--minutes", "0");

    private final Console console;

    @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
    private boolean json;

    PrepareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String home = System.getProperty(SampleProjects.HOME_PROPERTY);
        if (home == null) {
            throw new UserFacingException("This is no installation that could be prepared.",
                    "Build one with \"mvn -DskipTests package\", which prepares it.");
        }
        StartArchive archive = new StartArchive(Path.of(home));
        archive.write(WORK);
        long bytes = Files.size(archive.file());
        if (json) {
            console.print(Console.object().put("file", archive.file().toString()).put("bytes", bytes));
        } else {
            console.out().printf(Locale.ROOT, "Written: %s, %.0f MB%n", archive.file(), bytes / MEGABYTE);
        }
        return 0;
    }
}

package org.tramstudio;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tramstudio.app.StudioLauncher;
import org.tramstudio.cli.CommandLineInterface;
import org.tramstudio.cli.Console;
import org.tramstudio.project.UserFolders;

/** Starts the window, or the command line when given a command. */
public final class Main {

    /** System property that {@code logback.xml} takes the log's folder from. */
    private static final String LOG_PROPERTY = "tramstudio.log";

    private Main() {
    }

    /** Entry point. */
    public static void main(String[] args) {
        if (System.getProperty(LOG_PROPERTY) == null) {
            System.setProperty(LOG_PROPERTY, UserFolders.ofThisUser().state().toString());
        }
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        boolean live = System.console() != null && System.console().isTerminal();
        System.exit(args.length == 0 ? StudioLauncher.open(Optional.empty(), err)
                : new CommandLineInterface(new Console(out, err, live)).run(args));
    }

    /** Results and messages hold Greek letters, which a platform's own encoding may not have. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

package org.tramstudio;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.tramstudio.app.Screenshots;
import org.tramstudio.app.StudioLauncher;
import org.tramstudio.app.WindowBenchmark;
import org.tramstudio.app.report.TreePictures;
import org.tramstudio.cli.CommandLineInterface;
import org.tramstudio.cli.Console;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.project.UserFolders;

/** Starts the window, or the command line when given a command. */
public final class Main {

    /** System property that {@code logback.xml} takes the log's folder from. */
    private static final String LOG_PROPERTY = "tramstudio.log";

    private Main() {
    }

    /** Entry point: a command with its arguments, the folder of a project to open in the window, or nothing. */
    public static void main(String[] args) {
        if (System.getProperty(LOG_PROPERTY) == null) {
            System.setProperty(LOG_PROPERTY, UserFolders.ofThisUser().state().toString());
        }
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.exit(wantsWindow(args) ? StudioLauncher.open(Arrays.stream(args).map(Path::of).findFirst(), err)
                : commandLine(out, err).run(args));
    }

    private static boolean wantsWindow(String[] args) {
        return args.length == 0 || args.length == 1 && new File(args[0], ProjectFolder.FILE).isFile();
    }

    private static CommandLineInterface commandLine(PrintStream out, PrintStream err) {
        boolean live = System.console() != null && System.console().isTerminal();
        return new CommandLineInterface(new Console(out, err, live), Screenshots::take, WindowBenchmark::measure,
                TreePictures::draw);
    }

    /** Results and messages hold Greek letters, which a platform's own encoding may not have. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

package org.tramstudio.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;

/** Opens the window. */
public final class StudioLauncher {

    private StudioLauncher() {
    }

    /**
     * Opens the window and returns when it is closed.
     *
     * @param project folder of a project to open at once
     * @param errors takes the one line that says why there is no window
     * @return exit status of the process: 0, or 1 where no window can be opened
     */
    public static int open(Optional<Path> project, PrintStream errors) {
        Optional<String> obstacle = displayProblem(System.getProperty("os.name", ""), System.getenv(),
                System.getProperty("glass.platform", ""));
        if (obstacle.isPresent()) {
            errors.println(obstacle.get());
            return 1;
        }
        ReadAhead.begin();
        try {
            Application.launch(StudioApplication.class, project.map(Path::toString).stream().toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException refused) {
            errors.println("The window cannot be opened: " + refused.getMessage() + ". " + WITHOUT_WINDOW);
            return 1;
        }
    }

    private static final String WITHOUT_WINDOW = "Work without it on the command line (tram-studio --help), "
            + "or start it on a virtual display (xvfb-run tram-studio).";

    /** Why the windowing system cannot be reached; Linux alone has desktops without one. */
    static Optional<String> displayProblem(String system, Map<String, String> environment, String platform) {
        boolean needsDisplay = system.toLowerCase(Locale.ROOT).contains("linux")
                && !platform.equalsIgnoreCase("headless");
        return needsDisplay && environment.getOrDefault("DISPLAY", "").isBlank()
                ? Optional.of("There is no display for the window (DISPLAY is not set). " + WITHOUT_WINDOW)
                : Optional.empty();
    }
}

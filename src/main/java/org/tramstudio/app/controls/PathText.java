package org.tramstudio.app.controls;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.project.SampleProjects;

/** Files and folders as people read and write them: what lies in the user's home begins with a tilde. */
public final class PathText {

    private static final String TILDE = "~";
    private static final Path HOME = Path.of(System.getProperty("user.home", "")).toAbsolutePath().normalize();

    private PathText() {
    }

    /** The path in short: what comes with the program begins at the program's folder. */
    public static String brief(Path path) {
        return brief(path, HOME, SampleProjects.folder().map(Path::getParent));
    }

    /** The path as it can be typed, and read by {@link #parse}. */
    public static String typed(Path path) {
        return brief(path, HOME, Optional.empty());
    }

    /**
     * Reads what was typed.
     *
     * @throws InvalidPathException if it is no path
     */
    public static Path parse(String text) {
        return parse(text, HOME);
    }

    static String brief(Path path, Path home, Optional<Path> program) {
        if (program.filter(path::startsWith).isPresent()) {
            return program.get().relativize(path).toString();
        }
        if (path.equals(home)) {
            return TILDE;
        }
        return path.startsWith(home) ? TILDE + File.separator + home.relativize(path) : path.toString();
    }

    static Path parse(String text, Path home) {
        String stripped = text.strip();
        if (stripped.equals(TILDE)) {
            return home;
        }
        return stripped.startsWith(TILDE + "/") || stripped.startsWith(TILDE + File.separator)
                ? home.resolve(stripped.substring(2)) : Path.of(stripped);
    }
}

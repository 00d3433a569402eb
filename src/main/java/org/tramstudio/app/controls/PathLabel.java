package org.tramstudio.app.controls;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import org.tramstudio.project.SampleProjects;

/**
 * A file or folder in a line: what lies in the user's home begins with a tilde, what comes with the program begins at
 * the program's folder, and what is still too long loses its middle. The tooltip has the whole path.
 */
public final class PathLabel extends Label {

    private static final Path HOME = Path.of(System.getProperty("user.home", "")).toAbsolutePath().normalize();

    /** Shows {@code path}. */
    public PathLabel(Path path) {
        super(brief(path));
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(0);
        Tooltips.explain(this, path.toString());
        getStyleClass().addAll("muted", "small");
    }

    /** The path in short, for this user. */
    public static String brief(Path path) {
        return brief(path, HOME, SampleProjects.folder().map(Path::getParent));
    }

    static String brief(Path path, Path home, Optional<Path> program) {
        if (program.filter(path::startsWith).isPresent()) {
            return program.get().relativize(path).toString();
        }
        return path.startsWith(home) ? "~" + File.separator + home.relativize(path) : path.toString();
    }
}

package org.tramstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of the window. The window lies above the command line, so it is handed in. */
@FunctionalInterface
public interface ViewPictures {

    /**
     * Shows a project without a display, and writes a PNG of every view, light and dark.
     *
     * @param folder where they are written; made where it is missing
     * @param project a project's folder
     * @param growing whether a copy of the project is trained, too, while its Pareto plot is recorded as an animated picture
     * @return the files written
     * @throws IOException if a file cannot be written, or the window does not get ready
     */
    List<Path> take(Path folder, Path project, boolean growing) throws IOException;
}

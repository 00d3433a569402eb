package org.tramstudio.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tramstudio.task.UserFacingException;

/** A file that a command is asked to write. */
final class OutputFile {

    private OutputFile() {
    }

    /**
     * Checks, before anything is computed, that no file is lost.
     *
     * @param option the option that names the file, such as {@code "--out"}
     * @param force whether a file that is there may be overwritten
     * @throws UserFacingException if it is there and may not
     */
    static void requireFree(Path file, String option, boolean force) throws UserFacingException {
        if (Files.exists(file) && !force) {
            throw new UserFacingException(file + ": would be overwritten.",
                    "Name another file with " + option + ", or add --force to overwrite.");
        }
    }
}

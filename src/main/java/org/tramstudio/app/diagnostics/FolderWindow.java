package org.tramstudio.app.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tramstudio.task.UserFacingException;

/** Opens a folder in the desktop's file manager. */
public final class FolderWindow {

    private FolderWindow() {
    }

    /**
     * Opens it and returns at once. Starts a process, so not on the FX thread.
     *
     * @throws UserFacingException if the folder is not there or there is no file manager to open it
     */
    public static void open(Path folder) throws UserFacingException {
        if (!Files.isDirectory(folder)) {
            throw new UserFacingException(folder + " is not there.", "It is made when the first line is written to it.");
        }
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), folder.toString()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException missing) {
            throw new UserFacingException("No file manager could be started for " + folder + ".",
                    "Open this folder by hand.");
        }
    }

    static List<String> command(String system, String folder) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("explorer.exe", folder);
        }
        return name.contains("mac") ? List.of("open", folder) : List.of("xdg-open", folder);
    }
}

package org.tramstudio.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Removes folders with all that is in them. */
public final class FolderRemoval {

    private FolderRemoval() {
    }

    /**
     * Removes a folder; does nothing where there is none.
     *
     * @throws org.tramstudio.task.UserFacingException if the file system refuses, naming the folder
     */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (FileSystemException failure) {
            throw AtomicFile.refusal(folder, failure);
        }
    }
}

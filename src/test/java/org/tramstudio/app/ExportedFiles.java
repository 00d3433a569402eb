package org.tramstudio.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the export writes where nobody chooses a folder. */
final class ExportedFiles {

    private ExportedFiles() {
    }

    /** Names of the files that were exported from a project; none before the first export. */
    static List<String> in(Path project) {
        Path written = project.resolve("export");
        if (!Files.isDirectory(written)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(written)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

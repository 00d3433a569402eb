package org.tramstudio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.project.UserFolders;
import org.tramstudio.study.JsonDocument;

/** Keeps how the window was left. A file that cannot be read or written is logged, and nothing is remembered. */
final class WindowMemory {

    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final JsonDocument<WindowState> DOCUMENT =
            new JsonDocument<>(WindowState.class, WindowState.SCHEMA_VERSION);

    private final Path file;

    WindowMemory(Path file) {
        this.file = file;
    }

    /** That of the user who runs this process. */
    static WindowMemory ofThisUser() {
        return new WindowMemory(UserFolders.ofThisUser().configuration().resolve("window.json"));
    }

    Optional<WindowState> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DOCUMENT.read(file));
        } catch (IOException unreadable) {
            LOG.warn("how the window was left cannot be read", unreadable);
            return Optional.empty();
        }
    }

    void write(WindowState state) {
        try {
            DOCUMENT.write(file, state);
        } catch (IOException unwritable) {
            LOG.warn("how the window was left cannot be written", unwritable);
        }
    }
}

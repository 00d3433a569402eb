package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Path;

/** The settings of a study in a file of their own, so that what was asked for stays as it was when the project's are changed. */
public final class StudyFile {

    private static final int SCHEMA_VERSION = 1;
    private static final JsonDocument<Content> DOCUMENT = new JsonDocument<>(Content.class, SCHEMA_VERSION);

    private StudyFile() {
    }

    private record Content(int schemaVersion, StudySettings study) {
    }

    /**
     * Reads settings.
     *
     * @throws org.tramstudio.task.UserFacingException if there is no such file, or it does not fit
     */
    public static StudySettings read(Path file) throws IOException {
        return DOCUMENT.read(file).study();
    }

    /** Writes settings, in one atomic step. */
    public static void write(Path file, StudySettings settings) throws IOException {
        DOCUMENT.write(file, new Content(SCHEMA_VERSION, settings));
    }
}

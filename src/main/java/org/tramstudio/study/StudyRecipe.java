package org.tramstudio.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import org.tramstudio.task.UserFacingException;

/**
 * A study's settings in a file of their own: what to search and how to train, without network and data set, so that it
 * can be repeated on another project, at another time or on another machine. It names every setting, so that a later
 * version's defaults do not change it.
 */
public final class StudyRecipe {

    /** How names of such files end. */
    public static final String ENDING = ".recipe.json";

    private static final JsonDocument<Content> DOCUMENT = new JsonDocument<>(Content.class, 1);

    private StudyRecipe() {
    }

    private record Content(@JsonProperty(required = true) int schemaVersion, @JsonProperty(required = true) Complete recipe) {
    }

    /** Settings of which a file names all, those at their defaults too. */
    record Complete(StudySettings settings) {
    }

    /**
     * Reads a recipe; a setting that it does not name has its default.
     *
     * @throws UserFacingException if the file cannot be read, or a value does not fit; it names line and column
     */
    public static StudySettings read(Path file) throws IOException {
        return DOCUMENT.read(file).recipe().settings();
    }

    /**
     * Writes a recipe, atomically.
     *
     * @throws UserFacingException if the folder may not be written, or the disk is full
     */
    public static void write(Path file, StudySettings settings) throws IOException {
        DOCUMENT.write(file, new Content(1, new Complete(settings)));
    }
}

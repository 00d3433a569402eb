package org.tramstudio.project;

import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.study.StudySettings;

/**
 * An open project: what its {@code project.json} says, and where it lies. Immutable.
 *
 * @param folder the project folder, absolute
 * @param title for people
 * @param description one or two sentences for the start page
 * @param network empty for a project about the multiplier alone
 * @param dataset empty for a project about the multiplier alone
 * @param study what is searched
 */
public record Project(Path folder, String title, String description, Optional<NetworkReference> network,
                      Optional<DatasetReference> dataset, StudySettings study) {

    /** The newest schema that this program reads and the one it writes. */
    public static final int SCHEMA_VERSION = 1;

    /** Where the designs are kept. */
    public Path designs() {
        return folder.resolve("designs");
    }
}

package org.tramstudio.project;

import java.io.File;
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
    public static final int SCHEMA_VERSION = 2;

    /**
     * The same project with other images.
     *
     * @param place folder or zip; kept relative to the project folder if it lies in it, so that both move together
     */
    public Project withImages(Path place) {
        String path = reference(place);
        DatasetReference changed = dataset.filter(DatasetReference.Files.class::isInstance)
                .map(DatasetReference.Files.class::cast)
                .map(files -> new DatasetReference.Files(path, files.hint()).with(files.options()))
                .orElseGet(() -> new DatasetReference.Files(path, DatasetReference.Files.USUAL_HINT));
        return withDataset(changed);
    }

    /** The same project with another network, or the same one with other weights. */
    public Project withNetwork(NetworkReference changed) {
        return new Project(folder, title, description, Optional.of(changed), dataset, study);
    }

    /** The same project with other images, or the same ones read in another way. */
    public Project withDataset(DatasetReference changed) {
        return new Project(folder, title, description, network, Optional.of(changed), study);
    }

    /** The same project with another study. */
    public Project withStudy(StudySettings changed) {
        return new Project(folder, title, description, network, dataset, changed);
    }

    /** How the project names a file: relative to its folder if the file lies in it, so that both move together. */
    public String reference(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(folder)
                ? folder.relativize(absolute).toString().replace(File.separatorChar, '/') : absolute.toString();
    }

    /** Where the designs are kept. */
    public Path designs() {
        return folder.resolve("designs");
    }
}

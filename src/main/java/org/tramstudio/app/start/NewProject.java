package org.tramstudio.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.UserFacingException;

/**
 * What the user has chosen for a new project.
 *
 * @param title for people; the folder's name is made of it
 * @param network empty for a project about the multiplier alone
 * @param images folder or zip of the user's; empty for the glyphs
 * @param location folder that the project's folder is made in
 */
record NewProject(String title, Optional<ZooNetwork> network, Optional<Path> images, Path location) {

    private static final DatasetReference GLYPHS = new DatasetReference.Glyphs(8_000, 2_000, 1);
    private static final String SUFFIX = ".tram";

    /** The project's folder. */
    Path folder() {
        return location.resolve(folderName(title)).toAbsolutePath().normalize();
    }

    /** A folder's name that every operating system takes, for example {@code "my-network.tram"}. */
    static String folderName(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "project" : plain) + SUFFIX;
    }

    /** What is still wrong, in a sentence for the form; empty if the project can be made. Does not read the disk. */
    Optional<String> problem() {
        if (title.isBlank()) {
            return Optional.of("Give the project a title.");
        }
        return network.isPresent() && images.filter(path -> path.toString().isBlank()).isPresent()
                ? Optional.of("Choose the folder or zip of your images, or use the glyphs.") : Optional.empty();
    }

    /**
     * Writes the project; reads and writes the disk.
     *
     * @throws UserFacingException if there is such a project already, or the folder may not be written
     */
    Project create() throws IOException {
        if (Files.exists(folder().resolve(ProjectFolder.FILE))) {
            throw new UserFacingException(folder() + ": there is a project already.",
                    "Choose another title or another place.");
        }
        Project project = new Project(folder(), title.strip(), description(),
                network.map(chosen -> new NetworkReference(chosen.id(), Optional.empty())),
                network.map(chosen -> dataset()), StudySettings.standard());
        ProjectFolder.write(project);
        return project;
    }

    private String description() {
        return network.map(chosen -> chosen.title() + (images.isPresent() ? " on " + images.get().getFileName()
                : " on glyphs") + ".").orElse("A multiplier without a network.");
    }

    private DatasetReference dataset() {
        return images.<DatasetReference>map(path -> new DatasetReference.Files(path.toAbsolutePath().toString(),
                DatasetReference.Files.USUAL_HINT)).orElse(GLYPHS);
    }
}

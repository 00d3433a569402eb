package org.tramstudio.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.project.FirstStudy;
import org.tramstudio.project.KeptFile;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * What the user has chosen for a new project.
 *
 * @param title for people; the folder's name is made of it
 * @param network where the network comes from
 * @param images where the images come from; without meaning for a project without a network
 * @param location folder that the project's folder is made in
 */
record NewProject(String title, NetworkChoice network, ImageChoice images, Path location) {

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
        return network.problem().or(() -> hasNetwork() ? images.problem() : Optional.empty());
    }

    /**
     * Copies the network's file into the project's folder and writes the project.
     *
     * @throws UserFacingException if there is such a project already, a file is missing, or the folder may not be written
     */
    Project create(TaskControl control) throws IOException {
        if (Files.exists(folder().resolve(ProjectFolder.FILE))) {
            throw new UserFacingException(folder() + ": there is a project already.",
                    "Choose another title or another place.");
        }
        Project empty = new Project(folder(), title.strip(), description(), Optional.empty(),
                hasNetwork() ? Optional.of(images.reference()) : Optional.empty(), study());
        Optional<NetworkReference> reference = reference(empty, control);
        Project project = reference.map(empty::withNetwork).orElse(empty);
        ProjectFolder.write(project);
        return project;
    }

    private Optional<NetworkReference> reference(Project project, TaskControl control) throws IOException {
        return switch (network) {
            case NetworkChoice.None() -> Optional.empty();
            case NetworkChoice.Onnx(Path file) -> Optional.of(new NetworkReference.Onnx(
                    kept(project, file, control), Optional.empty()));
            case NetworkChoice.BuiltIn builtIn when builtIn.stateDict().isPresent() -> Optional.of(
                    new NetworkReference.BuiltIn(builtIn.network().id(), Optional.empty(),
                            Optional.of(new NetworkReference.Pretrained(
                                    kept(project, builtIn.stateDict().get(), control), builtIn.newClassifier()))));
            case NetworkChoice.BuiltIn builtIn -> Optional.of(new NetworkReference.BuiltIn(builtIn.network().id()));
        };
    }

    private static String kept(Project project, Path file, TaskControl control) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserFacingException(file + ": there is no such file.", "Check the path of the network's file.");
        }
        return project.reference(KeptFile.of(project.folder(), file, control));
    }

    private boolean hasNetwork() {
        return !(network instanceof NetworkChoice.None);
    }

    private String description() {
        return network.title() + (hasNetwork() ? " on " + images.title() : "") + ".";
    }

    private StudySettings study() throws IOException {
        return switch (network) {
            case NetworkChoice.None() -> StudySettings.standard();
            case NetworkChoice.BuiltIn builtIn -> FirstStudy.of(builtIn.network());
            case NetworkChoice.Onnx(Path file) -> FirstStudy.of(file, images.shape());
        };
    }
}

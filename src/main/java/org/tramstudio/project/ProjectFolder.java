package org.tramstudio.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.study.JsonDocument;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.UserFacingException;

/** Reads and writes a project's folder, that is its {@code project.json}. */
public final class ProjectFolder {

    /** The file that makes a folder a project. */
    public static final String FILE = "project.json";

    private static final JsonDocument<ProjectFile> DOCUMENT =
            new JsonDocument<>(ProjectFile.class, Project.SCHEMA_VERSION);

    private ProjectFolder() {
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record ProjectFile(@JsonProperty(required = true) int schemaVersion,
                               @JsonProperty(required = true) String title,
                               Optional<String> description, Optional<NetworkFile> network,
                               Optional<DatasetReference> dataset, Optional<StudySettings> study) {
    }

    /**
     * Reads a project. What its file leaves out has its default.
     *
     * @param path the project folder, or the {@code project.json} in it
     * @throws UserFacingException if there is no project, or its file does not fit; the message names file, line and
     *                             column and says what to do
     */
    public static Project read(Path path) throws IOException {
        Path folder = folder(path);
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new UserFacingException(folder + ": is no project, since it has no " + FILE + ".",
                    "Choose a folder that holds a " + FILE + ", such as one of the sample projects.");
        }
        ProjectFile content = DOCUMENT.read(file);
        Optional<NetworkReference> network = content.network().map(NetworkFile::reference);
        checkNetwork(file, network);
        return new Project(folder, content.title(), content.description().orElse(""), network,
                content.dataset(), content.study().orElseGet(StudySettings::standard));
    }

    /**
     * Writes a project's file; the folder is made where it is missing.
     *
     * @throws UserFacingException if the folder may not be written, or the disk is full
     */
    public static void write(Project project) throws IOException {
        Optional<String> description = Optional.of(project.description()).filter(text -> !text.isBlank());
        DOCUMENT.write(project.folder().resolve(FILE), new ProjectFile(Project.SCHEMA_VERSION, project.title(),
                description, project.network().map(NetworkFile::of), project.dataset(), Optional.of(project.study())));
    }

    /**
     * Copies what can be trained of a project, without what has been: its file and those beside it, not the folders.
     *
     * @param copy the new project's folder, which is made where it is missing
     */
    public static void copyInputs(Path project, Path copy) throws IOException {
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    private static Path folder(Path path) throws UserFacingException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute)) {
            return absolute;
        }
        if (!Files.exists(absolute)) {
            throw new UserFacingException(absolute + ": there is no such folder.",
                    "Check the path; a project is a folder that holds a " + FILE + ".");
        }
        if (absolute.getFileName().toString().equals(FILE)) {
            return absolute.getParent();
        }
        throw new UserFacingException(absolute + ": is not a folder.",
                "Choose the project's folder, or the " + FILE + " in it.");
    }

    private static void checkNetwork(Path file, Optional<NetworkReference> network) throws UserFacingException {
        if (network.isPresent() && network.get() instanceof NetworkReference.BuiltIn builtIn
                && ZooNetwork.byId(builtIn.architecture()).isEmpty()) {
            throw new UserFacingException(
                    file + ": the network \"" + builtIn.architecture() + "\" is unknown.",
                    "Choose one of " + ZooNetwork.ids() + ".");
        }
    }
}

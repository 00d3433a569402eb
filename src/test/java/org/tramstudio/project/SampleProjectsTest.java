package org.tramstudio.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

class SampleProjectsTest {

    @TempDir
    private Path folder;

    @Test
    void allFiveSamplesOpen() {
        assertEquals(List.of("lenet5-glyphs", "multiplier-playground", "resnet20-cifar10", "resnet8-cifar10",
                        "vit-tiny-glyphs"),
                SampleProjects.list().stream().map(project -> project.folder().getFileName().toString()).toList());
    }

    @Test
    void aSampleThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("project.json"), "{");
        ProjectFolder.write(project(folder.resolve("b"), Optional.empty()));
        assertEquals(1, SampleProjects.in(folder).size());
    }

    @Test
    void missingImagesAreToldWithTheProjectsHint() throws IOException {
        Project project = project(folder, Optional.of(new DatasetReference.Files("data", "Put CIFAR-10 there.")));
        assertTrue(refusal(project).contains("Put CIFAR-10 there. Or name another place with --data."));
        String inTheWindow = assertThrows(UserFacingException.class,
                () -> ProjectInputs.dataset(project, TaskControl.NONE)).getMessage();
        assertTrue(inTheWindow.endsWith("Put CIFAR-10 there."), inTheWindow);
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("PUT-IT-HERE.md"), "note");
        assertTrue(refusal(project).contains(folder.resolve("data") + ": the images"), refusal(project));
    }

    @Test
    void anotherPlaceOfTheImagesReplacesTheProjects() {
        Project project = project(folder, Optional.of(new DatasetReference.Files("data", "hint")));
        Path other = folder.resolve("other");
        String message = assertThrows(UserFacingException.class,
                () -> ProjectInputs.open(project, Optional.of(other), TaskControl.NONE)).getMessage();
        assertTrue(message.contains(other.toString()), message);
    }

    @Test
    void theFingerprintTellsInputsApartButNotWhereTheyLie() throws IOException {
        Project project = project(folder, Optional.empty());
        String first = fingerprint(project, Glyphs.dataset(40, 20, 1));
        assertEquals(first, fingerprint(project(folder.resolve("elsewhere"), Optional.empty()),
                Glyphs.dataset(40, 20, 1)));
        assertNotEquals(first, fingerprint(project, Glyphs.dataset(40, 20, 2)));
        assertNotEquals(first, fingerprint(project, Glyphs.dataset(40, 30, 1)));
        Files.writeString(folder.resolve("weights.safetensors"), "trained");
        assertNotEquals(first, fingerprint(project, Glyphs.dataset(40, 20, 1)));
    }

    private static String fingerprint(Project project, Dataset dataset) throws IOException {
        return ProjectInputs.of(project, dataset).fingerprint();
    }

    private static String refusal(Project project) {
        return assertThrows(UserFacingException.class,
                () -> ProjectInputs.open(project, Optional.empty(), TaskControl.NONE)).getMessage();
    }

    private static Project project(Path folder, Optional<DatasetReference> dataset) {
        return new Project(folder, "Title", "", Optional.of(new NetworkReference.BuiltIn("lenet5")), dataset,
                StudySettings.standard());
    }
}

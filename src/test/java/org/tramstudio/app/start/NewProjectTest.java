package org.tramstudio.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

class NewProjectTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"My project, my-project.tram", "'  Ä/ö: 8 bits! ', a-o-8-bits.tram", "θ, project.tram"})
    void folderNamesSuitEveryOperatingSystem(String title, String expected) {
        assertEquals(expected, NewProject.folderName(title));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Project written = new NewProject("On my images", new NetworkChoice.BuiltIn(ZooNetwork.RESNET_8),
                Optional.of(folder.resolve("images")), folder).create(TaskControl.NONE);
        Project read = ProjectFolder.read(written.folder());
        assertEquals(written, read);
        DatasetReference.Files files = (DatasetReference.Files) read.dataset().orElseThrow();
        assertEquals(folder.resolve("images").toString(), files.path());
    }

    @Test
    void aProjectWithoutANetworkHasNoImages() throws IOException {
        Project project = new NewProject("Alone", new NetworkChoice.None(), Optional.empty(), folder).create(TaskControl.NONE);
        assertEquals(Optional.empty(), project.network());
        assertEquals(Optional.empty(), project.dataset());
    }

    @Test
    void aProjectThatIsThereIsNeverOverwritten() throws IOException {
        NewProject twice = new NewProject("Twice", new NetworkChoice.None(), Optional.empty(), folder);
        twice.create(TaskControl.NONE);
        UserFacingException refusal = assertThrows(UserFacingException.class, () -> twice.create(TaskControl.NONE));
        assertTrue(refusal.getMessage().contains(twice.folder().toString()), refusal.getMessage());
    }

    @Test
    void theFormSaysWhatIsMissing() {
        assertTrue(new NewProject(" ", new NetworkChoice.None(), Optional.empty(), folder).problem().isPresent());
        assertTrue(new NewProject("A", new NetworkChoice.BuiltIn(ZooNetwork.LENET_5), Optional.of(Path.of("")), folder).problem()
                .isPresent());
        assertEquals(Optional.empty(), new NewProject("A", new NetworkChoice.BuiltIn(ZooNetwork.LENET_5), Optional.empty(), folder)
                .problem());
    }
}

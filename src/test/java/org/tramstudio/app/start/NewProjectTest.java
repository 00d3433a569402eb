package org.tramstudio.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.app.SmallNetworks;
import org.tramstudio.data.Glyphs;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.Setting;

class NewProjectTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"My project, my-project.tram", "'  Ä/ö: 8 bits! ', a-o-8-bits.tram", "θ, project.tram"})
    void folderNamesSuitEveryOperatingSystem(String title, String expected) {
        assertEquals(expected, NewProject.folderName(title));
    }

    @ParameterizedTest
    @CsvSource({"as they are, 0", "'', 0", "' 64 ', 64"})
    void whatIsWrittenIsReadAgain(String size, int side) throws IOException {
        Project written = new NewProject("On my images", new NetworkChoice.BuiltIn(ZooNetwork.RESNET_8),
                new ImageChoice.Files(folder.resolve("images"), size), folder).create(TaskControl.NONE);
        Project read = ProjectFolder.read(written.folder());
        assertEquals(written, read);
        DatasetReference.Files files = (DatasetReference.Files) read.dataset().orElseThrow();
        assertEquals(folder.resolve("images").toString(), files.path());
        assertEquals(side, files.imageSize().orElse(0));
        assertEquals(StudySettings.standard(), read.study());
    }

    @Test
    void aProjectWithoutANetworkHasNoImages() throws IOException {
        Project project = new NewProject("Alone", new NetworkChoice.None(), new ImageChoice.Glyphs(), folder).create(TaskControl.NONE);
        assertEquals(Optional.empty(), project.network());
        assertEquals(Optional.empty(), project.dataset());
    }

    @ParameterizedTest
    @EnumSource(names = {"VIT_TINY", "DEIT_S", "SWIN_S"})
    void transformersBeginWithTheirSchedule(ZooNetwork network) throws IOException {
        assertEquals(transformer(), new NewProject("Built in", new NetworkChoice.BuiltIn(network),
                new ImageChoice.Files(folder), folder).create(TaskControl.NONE).study());
    }

    @Test
    void soDoesAFileWithAttention() throws IOException {
        Path file = folder.resolve("vit.onnx");
        OnnxExport.write(file, SmallNetworks.of(ZooNetwork.VIT_TINY, new ImageShape(3, 32, 32)),
                OnnxExport.Options.usual());
        assertEquals(transformer(), new NewProject("File", new NetworkChoice.Onnx(file), new ImageChoice.Glyphs(), folder)
                .create(TaskControl.NONE).study());
    }

    @Test
    void aFileThatCannotBeReadGetsTheDefaults() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.onnx"), "no network");
        assertEquals(StudySettings.standard(), new NewProject("Broken", new NetworkChoice.Onnx(file),
                new ImageChoice.Glyphs(), folder).create(TaskControl.NONE).study());
    }

    private static StudySettings transformer() {
        return StudySettings.of(Map.of(Setting.OPTIMIZER, "adam", Setting.LEARNING_RATE, "5e-5", Setting.BATCH_SIZE, "64",
                Setting.PHASE_1_EPOCHS, "5", Setting.PHASE_3_EPOCHS, "5", Setting.COLUMNS, "6"));
    }

    @ParameterizedTest
    @CsvSource({"0", "4097", "large", "3.5"})
    void aSizeThatIsNoneIsRefused(String size) {
        assertTrue(new NewProject("A", new NetworkChoice.BuiltIn(ZooNetwork.LENET_5),
                new ImageChoice.Files(folder, size), folder).problem().orElseThrow().contains("4096"));
    }

    @Test
    void onlySizesThatANetworkTakesAreOffered() {
        assertEquals(List.of(32, 64, 224), NetworkFit.sides(ZooNetwork.SWIN_S));
        assertTrue(NetworkFit.refusal(ZooNetwork.SWIN_S, Glyphs.SHAPE).orElseThrow().contains("1×28×28"));
        ImageShape wanted = new ImageShape(1, 28, 28);
        assertEquals(Optional.empty(), NetworkFit.refusal(wanted, new ImageChoice.Glyphs()));
        assertEquals(Optional.empty(), NetworkFit.refusal(wanted, new ImageChoice.Files(folder, "28")));
        assertEquals(Optional.empty(), NetworkFit.refusal(wanted, new ImageChoice.Files(folder)));
        assertTrue(NetworkFit.refusal(wanted, new ImageChoice.Files(folder, "32")).isPresent());
        assertTrue(NetworkFit.refusal(new ImageShape(3, 28, 28), new ImageChoice.Glyphs()).isPresent());
    }

    @Test
    void aProjectThatIsThereIsNeverOverwritten() throws IOException {
        NewProject twice = new NewProject("Twice", new NetworkChoice.None(), new ImageChoice.Glyphs(), folder);
        twice.create(TaskControl.NONE);
        UserFacingException refusal = assertThrows(UserFacingException.class, () -> twice.create(TaskControl.NONE));
        assertTrue(refusal.getMessage().contains(twice.folder().toString()), refusal.getMessage());
    }

    @Test
    void theFormSaysWhatIsMissing() {
        assertTrue(new NewProject(" ", new NetworkChoice.None(), new ImageChoice.Glyphs(), folder).problem().isPresent());
        assertTrue(new NewProject("A", new NetworkChoice.BuiltIn(ZooNetwork.LENET_5), new ImageChoice.Files(Path.of("")), folder).problem()
                .isPresent());
        assertEquals(Optional.empty(), new NewProject("A", new NetworkChoice.BuiltIn(ZooNetwork.LENET_5), new ImageChoice.Glyphs(), folder)
                .problem());
    }
}

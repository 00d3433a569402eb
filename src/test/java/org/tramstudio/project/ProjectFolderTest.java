package org.tramstudio.project;

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
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.Setting;

class ProjectFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aProjectComesBackExactly() throws IOException {
        Project project = new Project(folder.resolve("new"), "Título λ", "Two\nlines",
                Optional.of(new NetworkReference.BuiltIn("lenet5", Optional.of("weights.safetensors"),
                        Optional.of(new NetworkReference.Pretrained("network/w.pth", true)))),
                Optional.of(new DatasetReference.Files("data", "put it there")),
                StudySettings.of(Map.of(Setting.LAMBDAS, "0.1, 0.30000000000000004", Setting.BITS, "4",
                        Setting.COLUMNS, "4", Setting.AUGMENT, "true", Setting.SEED, "9007199254740991",
                        Setting.LEARNING_RATE, "0.00123")));
        ProjectFolder.write(project);
        assertEquals(project, ProjectFolder.read(project.folder()));
        assertEquals(project, ProjectFolder.read(project.folder().resolve(ProjectFolder.FILE)));
        try (var files = Files.list(project.folder())) {
            assertEquals(List.of(project.folder().resolve(ProjectFolder.FILE)), files.toList());
        }
    }

    @Test
    void aProjectWithoutNetworkAndDataComesBackExactly() throws IOException {
        Project project = new Project(folder, "Playground", "", Optional.empty(), Optional.empty(),
                StudySettings.of(Map.of(Setting.LAMBDAS, "")));
        ProjectFolder.write(project);
        assertEquals(project, ProjectFolder.read(folder));
    }

    @Test
    void aProjectOfTheFirstVersionMeansTheSame() throws IOException {
        write("{\"schemaVersion\": 1, \"title\": \"t\", \"network\": {\"architecture\": \"resnet8\"}, "
                + "\"dataset\": {\"kind\": \"files\", \"path\": \"data\", \"hint\": \"h\"}}");
        Project project = ProjectFolder.read(folder);
        assertEquals(Optional.of(new NetworkReference.BuiltIn("resnet8")), project.network());
        assertEquals(Optional.of(new DatasetReference.Files("data", "h")), project.dataset());
    }

    @Test
    void aNetworkOfTheUsersComesBackExactly() throws IOException {
        Project project = new Project(folder, "Mine", "", Optional.of(new NetworkReference.Onnx("network/m.onnx",
                Optional.empty())), Optional.empty(), StudySettings.standard());
        ProjectFolder.write(project);
        assertEquals(project, ProjectFolder.read(folder));
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        write("{\"schemaVersion\": 1, \"title\": \"t\"}");
        assertEquals(StudySettings.standard(), ProjectFolder.read(folder).study());
        write("{\"schemaVersion\": 1, \"title\": \"t\", \"study\": {\"bits\": 6}}");
        assertEquals(6, ProjectFolder.read(folder).study().plan().bits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`\"study\": {\n  \"bitz\": 8}`                       | line 3, column | \"bitz\" is unknown",
        "`\"study\": {\n  \"bits\": 9}`                       | line 3, column | bits is 9; it must be a whole number from 2 to 8",
        "`\"study\": {\n  \"bits\": 4.5}`                     | line 3, column | bits is 4.5; it must be a whole number",
        "`\"study\": {\"columns\": 12, \"bits\": 4}`          | line 2, column | has 7 columns",
        "`\"study\": {\"lambdas\": [0.1, -1]}`                | line 2, column | lambdas is -1; it must be",
        "`\"study\": {\"lambdas\": [0.1, 0.1]}`               | line 2, column | names a value twice",
        "`\"study\": {\"augment\": \"maybe\"}`                | line 2, column | augment is maybe; it must be true or false",
        "`\"study\": {\"architecture\": \"dada\"}`            | line 2, column | architecture is dada; it must be one of array, wallace",
        "`\"study\": 7`                                       | line 2, column | study: expected an object of settings",
        "`\"netwrk\": {}`                                     | line 2, column | \"netwrk\" is unknown",
        "`\"network\": {\"architecture\": \"lenet6\"}`        | project.json   | choose one of lenet5, resnet8",
        "`\"network\": {}`                                    | line 2, column | architecture",
        "`\"network\": {\"onnx\": \"a\", \"architecture\": \"lenet5\"}` | line 2, column | either the key architecture",
        "`\"network\": {\"onnx\": \"a\", \"pretrained\": \"b\"}`  | line 2, column | goes without pretrained",
        "`\"network\": {\"onnx\": \"\"}`                          | line 2, column | is empty",
        "`\"dataset\": {\"kind\": \"glyphs\", \"training\": 5, \"test\": 10, \"seed\": 1}` | line 2 | training is 5",
        "`\"dataset\": {\"kind\": \"movies\"}`                | line 2, column | movies",
        "`\"title\": \"unended`                               | line 2, column | not JSON",
    })
    void whatDoesNotFitIsNamedWithItsPlace(String entry, String place, String reason) throws IOException {
        String message = refusal("{\"schemaVersion\": 1, \"title\": \"t\",\n" + entry + "}");
        assertTrue(message.contains(folder.resolve(ProjectFolder.FILE).toString()), message);
        assertTrue(message.contains(place), message);
        assertTrue(message.toLowerCase().contains(reason.toLowerCase()), message);
    }

    @Test
    void aNewerProjectAsksForAnUpdate() throws IOException {
        String message = refusal("{\"schemaVersion\": 3, \"fromTheFuture\": {}}");
        assertTrue(message.contains("needs schema 3, and this program reads up to 2"), message);
        assertTrue(message.contains("Update"), message);
    }

    @Test
    void aFileWithoutAVersionOrATitleIsRefused() throws IOException {
        assertTrue(refusal("{\"title\": \"t\"}").contains("schemaVersion"));
        assertTrue(refusal("[1, 2]").contains("schemaVersion"));
        assertTrue(refusal("").contains("schemaVersion"));
        assertTrue(refusal("{\"schemaVersion\": 1}").contains("title"));
    }

    @Test
    void aPathThatIsNoProjectIsRefused() throws IOException {
        assertTrue(refusalOf(folder.resolve("nowhere")).contains("there is no such folder"));
        assertTrue(refusalOf(folder).contains("is no project"));
        assertTrue(refusalOf(Files.writeString(folder.resolve("notes.txt"), "hello")).contains("is not a folder"));
        Files.write(folder.resolve(ProjectFolder.FILE), new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'});
        assertTrue(refusalOf(folder).contains("UTF-8"));
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve(ProjectFolder.FILE), json);
    }

    private String refusal(String json) throws IOException {
        write(json);
        return refusalOf(folder);
    }

    private static String refusalOf(Path path) {
        return assertThrows(UserFacingException.class, () -> ProjectFolder.read(path)).getMessage();
    }
}

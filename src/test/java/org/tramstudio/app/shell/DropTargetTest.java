package org.tramstudio.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.DroppedFile;

class DropTargetTest {

    @TempDir
    private Path folder;
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final List<Path> opened = new ArrayList<>();
    private final List<Path> circuits = new ArrayList<>();
    private final List<DroppedFile> parts = new ArrayList<>();
    private final DropTarget target =
            new DropTarget(new Background(Runnable::run, Runnable::run), dialogs,
            new DropTarget.Uses(opened::add, circuits::add, parts::add, text -> { }));

    @Test
    void aProjectFolderOrItsFileIsOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("project.json"), "{}");
        target.open(List.of(folder));
        target.open(List.of(file));
        assertEquals(List.of(folder, file), opened);
        assertEquals(List.of(), dialogs.errors);
    }

    @Test
    void aCircuitIsRead() throws IOException {
        Path circuit = Files.writeString(folder.resolve("mul8u_0AB.BLIF"), "");
        target.open(List.of(circuit));
        assertEquals(List.of(circuit), circuits);
        assertEquals(List.of(), opened);
    }

    @Test
    void aSavedMultiplierIsAnnouncedAndOpenedLikeACircuit() throws IOException {
        Path saved = Files.writeString(folder.resolve("mine.multiplier.json"), "{}");
        assertEquals("Drop to open the multiplier in mine.multiplier.json", DropTarget.announcement(saved));
        target.open(List.of(saved));
        assertEquals(List.of(saved), circuits);
    }

    @Test
    void partsOfAProjectAreRecognised() throws IOException {
        Path network = Files.writeString(folder.resolve("Model.ONNX"), "");
        Path weights = Files.writeString(folder.resolve("resnet18-f37072fd.pth"), "");
        Path packed = Files.writeString(folder.resolve("cifar-10-python.tar.gz"), "");
        Path images = Files.createDirectories(folder.resolve("images/train/cat")).getParent().getParent();
        target.open(List.of(network));
        target.open(List.of(weights));
        target.open(List.of(packed));
        target.open(List.of(images));
        assertEquals(List.of(new DroppedFile(DroppedFile.Kind.NETWORK, network),
                new DroppedFile(DroppedFile.Kind.WEIGHTS, weights), new DroppedFile(DroppedFile.Kind.IMAGES, packed),
                new DroppedFile(DroppedFile.Kind.IMAGES, images)), parts);
        assertEquals("Drop to use the network in Model.ONNX", DropTarget.announcement(network));
    }

    @Test
    void anythingElseIsNamedWithWhatWouldFit() throws IOException {
        Path picture = Files.writeString(folder.resolve("cat.png"), "");
        target.open(List.of(picture));
        target.open(List.of(folder));
        assertEquals(List.of(), opened);
        assertTrue(dialogs.errors.get(0).startsWith(picture + " is neither a project nor a circuit"), dialogs.errors.get(0));
        assertTrue(dialogs.errors.get(1).startsWith(folder + " is a folder without"), dialogs.errors.get(1));
    }
}

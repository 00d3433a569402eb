package org.tramstudio.app.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.CircuitFileNames;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.DroppedFile;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.project.MultiplierFile;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.UserFacingException;

/** The whole window takes files that are dropped on it, says before what will happen, and what it cannot open. */
public final class DropTarget {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Background background;
    private final Dialogs dialogs;
    private final Uses uses;

    /**
     * What is done with files, each by its kind.
     *
     * @param openProject opens a project's folder
     * @param openCircuit reads a circuit of others, or a multiplier that was saved
     * @param usePart takes a network, weights or images
     * @param announce says what will happen to a file that hovers above the window
     */
    public record Uses(Consumer<Path> openProject, Consumer<Path> openCircuit, Consumer<DroppedFile> usePart,
                       Consumer<String> announce) {
    }

    /**
     * A target that is not on a window yet.
     *
     * @param background where files are looked at
     * @param dialogs says what cannot be opened
     * @param uses what is done with files
     */
    public DropTarget(Background background, Dialogs dialogs, Uses uses) {
        this.background = background;
        this.dialogs = dialogs;
        this.uses = uses;
    }

    /** Makes a whole window the target. */
    public void install(Scene scene) {
        Parent root = scene.getRoot();
        scene.setOnDragEntered(event -> {
            if (event.getDragboard().hasFiles()) {
                announce(event.getDragboard().getFiles().getFirst().toPath());
            }
        });
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                root.pseudoClassStateChanged(DROPPING, true);
            }
            event.consume();
        });
        scene.setOnDragExited(event -> root.pseudoClassStateChanged(DROPPING, false));
        scene.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        if (!files.isEmpty()) {
            open(files.stream().map(File::toPath).toList());
        }
    }

    /** What happens to a file of a name when it is dropped; a folder shows what it is only then. */
    static String announcement(Path path) {
        Path name = path.getFileName();
        if (path.endsWith(ProjectFolder.FILE)) {
            return "Drop to open this project";
        }
        if (MultiplierFile.hasEnding(path)) {
            return "Drop to open the multiplier in " + name;
        }
        if (CircuitFileNames.isCircuit(path)) {
            return "Drop to look at the circuit in " + name;
        }
        return DroppedFile.byName(path).map(part -> "Drop to use the " + part.kind().word() + " in " + name)
                .orElse("Drop to open " + name);
    }

    private void announce(Path path) {
        uses.announce().accept(announcement(path));
    }

    /** Opens what was dropped: the first of several. */
    public void open(List<Path> paths) {
        Path path = paths.getFirst();
        background.startQuietly(new BackgroundTask<>("Look at " + path, control -> recognise(path)), Runnable::run,
                failure -> dialogs.error("This cannot be opened", FailureReport.of(failure)));
    }

    private Runnable recognise(Path path) throws UserFacingException {
        if (Files.isRegularFile(path.resolve(ProjectFolder.FILE)) || path.endsWith(ProjectFolder.FILE)) {
            return () -> uses.openProject().accept(path);
        }
        if (Files.isRegularFile(path) && CircuitFileNames.isCircuit(path)) {
            return () -> uses.openCircuit().accept(path);
        }
        Optional<DroppedFile> part = DroppedFile.of(path);
        if (part.isPresent()) {
            return () -> uses.usePart().accept(part.get());
        }
        String what = Files.isDirectory(path) ? "is a folder without a " + ProjectFolder.FILE + " and without images."
                : "is neither a project nor a circuit, a network or images.";
        throw new UserFacingException(path + " " + what, "Drop a project, which is a folder that holds a "
                + ProjectFolder.FILE + ", a circuit (" + String.join(", ", CircuitFileNames.ENDINGS)
                + "), a network (.onnx), weights (.pth, .safetensors), or images: a folder with one folder a class, "
                + "or packed (.zip, .tar.gz, .npz).");
    }
}

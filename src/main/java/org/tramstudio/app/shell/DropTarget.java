package org.tramstudio.app.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.CircuitFileNames;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.UserFacingException;

/** The whole window takes files that are dropped on it, and says what it cannot open. */
public final class DropTarget {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<Path> openProject;
    private final Consumer<Path> openCircuit;

    /**
     * A target that is not on a window yet.
     *
     * @param background where files are looked at
     * @param dialogs says what cannot be opened
     * @param openProject opens a project's folder
     * @param openCircuit reads a circuit of others
     */
    public DropTarget(Background background, Dialogs dialogs, Consumer<Path> openProject,
                      Consumer<Path> openCircuit) {
        this.background = background;
        this.dialogs = dialogs;
        this.openProject = openProject;
        this.openCircuit = openCircuit;
    }

    /** Makes a whole window the target. */
    public void install(Scene scene) {
        Parent root = scene.getRoot();
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

    /** Opens what was dropped: the first of several. */
    void open(List<Path> paths) {
        Path path = paths.getFirst();
        background.startQuietly(new BackgroundTask<>("Look at " + path, control -> recognise(path)),
                kind -> kind.accept(path), failure -> dialogs.error("This cannot be opened", FailureReport.of(failure)));
    }

    private Consumer<Path> recognise(Path path) throws UserFacingException {
        if (Files.isRegularFile(path.resolve(ProjectFolder.FILE)) || path.endsWith(ProjectFolder.FILE)) {
            return openProject;
        }
        if (Files.isRegularFile(path) && CircuitFileNames.isCircuit(path)) {
            return openCircuit;
        }
        String what = Files.isDirectory(path) ? "is a folder without a " + ProjectFolder.FILE + "."
                : "is neither a project nor a circuit.";
        throw new UserFacingException(path + " " + what, "Drop a project, which is a folder that holds a "
                + ProjectFolder.FILE + ", or a circuit (" + String.join(", ", CircuitFileNames.ENDINGS)
                + "). To train on images of your own, make a new project and name them there.");
    }
}

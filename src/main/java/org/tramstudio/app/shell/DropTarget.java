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

    /**
     * A target that is not on a window yet.
     *
     * @param background where files are looked at
     * @param dialogs says what cannot be opened
     * @param openProject opens a project's folder
     */
    public DropTarget(Background background, Dialogs dialogs, Consumer<Path> openProject) {
        this.background = background;
        this.dialogs = dialogs;
        this.openProject = openProject;
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
        background.startQuietly(new BackgroundTask<>("Look at " + paths.getFirst(), control -> project(paths)),
                openProject, failure -> dialogs.error("This cannot be opened", FailureReport.of(failure)));
    }

    private static Path project(List<Path> paths) throws UserFacingException {
        Path path = paths.getFirst();
        if (Files.isRegularFile(path.resolve(ProjectFolder.FILE)) || path.endsWith(ProjectFolder.FILE)) {
            return path;
        }
        String what = Files.isDirectory(path) ? "is a folder without a " + ProjectFolder.FILE + "."
                : "is a file, not a project.";
        throw new UserFacingException(path + " " + what, "Drop a project: a folder that holds a " + ProjectFolder.FILE
                + ". To train on images of your own, make a new project and name them there.");
    }
}

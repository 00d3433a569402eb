package org.tramstudio.app.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.DroppedFile;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.task.BackgroundTask;

/** Asks for a new project and makes it. */
public final class NewProjectDialog {

    private final Window owner;
    private final Theme theme;
    private final Dialogs dialogs;
    private final Background background;
    private final Consumer<Path> open;

    /**
     * A dialog that is not shown yet.
     *
     * @param owner the main window
     * @param theme its colours
     * @param dialogs asks for folders
     * @param background where the project is written
     * @param open opens the project that was made
     */
    public NewProjectDialog(Window owner, Theme theme, Dialogs dialogs, Background background, Consumer<Path> open) {
        this.owner = owner;
        this.theme = theme;
        this.dialogs = dialogs;
        this.background = background;
        this.open = open;
    }

    /** Shows the form; when it is confirmed, writes the project and opens it. */
    public void show() {
        show(Optional.empty());
    }

    /** Shows the form with a file filled in that was dropped on the window. */
    public void show(DroppedFile dropped) {
        show(Optional.of(dropped));
    }

    private void show(Optional<DroppedFile> dropped) {
        ButtonType create = new ButtonType("Create project", ButtonBar.ButtonData.OK_DONE);
        NewProjectForm form = new NewProjectForm(dialogs, new NetworkInspection(background));
        dropped.ifPresent(form::take);
        Dialog<NewProject> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("New project");
        dialog.setHeaderText("New project");
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(scrolling(form));
        dialog.getDialogPane().getButtonTypes().setAll(create, ButtonType.CANCEL);
        theme.dress(dialog.getDialogPane().getScene());
        Button button = (Button) dialog.getDialogPane().lookupButton(create);
        button.setId("create-project");
        form.value().subscribe(value -> button.setDisable(value.isEmpty()));
        dialog.setResultConverter(pressed -> pressed == create ? form.value().get().orElse(null) : null);
        dialog.resultProperty().subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(this::create));
        dialog.show();
    }

    private static ScrollPane scrolling(NewProjectForm form) {
        ScrollPane frame = new ScrollPane(form);
        frame.setId("new-project-frame");
        frame.setFitToWidth(true);
        frame.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.heightProperty().subscribe(() -> Platform.runLater(() -> makeRoom(frame)));
        return frame;
    }

    /** The form grows with what it finds out about a file; the window follows as far as the screen goes, then it scrolls. */
    private static void makeRoom(ScrollPane frame) {
        double missing = ((Region) frame.getContent()).getHeight() - frame.getViewportBounds().getHeight();
        Window window = frame.getScene() == null ? null : frame.getScene().getWindow();
        if (missing < 1 || window == null || !window.isShowing()) {
            return;
        }
        Rectangle2D screen = Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(),
                window.getHeight()).stream().findFirst().orElseGet(Screen::getPrimary).getVisualBounds();
        double height = Math.min(window.getHeight() + missing, screen.getHeight());
        window.setHeight(height);
        window.setY(Math.min(window.getY(), screen.getMaxY() - height));
    }

    private void create(NewProject chosen) {
        background.start(new BackgroundTask<>("Make " + chosen.folder(), chosen::create),
                project -> open.accept(project.folder()),
                failure -> dialogs.error("The project could not be made", FailureReport.of(failure)));
    }
}

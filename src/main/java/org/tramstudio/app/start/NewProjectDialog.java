package org.tramstudio.app.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
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
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().getButtonTypes().setAll(create, ButtonType.CANCEL);
        theme.dress(dialog.getDialogPane().getScene());
        Button button = (Button) dialog.getDialogPane().lookupButton(create);
        button.setId("create-project");
        form.value().subscribe(value -> button.setDisable(value.isEmpty()));
        dialog.setResultConverter(pressed -> pressed == create ? form.value().get().orElse(null) : null);
        dialog.resultProperty().subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(this::create));
        dialog.show();
    }

    private void create(NewProject chosen) {
        background.start(new BackgroundTask<>("Make " + chosen.folder(), chosen::create),
                project -> open.accept(project.folder()),
                failure -> dialogs.error("The project could not be made", FailureReport.of(failure)));
    }
}

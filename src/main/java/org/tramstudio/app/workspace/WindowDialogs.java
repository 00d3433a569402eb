package org.tramstudio.app.workspace;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Dialogs of the desktop, each owned by the main window. */
public final class WindowDialogs implements Dialogs {

    private static final double TEXT_WIDTH_EM = 36;
    private static final long REPEAT_NANOS = 1_000_000_000L;

    private final Window owner;
    private final Workspace workspace;
    private String lastError = "";
    private long lastErrorNanos;

    /** Shows dialogs above {@code owner}, and notices in the status line of {@code workspace}. */
    public WindowDialogs(Window owner, Workspace workspace) {
        this.owner = owner;
        this.workspace = workspace;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String title, String kind, String... extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, List.of(extensions)));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseSave(String title, String suggestedName, String kind, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, extension));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public boolean confirm(String title, String question, String action) {
        ButtonType yes = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        Alert alert = alert(Alert.AlertType.CONFIRMATION, title, question, yes, ButtonType.CANCEL);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public void error(String title, String message) {
        long now = System.nanoTime();
        boolean repeated = message.equals(lastError) && now - lastErrorNanos < REPEAT_NANOS;
        lastError = message;
        lastErrorNanos = now;
        if (!repeated) {
            workspace.message().set(title);
            alert(Alert.AlertType.ERROR, title, message, ButtonType.CLOSE).show();
        }
    }

    @Override
    public void notice(String message) {
        workspace.message().set(message);
    }

    private Alert alert(Alert.AlertType type, String title, String message, ButtonType... buttons) {
        Alert alert = new Alert(type, "", buttons);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setGraphic(null);
        Label text = new Label(message);
        text.setWrapText(true);
        text.setStyle("-fx-pref-width: " + TEXT_WIDTH_EM + "em;");
        alert.getDialogPane().setContent(text);
        return alert;
    }
}

package org.tramstudio.app.export;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.PathText;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.circuit.format.ExportFile;

/** What will be written and where to, with a preview of every file. */
final class ExportPane extends BorderPane {

    private static final int LONGEST_PREVIEW = 20_000;

    private final ExportModel model;
    private final TextArea preview = new TextArea();
    private final ListView<ExportFile> files = new ListView<>();

    ExportPane(ExportModel model, Runnable close) {
        this.model = model;
        setId("export-pane");
        getStyleClass().add("export-pane");
        getStylesheets().add(ExportPane.class.getResource("/css/export.css").toExternalForm());
        setLeft(choices());
        setCenter(previewBox());
        setBottom(actions(close));
    }

    private Node choices() {
        TextField name = new TextField();
        name.setId("export-name");
        name.textProperty().bindBidirectional(model.name());
        name.setAccessibleText("Module name");
        Tooltips.explain(name, "Name of the Verilog module; the files are named after it");
        VBox box = new VBox(6, label("Module name", name), name);
        for (CircuitFormat format : CircuitFormat.values()) {
            box.getChildren().add(choice(format.id(), format.title(), format.description(), model.wanted(format),
                    model.obstacle(format)));
        }
        box.getChildren().add(choice("network", "Network (ONNX)", "The network with the weights that recovered for this "
                + "design, in floating point; the file names the design, its multiplier and its bits",
                model.networkWanted(), model.networkObstacle()));
        files.setId("export-files");
        files.setAccessibleText("Files that will be written");
        files.setCellFactory(list -> new FileCell());
        files.getSelectionModel().selectedItemProperty().subscribe(this::showFile);
        model.files().subscribe(made -> {
            int selected = Math.max(0, files.getSelectionModel().getSelectedIndex());
            files.getItems().setAll(made);
            files.getSelectionModel().select(Math.min(selected, made.size() - 1));
        });
        VBox.setVgrow(files, Priority.ALWAYS);
        box.getChildren().addAll(label("Files", files), files);
        box.getStyleClass().add("export-choices");
        return box;
    }

    /** A disabled box shows no tooltip of its own, so the frame around it says why. */
    private static Node choice(String id, String title, String description, BooleanProperty chosen,
                               ReadOnlyObjectProperty<Optional<String>> missing) {
        CheckBox wanted = new CheckBox(title);
        wanted.setId("export-" + id);
        wanted.selectedProperty().bindBidirectional(chosen);
        Tooltips.explain(wanted, description);
        StackPane frame = new StackPane(wanted);
        frame.setAlignment(Pos.CENTER_LEFT);
        Tooltip reason = Tooltips.of("");
        missing.subscribe(obstacle -> {
            wanted.setDisable(obstacle.isPresent());
            if (obstacle.isPresent()) {
                reason.setText(obstacle.get());
                Tooltip.install(frame, reason);
            } else {
                Tooltip.uninstall(frame, reason);
            }
        });
        return frame;
    }

    private static Label label(String text, Node of) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        label.setLabelFor(of);
        return label;
    }

    private Node previewBox() {
        preview.setId("export-preview");
        preview.setEditable(false);
        preview.getStyleClass().add("number");
        preview.setAccessibleText("Preview of the chosen file");
        Tooltips.explain(preview, "What the chosen file will hold");
        return preview;
    }

    private void showFile(ExportFile file) {
        String content = file == null ? "" : file.preview();
        preview.setText(content.length() <= LONGEST_PREVIEW ? content
                : content.substring(0, LONGEST_PREVIEW) + "\n… " + Numbers.count(content.length() - LONGEST_PREVIEW)
                        + " more characters");
    }

    private Node actions(Runnable close) {
        TextField folder = new TextField();
        folder.setId("export-folder");
        folder.setEditable(false);
        folder.setAccessibleText("Target folder");
        model.folder().subscribe(path -> {
            folder.setText(PathText.brief(path));
            Tooltips.explain(folder, "Where the files are written; the folder is made if it is missing:\n" + path);
        });
        HBox.setHgrow(folder, Priority.ALWAYS);
        ActionButton choose = new ActionButton("Choose…", "Choose another folder", model::chooseFolder);
        choose.button().setId("export-choose-folder");
        ActionButton export = new ActionButton("Export", "Write the files; asks before one is overwritten", model::export,
                model.obstacle()).primary();
        export.button().setId("export-write");
        export.button().setDefaultButton(true);
        ActionButton done = new ActionButton("Close", "Close without writing anything more", close);
        done.button().setId("export-close");
        done.button().setCancelButton(true);
        HBox row = new HBox(6, label("Folder", folder), folder, choose, export, done);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().stream().filter(node -> node != folder)
                .forEach(node -> ((Region) node).setMinWidth(Region.USE_PREF_SIZE));
        VBox box = new VBox(6, row, message());
        box.getStyleClass().add("export-actions");
        return box;
    }

    /** What came of it, or what stands in its way. */
    private Node message() {
        Label message = new Label();
        message.setId("export-outcome");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        Runnable update = () -> {
            String outcome = model.outcome().get();
            message.setText(outcome.isEmpty() ? model.obstacle().get().orElse(" ") : outcome);
            message.getStyleClass().removeAll("bad", "good");
            if (!outcome.isEmpty()) {
                message.getStyleClass().add(model.failed().get() ? "bad" : "good");
            }
        };
        model.outcome().subscribe(update);
        model.obstacle().subscribe(update);
        return message;
    }

    private static final class FileCell extends ListCell<ExportFile> {

        private static final double KIBI = 1024;

        @Override
        protected void updateItem(ExportFile file, boolean empty) {
            super.updateItem(file, empty);
            setText(empty || file == null ? null
                    : file.name() + "\n" + Numbers.decimals(file.bytes().length / KIBI, 1) + " KiB");
        }
    }
}

package org.tramstudio.app.export;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
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
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.circuit.format.CircuitFormat;
import org.tramstudio.project.bundle.BundlePlan;
import org.tramstudio.project.bundle.FileGroup;

/** What will be written and where to, with a preview of every file. */
final class ExportPane extends BorderPane {

    private static final int LONGEST_PREVIEW = 20_000;
    private static final double MEBI = 1 << 20;

    private final ExportModel model;

    ExportPane(ExportModel model, Runnable close) {
        this.model = model;
        setId("export-pane");
        getStyleClass().add("export-pane");
        getStylesheets().add(ExportPane.class.getResource("/css/export.css").toExternalForm());
        setLeft(choices());
        SplitPane preview = new SplitPane(new VBox(4, fileCount(), fileList()), previewBox());
        preview.setId("export-split");
        preview.setOrientation(Orientation.VERTICAL);
        preview.setDividerPositions(0.6);
        setCenter(preview);
        setBottom(actions(close));
    }

    private Node choices() {
        TextField name = new TextField();
        name.setId("export-name");
        name.textProperty().bindBidirectional(model.name());
        name.setAccessibleText("Module name");
        Tooltips.explain(name, "Name of the Verilog module; the files are named after it. Where several designs are exported, "
                + "each is called after its design.");
        name.disableProperty().bind(model.isNamed().not());
        Label nameLabel = label("Module name");
        nameLabel.setLabelFor(name);
        VBox box = new VBox(4, label("Designs"), new Segments<>("export-scope", List.of(ExportScope.values()),
                ExportScope::title, ExportScope::explanation, model.scope(), model::choose), nameLabel, name);
        ExportKinds kinds = model.kinds();
        for (FileGroup group : FileGroup.values()) {
            box.getChildren().add(label(group.title()));
            for (CircuitFormat format : group.formats()) {
                box.getChildren().add(choice(format.id(), format.title(), format.description(), kinds.wanted(format),
                        kinds.obstacle(format)));
            }
        }
        box.getChildren().addAll(label("Network"), choice("network", "Retrained network (ONNX)", "The network with the weights "
                + "that recovered for the design, in floating point; the file names the design, its multiplier and its bits",
                kinds.networkWanted(), kinds.networkObstacle()));
        box.getStyleClass().add("export-choices");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setId("export-kinds");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(Region.USE_PREF_SIZE);
        return scroll;
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

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        return label;
    }

    /** How many files, and how large together. */
    private Node fileCount() {
        Label count = label("Files");
        model.prepared().subscribe(prepared -> count.setText(prepared.map(made -> "Files: "
                + made.plan().files().size() + ", together about " + Numbers.decimals(made.plan().files().stream()
                        .mapToLong(file -> file.file().bytes().orElse(0)).sum() / MEBI, 1) + " MiB").orElse("Files")));
        return count;
    }

    private Node fileList() {
        ListView<BundlePlan.Planned> files = new ListView<>();
        files.setId("export-files");
        files.setAccessibleText("Files that will be written");
        files.setCellFactory(list -> new FileCell(model));
        Label empty = new Label();
        empty.setWrapText(true);
        model.obstacle().subscribe(obstacle -> empty.setText(obstacle.orElse("")));
        files.setPlaceholder(empty);
        files.getSelectionModel().selectedItemProperty().subscribe(chosen -> model.preview(Optional.ofNullable(chosen)));
        model.prepared().subscribe(prepared -> prepared.ifPresentOrElse(made -> {
            int selected = Math.max(0, files.getSelectionModel().getSelectedIndex());
            files.getItems().setAll(made.plan().files());
            files.getSelectionModel().clearAndSelect(Math.min(selected, files.getItems().size() - 1));
        }, () -> {
            // what was shown stays until the new plan is there, unless there is none
            if (model.kinds().contents().isEmpty()) {
                files.getItems().clear();
            }
        }));
        VBox.setVgrow(files, Priority.ALWAYS);
        return files;
    }

    private Node previewBox() {
        TextArea preview = new TextArea();
        preview.setId("export-preview");
        preview.setEditable(false);
        preview.getStyleClass().add("number");
        preview.setAccessibleText("Preview of the chosen file");
        Tooltips.explain(preview, "What the chosen file will hold");
        model.preview().subscribe(content -> preview.setText(content.length() <= LONGEST_PREVIEW ? content
                : content.substring(0, LONGEST_PREVIEW) + "\n… " + Numbers.count(content.length() - LONGEST_PREVIEW)
                        + " more characters"));
        return preview;
    }

    private Node actions(Runnable close) {
        TextField target = new TextField();
        target.setId("export-folder");
        target.setEditable(false);
        target.setAccessibleText("Where the files go");
        Runnable showTarget = () -> {
            target.setText(PathText.brief(model.target()));
            Tooltips.explain(target, "Where the files are written; each design gets a folder of its own in it, and missing folders "
                    + "are made:\n" + model.target());
        };
        model.folder().subscribe(showTarget);
        model.kinds().zip().subscribe(showTarget);
        model.name().subscribe(showTarget);
        model.isNamed().subscribe(showTarget);
        model.scope().subscribe(showTarget);
        showTarget.run();
        HBox.setHgrow(target, Priority.ALWAYS);
        Segments<Boolean> form = new Segments<>("export-form", List.of(false, true), zip -> zip ? "Zip file" : "Folder",
                zip -> zip ? "Write one zip file" : "Write a folder for each design", model.kinds().zip(),
                model.kinds().zip()::set);
        ActionButton choose = new ActionButton("Choose…", "Choose another folder", model::chooseFolder);
        choose.button().setId("export-choose-folder");
        ActionButton export = new ActionButton("Export", "Write the files and compare each with the product table; all are written, "
                + "or none. Asks before anything is replaced.", model::export, model.obstacle()).primary();
        export.button().setId("export-write");
        export.button().setDefaultButton(true);
        ActionButton done = new ActionButton("Close", "Close this window; files that are being written go on being written", close);
        done.button().setId("export-close");
        done.button().setCancelButton(true);
        HBox row = new HBox(6, form, target, choose, export, done);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().stream().filter(node -> node != target)
                .forEach(node -> ((Region) node).setMinWidth(Region.USE_PREF_SIZE));
        VBox box = new VBox(6, row, new StackPane(message(), progress()));
        box.getStyleClass().add("export-actions");
        return box;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar(0);
        bar.setId("export-progress");
        bar.setAccessibleText("Files written");
        Label doing = new Label();
        doing.getStyleClass().add("muted");
        doing.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        doing.setMaxWidth(Double.MAX_VALUE);
        doing.setMinWidth(0);
        HBox.setHgrow(doing, Priority.ALWAYS);
        ActionButton cancel = new ActionButton("Cancel", "Stop writing; nothing is left of it", model::cancel);
        cancel.button().setId("export-cancel");
        HBox row = new HBox(8, bar, doing, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        model.progress().subscribe(now -> {
            row.setVisible(now.isPresent());
            bar.setProgress(now.flatMap(task -> task.fraction()).orElse(0.0));
            doing.setText(now.map(task -> task.message()).orElse(""));
            Tooltips.explain(doing, "What is being written and compared: " + doing.getText());
        });
        return row;
    }

    /** What came of it, or what stands in its way. */
    private Node message() {
        Label message = new Label();
        message.setId("export-outcome");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        Runnable update = () -> {
            String outcome = model.outcome().get();
            message.setText(outcome.isEmpty() ? model.obstacle().get().orElse(" ") : outcome);
            message.setVisible(model.progress().get().isEmpty());
            message.getStyleClass().removeAll("bad", "good");
            if (!outcome.isEmpty()) {
                message.getStyleClass().add(model.failed().get() ? "bad" : "good");
            }
        };
        model.outcome().subscribe(update);
        model.obstacle().subscribe(update);
        model.progress().subscribe(update);
        update.run();
        return message;
    }
}

package org.tramstudio.app.compare;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.task.BackgroundTask;

/** What is done with the table: find, choose columns, add, take off, copy, save. */
final class CompareBar extends BorderPane {

    private final CompareModel model;
    private final CandidateTable table;
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Background background;
    private final Runnable chooseCircuit;

    /**
     * Builds the bar.
     *
     * @param chooseCircuit lets the user choose a circuit's file, and pins it
     */
    CompareBar(CompareModel model, CandidateTable table, Workspace workspace, Dialogs dialogs, Background background,
               Runnable chooseCircuit) {
        this.model = model;
        this.table = table;
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.background = background;
        this.chooseCircuit = chooseCircuit;
        getStyleClass().add("view-bar");
        FlowPane uses = new FlowPane(8, 6, filter(), showAll(), columns(), add(), remove());
        uses.setAlignment(Pos.CENTER_LEFT);
        setCenter(uses);
        HBox files = new HBox(8, button("copy-comparison", new ActionButton("Copy",
                        "Copy the table as text with tabs, numbers in full (Ctrl+C in the table: the selected lines)",
                        this::copy)),
                button("save-comparison", new ActionButton("CSV…",
                        "Save the lines and columns that are shown as a table", this::save)));
        files.setAlignment(Pos.CENTER_RIGHT);
        setRight(files);
    }

    private static Node button(String id, ActionButton button) {
        button.button().setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Node filter() {
        TextField field = new TextField();
        field.setId("filter-candidates");
        field.setPromptText("Filter");
        field.setPrefColumnCount(12);
        field.setAccessibleText("Filter the table");
        Tooltips.explain(field, "Show the lines whose name or state has this text");
        field.textProperty().subscribe(table::find);
        return field;
    }

    /** There only while the table shows some lines alone. */
    private Node showAll() {
        ActionButton all = new ActionButton("", "Only designs that were chosen in the Explore view are shown; show all lines again",
                model::showAll);
        model.only().subscribe(only -> {
            all.button().setText("Show all, not only " + only.size());
            all.setVisible(!only.isEmpty());
        });
        all.managedProperty().bind(all.visibleProperty());
        return button("show-all-candidates", all);
    }

    private Node columns() {
        MenuButton button = menu("compare-columns", "Columns", "Which columns the table shows; remembered for next time");
        for (ComparedColumn column : ComparedColumn.values()) {
            if (column != ComparedColumn.DESIGN) {
                CheckMenuItem item = new CheckMenuItem(column.title());
                item.setId("show-column-" + column.id());
                model.shownColumns().subscribe(shown -> item.setSelected(shown.contains(column)));
                item.setOnAction(event -> model.show(column, item.isSelected()));
                button.getItems().add(item);
            }
        }
        return button;
    }

    private Node add() {
        MenuButton button = menu("add-candidate", "Add",
                "Pin a multiplier for comparison: the one on the screen, the accurate one, a circuit of others");
        button.setOnShowing(event -> fill(button));
        fill(button);
        return button;
    }

    private void fill(MenuButton button) {
        MenuItem shown = item("add-shown", "Multiplier of the Multiplier view", model::compareShown);
        shown.setDisable(workspace.multiplier().get().isEmpty());
        button.getItems().setAll(shown, item("add-accurate", "Accurate multiplier", model::pinAccurate),
                item("add-circuit", "Circuit from a file…", chooseCircuit));
        if (workspace.project().get().isPresent() && !workspace.libraryNames().isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
            workspace.libraryNames().stream().sorted().forEach(name ->
                    button.getItems().add(item("add-library-" + name, name, () -> model.pinFromLibrary(name))));
        }
    }

    private static MenuItem item(String id, String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuButton menu(String id, String title, String explanation) {
        MenuButton button = new MenuButton(title);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltips.explain(button, explanation);
        return button;
    }

    private Node remove() {
        ObjectProperty<Optional<String>> obstacle = new SimpleObjectProperty<>(Optional.empty());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> obstacle.set(row == null
                ? Optional.of("Select a pinned multiplier first")
                : row.content().get().candidate() instanceof Candidate.Pinned ? Optional.empty()
                : Optional.of("Designs of the project stay; pinned multipliers can be taken off")));
        return button("remove-candidate", new ActionButton("Take off",
                "Take the selected pinned multiplier off the table (Delete)",
                () -> model.remove(table.getSelectionModel().getSelectedItem()), obstacle));
    }

    private void copy() {
        TableText.copy(table.lines(), model.shownColumns().get());
        dialogs.notice("Copied " + table.lines().size() + " lines");
    }

    private void save() {
        String text = TableText.commaSeparated(table.lines(), model.shownColumns().get());
        dialogs.chooseSave("Save the comparison", "comparison.csv", "Table (CSV)", "*.csv").ifPresent(target ->
                background.startQuietly(new BackgroundTask<>("Write " + target.getFileName(), control -> {
                    AtomicFile.write(target, text.getBytes(StandardCharsets.UTF_8));
                    return target;
                }), written -> dialogs.notice("Wrote " + written), failure ->
                        dialogs.error("The file was not written", FailureReport.of(failure))));
    }
}

package org.tramstudio.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.DesignWording;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;

/**
 * The designs as a table, what matters most first, since a narrow window scrolls to the rest. Its selection is what is chosen, and
 * the line with the focus the workspace's selected design. Its context menu and keys are the {@link DesignAction}s.
 */
final class DesignTable extends TableView<DesignPoint> {

    private static final double SCROLL_BAR = 16;

    private final Workspace workspace;
    private final ChosenDesigns chosen;
    private boolean following;

    DesignTable(Workspace workspace, ChosenDesigns chosen, DesignActions actions) {
        this.workspace = workspace;
        this.chosen = chosen;
        setId("design-table");
        getStyleClass().add("design-table");
        setAccessibleText("Designs");
        TextSize.growColumns(this);
        setPlaceholder(new Label("Each design gets a line here"));
        text("Design", "λ, the weight of power in the loss, or where else the multiplier comes from", 122,
                design -> design.isAccurate() ? "Accurate" : design.title());
        text("State", "Where its training stands", 80, this::shortState);
        number("Simulated", Term.SIMULATED_POWER.text(), 74,
                design -> DesignWording.power(design, PowerKind.SIMULATED));
        number("Mapped", Term.MAPPED_POWER.text(), 62, design -> DesignWording.power(design, PowerKind.MAPPED));
        number("Final", "Accuracy after phase 3", 60, design -> Numbers.percent(design.accuracyAt(AccuracyStage.FINAL)));
        number("Quantised", "Accuracy of the quantised network with accurate multipliers (phase 0)", 74,
                design -> Numbers.percent(design.accuracyAt(AccuracyStage.QUANTIZED)));
        number("Phase 1", "Accuracy with the mapped multiplier before the weights recover", 58,
                design -> Numbers.percent(design.accuracyAt(AccuracyStage.AFTER_PHASE_1)));
        text("Seed", "Start of every random choice; designs that differ in it alone are one point with bars in the plot", 38,
                design -> Long.toString(design.plan().seed()));
        number("Time", "Computing time", 62, design -> design.seconds() == 0 ? Numbers.UNKNOWN : Numbers.seconds(design.seconds()));
        widthProperty().subscribe(this::fitColumns);
        getColumns().forEach(column -> column.minWidthProperty().subscribe(this::fitColumns));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        workspace.designs().addListener((InvalidationListener) change -> take());
        take();
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<DesignPoint>) change -> publish());
        getFocusModel().focusedIndexProperty().subscribe((before, after) -> publish());
        chosen.ids().subscribe(ids -> follow());
        workspace.selectedDesign().subscribe(selected -> follow());
        setContextMenu(actions.menu());
        addEventFilter(KeyEvent.KEY_PRESSED, actions::pressed);
    }

    private void text(String title, String help, double width, Function<DesignPoint, String> value) {
        column(title, help, width, value);
    }

    private void number(String title, String help, double width, Function<DesignPoint, String> value) {
        column(title, help, width, value).getStyleClass().add("numeric");
    }

    private TableColumn<DesignPoint, String> column(String title, String help, double width,
                                                    Function<DesignPoint, String> value) {
        TableColumn<DesignPoint, String> column = new TableColumn<>();
        Label header = new Label(title);
        header.setMinWidth(USE_PREF_SIZE);
        Tooltips.explain(header, help);
        column.setGraphic(header);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        getColumns().add(column);
        return column;
    }

    /** Columns share the width where there is enough of it; else they keep what their words need, and the table scrolls. */
    private void fitColumns() {
        double needed = getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        boolean enough = getWidth() >= needed + SCROLL_BAR;
        setColumnResizePolicy(enough ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                : TableView.UNCONSTRAINED_RESIZE_POLICY);
    }

    private String shortState(DesignPoint design) {
        return workspace.elsewhere().get().containsKey(design.id()) ? "Elsewhere" : DesignWording.shortState(design);
    }

    /** Lines are replaced here, so that what the table makes of its selection meanwhile is no choice. */
    private void take() {
        following = true;
        List<DesignPoint> now = List.copyOf(workspace.designs());
        boolean same = now.size() == getItems().size();
        for (int row = 0; same && row < now.size(); row++) {
            same = now.get(row).id().equals(getItems().get(row).id());
        }
        if (same) {
            for (int row = 0; row < now.size(); row++) {
                if (!now.get(row).equals(getItems().get(row))) {
                    getItems().set(row, now.get(row));
                }
            }
        } else {
            getItems().setAll(now);
        }
        following = false;
        follow();
    }

    private void publish() {
        List<DesignPoint> selected = getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
        if (following || selected.isEmpty()) {
            return;
        }
        Optional<DesignPoint> focused = Stream.of(getFocusModel().getFocusedItem(), getSelectionModel().getSelectedItem())
                .filter(selected::contains).findFirst();
        chosen.choose(selected, focused.orElse(selected.getLast()));
    }

    private void follow() {
        if (following) {
            return;
        }
        following = true;
        List<Integer> rows = new ArrayList<>();
        int focused = -1;
        for (int row = 0; row < getItems().size(); row++) {
            String id = getItems().get(row).id();
            if (chosen.ids().get().contains(id)) {
                rows.add(row);
            }
            if (workspace.selectedDesign().get().filter(selected -> selected.id().equals(id)).isPresent()) {
                focused = row;
            }
        }
        if (!Set.copyOf(rows).equals(Set.copyOf(getSelectionModel().getSelectedIndices()))) {
            getSelectionModel().clearSelection();
            rows.forEach(getSelectionModel()::select);
        }
        if (focused >= 0) {
            getFocusModel().focus(focused);
        }
        following = false;
    }
}

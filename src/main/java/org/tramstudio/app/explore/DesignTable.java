package org.tramstudio.app.explore;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.DesignWording;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;

/** The designs as a table, what matters most first, since a narrow window scrolls to the rest; its selection is the workspace's. */
final class DesignTable extends TableView<DesignPoint> {

    private static final double SCROLL_BAR = 16;

    private final Workspace workspace;
    private boolean following;

    DesignTable(Workspace workspace) {
        super(workspace.designs());
        this.workspace = workspace;
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
        getSelectionModel().selectedItemProperty().subscribe(this::publish);
        workspace.selectedDesign().subscribe(this::follow);
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

    private void publish(DesignPoint chosen) {
        if (chosen != null && !following) {
            workspace.selectedDesign().set(Optional.of(chosen));
        }
    }

    private void follow(Optional<DesignPoint> selected) {
        following = true;
        selected.ifPresentOrElse(design -> {
            for (int row = 0; row < getItems().size(); row++) {
                if (getItems().get(row).id().equals(design.id())) {
                    getSelectionModel().clearAndSelect(row);
                }
            }
        }, () -> getSelectionModel().clearSelection());
        following = false;
    }
}

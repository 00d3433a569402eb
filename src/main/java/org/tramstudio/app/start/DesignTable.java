package org.tramstudio.app.start;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.Navigator;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.DesignWording;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;

/** The project's designs; choosing one selects it everywhere, a double click shows it in the Pareto plot. */
final class DesignTable extends TableView<DesignPoint> {

    private static final double ROW_EM = 2.3;
    private static final int ROWS = 8;
    private static final double LEAST_WIDTH = 120;

    DesignTable(Workspace workspace, Navigator navigator) {
        super(workspace.designs());
        setId("designs");
        setAccessibleText("Designs of the project");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label("No design has been trained yet. Explore trains the first."));
        TextSize.growColumns(this);
        getColumns().add(column("Design", 150, DesignPoint::title, false));
        getColumns().add(column("State", 220, DesignWording::state, false));
        getColumns().add(column("Quantised", 110,
                design -> Numbers.percent(design.accuracyAt(AccuracyStage.QUANTIZED)), true));
        getColumns().add(column("After phase 1", 120,
                design -> Numbers.percent(design.accuracyAt(AccuracyStage.AFTER_PHASE_1)), true));
        getColumns().add(column("Final", 110, design -> Numbers.percent(design.accuracyAt(AccuracyStage.FINAL)), true));
        getColumns().add(column("Simulated power", 136,
                design -> DesignWording.power(design, PowerKind.SIMULATED), true));
        getColumns().add(column("Mapped power", 120, design -> DesignWording.power(design, PowerKind.MAPPED), true));
        setRowFactory(table -> row(workspace, navigator));
        setStyle("-fx-pref-height: " + ROWS * ROW_EM + "em;");
    }

    private static TableRow<DesignPoint> row(Workspace workspace, Navigator navigator) {
        TableRow<DesignPoint> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (!row.isEmpty()) {
                workspace.selectedDesign().set(Optional.of(row.getItem()));
                if (click.getClickCount() == 2) {
                    navigator.goTo(Destination.EXPLORE);
                }
            }
        });
        return row;
    }

    private static TableColumn<DesignPoint, String> column(String title, double width,
                                                           Function<DesignPoint, String> value, boolean numeric) {
        TableColumn<DesignPoint, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setMinWidth(numeric ? width : LEAST_WIDTH);
        if (numeric) {
            column.getStyleClass().add("numeric");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }
}

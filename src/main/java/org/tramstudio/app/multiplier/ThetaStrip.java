package org.tramstudio.app.multiplier;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.Workspace;

/** A slider for θ of each column that may be approximated, the least significant at the right, as in the diagram. */
final class ThetaStrip extends HBox {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final int MANY_COLUMNS = 9;
    private static final int VERY_MANY_COLUMNS = 12;
    /** More than these are scrolled. */
    private static final int MOST_IN_SIGHT = 16;
    private static final double LEAST_WIDTH = 22;

    private final MultiplierModel model;
    private final Workspace workspace;
    private final List<ColumnSlider> sliders = new ArrayList<>();

    ThetaStrip(MultiplierModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
        setId("theta-strip");
        getStyleClass().add("theta-strip");
        model.choice().subscribe(this::show);
        workspace.selectedColumn().subscribe(this::mark);
    }

    private void show(MultiplierChoice choice) {
        if (choice.columns() != sliders.size()) {
            build(choice.columns());
        }
        for (int column = 0; column < sliders.size(); column++) {
            sliders.get(column).show(choice.theta().at(column));
        }
    }

    private void build(int columns) {
        sliders.clear();
        getChildren().clear();
        for (int column = 0; column < columns; column++) {
            ColumnSlider slider = new ColumnSlider(column, decimals(columns), columns > MOST_IN_SIGHT ? LEAST_WIDTH : 0);
            sliders.add(slider);
            getChildren().addFirst(slider);
        }
        mark(workspace.selectedColumn().get());
    }

    /** As many as fit below a slider. */
    private static int decimals(int columns) {
        if (columns > VERY_MANY_COLUMNS) {
            return 1;
        }
        return columns > MANY_COLUMNS ? 2 : 3;
    }

    private void mark(OptionalInt marked) {
        for (ColumnSlider slider : sliders) {
            slider.pseudoClassStateChanged(MARKED, marked.isPresent() && marked.getAsInt() == slider.column);
        }
    }

    /** One column's name, slider and value. */
    private final class ColumnSlider extends VBox {

        private final int column;
        private final int decimals;
        private final Slider slider = new Slider(0, 1, 0);
        private final Label value = new Label();

        ColumnSlider(int column, int decimals, double leastWidth) {
            this.column = column;
            this.decimals = decimals;
            getStyleClass().add("column-slider");
            setAlignment(Pos.TOP_CENTER);
            HBox.setHgrow(this, Priority.ALWAYS);
            setMinWidth(leastWidth);
            setPrefWidth(20);
            TextSize.grow(this);
            Label name = new Label("θ" + Superscript.index(column));
            name.setMinWidth(USE_PREF_SIZE);
            value.getStyleClass().addAll("value");
            value.setMinWidth(USE_PREF_SIZE);
            slider.setId("theta-" + column);
            slider.setOrientation(Orientation.VERTICAL);
            slider.setBlockIncrement(0.05);
            slider.setAccessibleText("θ of column " + column);
            Tooltip.install(this, Tooltips.of("θ" + Superscript.index(column) + ": how much of column " + column
                    + " (weight 2" + Superscript.of(column) + ") goes.\n0 keeps it, 1 removes it; between, mapping cuts "
                    + "the signals that come nearest to it.\nClick the name to mark the column."));
            VBox.setVgrow(slider, Priority.ALWAYS);
            slider.valueProperty().subscribe((before, moved) -> model.setTheta(column, round(moved.doubleValue())));
            name.setOnMouseClicked(event -> model.toggleColumn(column));
            getChildren().addAll(name, slider, value);
        }

        void show(double theta) {
            slider.setValue(theta);
            value.setText(theta == Math.rint(theta) ? Numbers.decimals(theta, 0) : Numbers.decimals(theta, decimals));
        }

        /** Dragging gives thousandths; a value that was loaded with more digits stays as it is. */
        private double round(double moved) {
            double loaded = column < model.choice().get().columns() ? model.choice().get().theta().at(column) : moved;
            return moved == loaded ? loaded : Math.rint(moved * 1000) / 1000;
        }
    }
}

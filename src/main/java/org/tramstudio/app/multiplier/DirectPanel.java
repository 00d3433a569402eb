package org.tramstudio.app.multiplier;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.tram.ErrorMeasure;

/** What a direct design is to reach: for which operands, by which measure of error, within which cost. */
final class DirectPanel extends GridPane {

    private final MultiplierModel model;

    DirectPanel(MultiplierModel model, ImportModel imports) {
        this.model = model;
        setId("direct-panel");
        getStyleClass().add("direct-panel");
        setHgap(10);
        setVgap(6);
        addRow(0, name("Operands"), new Segments<>("direct-operands", List.of(DirectDesign.Operands.values()),
                DirectDesign.Operands::title, operands -> "Design for these operands: " + operands.explanation(),
                model.choice().map(choice -> choice.direct().operands()),
                operands -> chooseOperands(operands, imports)));
        addRow(1, name("Error"), new Segments<>("direct-measure", List.of(ErrorMeasure.values()), ErrorMeasure::title,
                DirectPanel::explanation, model.choice().map(choice -> choice.direct().measure()),
                measure -> model.setDirect(direct().withMeasure(measure))));
        addRow(2, name("Cost budget"), budget());
    }

    /** A file is asked for again each time, so that another can be chosen. */
    private void chooseOperands(DirectDesign.Operands operands, ImportModel imports) {
        if (operands == DirectDesign.Operands.FILE) {
            imports.chooseOperands();
        } else {
            model.setDirect(direct().withOperands(operands));
        }
    }

    private DirectDesign direct() {
        return model.choice().get().direct();
    }

    private static String explanation(ErrorMeasure measure) {
        return switch (measure) {
            case MEAN_SQUARED_ERROR -> "Make the mean squared error small, bias included";
            case ROW_VARIANCE -> "Make small what is left of the mean squared error once the mean error of each weight is "
                    + "folded into the layer's bias, which costs nothing";
        };
    }

    private Node budget() {
        Slider slider = new Slider(DirectDesign.LEAST_BUDGET, 1, direct().budget());
        slider.setId("direct-budget");
        slider.setBlockIncrement(0.01);
        slider.setAccessibleText("Cost budget over the accurate multiplier's cost");
        Tooltips.explain(slider, "The most that the circuit may cost, over the accurate multiplier's cost");
        Label value = new Label();
        value.setId("direct-budget-value");
        value.setMinWidth(USE_PREF_SIZE);
        model.choice().subscribe(choice -> {
            slider.setValue(choice.direct().budget());
            value.setText(Numbers.power(choice.direct().budget()));
        });
        slider.valueProperty().subscribe((before, moved) -> {
            double rounded = Math.rint(moved.doubleValue() * 1000) / 1000;
            if (rounded != direct().budget()) {
                model.setDirect(direct().withBudget(rounded));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(8, slider, value);
        row.setAlignment(Pos.CENTER_LEFT);
        GridPane.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}

package org.tramstudio.app.multiplier;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.tram.MappingMethod;

/** Names and values, one below the other. */
final class MetricsList extends GridPane {

    private int rows;

    MetricsList() {
        getStyleClass().add("metrics");
        setHgap(8);
        setVgap(3);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(new ColumnConstraints(), values);
    }

    /** The errors over all operand pairs. */
    static MetricsList errors(MultiplierModel model) {
        MetricsList list = new MetricsList();
        Label errorRate = list.add("er", "ER", "Error rate: share of operand pairs whose product is wrong");
        Label normalized = list.add("nmed", "NMED", "Normalised mean error distance: mean of |error| over the largest "
                + "product code, 2²ᴮ − 1");
        Label relative = list.add("mred", "MRED", "Mean relative error distance: mean of |error| over the exact product, "
                + "of pairs whose product is not 0");
        Label square = list.add("mse", "MSE", "Mean squared error: mean of error²");
        Label largest = list.add("max-ed", "MaxED", "Maximum error distance: the largest |error|");
        Label bias = list.add("bias", "Bias", "Mean error; below 0 where products come out too small");
        Label target = list.add("mse-target", "MSE to Θ", "Mean squared distance to the product that Θ asks for (Eq. 7): "
                + "how well the circuit follows the sliders");
        model.evaluation().subscribe(found -> found.ifPresent(evaluation -> {
            Optional<ErrorMetrics> metrics = evaluation.metrics();
            show(errorRate, metrics, each -> Numbers.percent(each.errorRate()));
            show(normalized, metrics, each -> Numbers.smallPercent(each.normalizedMeanErrorDistance()));
            show(relative, metrics, each -> Numbers.smallPercent(each.meanRelativeErrorDistance()));
            show(square, metrics, each -> Numbers.significant(each.meanSquaredError(), 4));
            show(largest, metrics, each -> Numbers.count(each.maxErrorDistance()));
            show(bias, metrics, each -> Numbers.significant(each.bias(), 4));
            show(target, evaluation.shown().mapped().filter(mapped -> mapped.method() != MappingMethod.DIRECT),
                    mapped -> Numbers.significant(mapped.meanSquaredErrorToTarget(), 4));
        }));
        return list;
    }

    private static <T> void show(Label label, Optional<T> measured, Function<T, String> wording) {
        label.setText(measured.map(wording).orElse(Numbers.UNKNOWN));
    }

    private Label add(String id, String name, String explanation) {
        Label title = new Label(name);
        title.getStyleClass().add("muted");
        title.setMinWidth(USE_PREF_SIZE);
        Tooltips.explain(title, explanation);
        Label value = new Label();
        value.setId("metric-" + id);
        value.getStyleClass().add("metric");
        value.setMinWidth(USE_PREF_SIZE);
        Tooltips.explain(value, explanation);
        value.textProperty().subscribe(text -> value.setAccessibleText(name + " " + text));
        addRow(rows++, title, value);
        return value;
    }

    /** A sentence on what the multiplier amounts to. */
    static String remark(MultiplierEvaluation evaluation) {
        if (evaluation.metrics().filter(metrics -> metrics.maxErrorDistance() == 0).isPresent()) {
            return "Every product is exact.";
        }
        int columns = evaluation.truncatedColumns().orElse(0);
        return columns == 0 ? "Not equal to any truncation of columns." : "Equal to leaving out the "
                + (columns == 1 ? "least significant column." : columns + " least significant columns.");
    }
}

package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.circuit.ErrorMetrics;

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
            ErrorMetrics metrics = evaluation.metrics();
            errorRate.setText(Numbers.percent(metrics.errorRate()));
            normalized.setText(Numbers.smallPercent(metrics.normalizedMeanErrorDistance()));
            relative.setText(Numbers.smallPercent(metrics.meanRelativeErrorDistance()));
            square.setText(Numbers.significant(metrics.meanSquaredError(), 4));
            largest.setText(Numbers.count(metrics.maxErrorDistance()));
            bias.setText(Numbers.significant(metrics.bias(), 4));
            target.setText(Numbers.significant(evaluation.multiplier().meanSquaredErrorToTarget(), 4));
        }));
        return list;
    }

    /** Cost and power. */
    static MetricsList power(MultiplierModel model) {
        MetricsList list = new MetricsList();
        Label mapped = list.add("mapped-power", "Mapped power", "Cost of the mapped circuit over the accurate "
                + "multiplier's; what is reported");
        Label predicted = list.add("predicted-power", "Predicted power", "f_power(Θ) (Eq. 5), the estimate that "
                + "co-training uses; the mapped circuit's is lower, since whole cells fall away");
        Label cost = list.add("cost", "Cost", "Sum over the components, in units of one AND gate: AND 1, half adder "
                + "1.822, full adder 4.47");
        model.evaluation().subscribe(found -> found.ifPresent(evaluation -> {
            double normalized = evaluation.multiplier().normalizedCost();
            mapped.setText(Numbers.percent(normalized) + savings(normalized));
            predicted.setText(Numbers.percent(evaluation.predictedPower()));
            cost.setText(Numbers.decimals(evaluation.multiplier().cost(), 1) + " of "
                    + Numbers.decimals(evaluation.accurateCost(), 1));
        }));
        return list;
    }

    private static String savings(double normalized) {
        return normalized < 1 ? "  (" + Numbers.percent(1 - normalized) + " saved)" : "";
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

    /** A sentence on what the multiplier amounts to; empty where there is nothing to say. */
    static Optional<String> remark(MultiplierEvaluation evaluation) {
        return evaluation.truncatedColumns().stream().boxed().findFirst().map(columns -> columns == 0
                ? "Every product is exact."
                : "Equal to leaving out the " + (columns == 1 ? "least significant column."
                        : columns + " least significant columns."));
    }
}

package org.tramstudio.app.multiplier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.tram.MappingMethod;

/** The error metrics, one below the other; those of a second multiplier beside them. */
final class MetricsList extends GridPane {

    private static final String SECOND = "-second";

    private final Map<ListedMetric, Label> here = new EnumMap<>(ListedMetric.class);
    private final Map<ListedMetric, Label> there = new EnumMap<>(ListedMetric.class);
    private final Label target;
    private final Label secondTarget;
    private int rows;

    MetricsList(MultiplierModel model) {
        getStyleClass().add("metrics");
        setHgap(8);
        setVgap(3);
        getColumnConstraints().addAll(new ColumnConstraints(), numbers(), numbers());
        addRow(rows++, new Label(), head("this", "The multiplier on the screen"),
                head("other", "The second multiplier, which the line above the diagram names"));
        for (ListedMetric metric : ListedMetric.values()) {
            here.put(metric, value(metric.id(), metric.title(), metric.term()));
            there.put(metric, value(metric.id() + SECOND, metric.title() + " of the other", metric.term()));
            addRow(rows++, title(metric.title(), metric.term()), here.get(metric), there.get(metric));
        }
        target = value("mse-target", Term.MSE_TO_TARGET.title(), Term.MSE_TO_TARGET);
        secondTarget = value("mse-target" + SECOND, Term.MSE_TO_TARGET.title() + " of the other", Term.MSE_TO_TARGET);
        addRow(rows++, title(Term.MSE_TO_TARGET.title(), Term.MSE_TO_TARGET), target, secondTarget);
        compare(false);
        model.evaluation().subscribe(found -> found.ifPresent(this::show));
    }

    private static ColumnConstraints numbers() {
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHgrow(Priority.ALWAYS);
        numbers.setHalignment(HPos.RIGHT);
        return numbers;
    }

    private static Label head(String text, String explanation) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return Tooltips.explain(label, explanation);
    }

    private static Label title(String name, Term term) {
        Label title = new Label(name);
        title.getStyleClass().addAll("muted", "explained");
        title.setMinWidth(USE_PREF_SIZE);
        return Tooltips.explain(title, term.explanation());
    }

    private static Label value(String id, String name, Term term) {
        Label value = new Label();
        value.setId("metric-" + id);
        value.getStyleClass().add("metric");
        value.setMinWidth(USE_PREF_SIZE);
        Tooltips.explain(value, term.explanation());
        value.textProperty().subscribe(text -> value.setAccessibleText(name + " " + text));
        return value;
    }

    private void show(MultiplierEvaluation evaluation) {
        Optional<SecondMultiplier> second = evaluation.comparison().map(MultiplierComparison::second);
        compare(second.isPresent());
        here.forEach((metric, label) -> show(label, metric, evaluation.measured(), second.isPresent()));
        there.forEach((metric, label) -> show(label, metric, second.flatMap(SecondMultiplier::errors), true));
        target.setText(target(evaluation.shown()));
        secondTarget.setText(second.map(other -> target(other.shown())).orElse(""));
    }

    /** Where two stand beside each other, how far a figure may be off is told by its tooltip. */
    private static void show(Label label, ListedMetric metric, Optional<MeasuredErrors> errors, boolean beside) {
        label.setText(errors.map(beside ? metric::number : metric::words).orElse(Numbers.UNKNOWN));
        Tooltips.explain(label, metric.term().explanation() + errors.filter(found -> !found.exhaustive())
                .map(found -> "\nSampled: " + metric.words(found)).orElse(""));
    }

    /** Whether the figures need more room than there is beside the error map. */
    static boolean isWide(MultiplierEvaluation evaluation) {
        return evaluation.comparison().isPresent()
                || evaluation.measured().filter(errors -> !errors.exhaustive()).isPresent();
    }

    private static String target(ShownMultiplier shown) {
        return shown.mapped().filter(mapped -> mapped.method() != MappingMethod.DIRECT)
                .map(mapped -> Numbers.significant(mapped.meanSquaredErrorToTarget(), 4)).orElse(Numbers.UNKNOWN);
    }

    /** Shows the heads and the second column, or takes them away. */
    private void compare(boolean compared) {
        getChildren().stream().filter(label -> getRowIndex(label) == 0 || getColumnIndex(label) == 2).forEach(label -> {
            label.setVisible(compared);
            label.setManaged(compared);
        });
        getColumnConstraints().getLast().setHgrow(compared ? Priority.ALWAYS : Priority.NEVER);
    }

    /** A sentence on what the multiplier amounts to. */
    static String remark(MultiplierEvaluation evaluation) {
        boolean exact = evaluation.metrics().filter(metrics -> metrics.maxErrorDistance() == 0).isPresent();
        if (evaluation.shown().table().isEmpty()) {
            return exact ? "No error was met." : "";
        }
        if (exact) {
            return "Every product is exact.";
        }
        int columns = evaluation.truncatedColumns().orElse(0);
        return columns == 0 ? "Not equal to any truncation of columns." : "Equal to leaving out the "
                + (columns == 1 ? "least significant column." : columns + " least significant columns.");
    }
}

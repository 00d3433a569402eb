package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.workspace.MultiplierAnalysis;
import org.tramstudio.app.workspace.OperandActivity;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.power.NormalizedPower;

/** Predicted, mapped and simulated power, each under its own name, and area and delay; all relative to the accurate one. */
final class PowerPanel extends VBox {

    private final Label predicted = new Label();
    private final Label mapped = new Label();
    private final Label simulated = new Label();
    private final Label area = new Label();
    private final Label delay = new Label();
    private final Label absolute = new Label();
    private final Workspace workspace;
    private final AnalysisModel analysis;
    private final ImportModel imports;

    PowerPanel(MultiplierModel model, AnalysisModel analysis, ImportModel imports, Workspace workspace) {
        super(4);
        this.imports = imports;
        this.workspace = workspace;
        this.analysis = analysis;
        getStyleClass().add("power-panel");
        HBox figures = new HBox(14, figure("predicted-power", "Predicted", predicted, Term.PREDICTED_POWER),
                figure("mapped-power", "Mapped", mapped, Term.MAPPED_POWER),
                figure("simulated-power", "Simulated", simulated, Term.SIMULATED_POWER),
                figure("area", "Area", area, Term.SIMULATED_AREA), figure("delay", "Delay", delay, Term.SIMULATED_DELAY));
        absolute.setId("simulated-absolute");
        absolute.getStyleClass().addAll("small", "muted");
        absolute.setWrapText(true);
        absolute.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(activities(), figures, absolute);
        model.evaluation().subscribe(found -> found.ifPresent(this::show));
        workspace.analysis().subscribe(this::show);
        analysis.problem().subscribe(problem -> show(workspace.analysis().get()));
    }

    private HBox activities() {
        Label title = new Label("Power");
        title.getStyleClass().add("section");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Segments<OperandActivity> choice = new Segments<>("activity", List.of(OperandActivity.values()),
                OperandActivity::title, OperandActivity::explanation, analysis.activity(), this::choose);
        choice.getStyleClass().add("small-segments");
        choice.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(6, title, space, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A file is asked for again each time, so that another can be chosen. */
    private void choose(OperandActivity activity) {
        if (activity == OperandActivity.FILE) {
            workspace.multiplier().get().map(ShownMultiplier::operands).ifPresent(operands ->
                    imports.chooseOperands("Operands to simulate with", operands, counted ->
                            analysis.useCounted(new OperandActivity.Counted(operands, counted))));
        } else {
            analysis.activity().set(activity);
        }
    }

    private static VBox figure(String id, String name, Label value, Term term) {
        Label title = new Label(name);
        title.getStyleClass().addAll("small", "muted", "explained");
        title.setMinWidth(USE_PREF_SIZE);
        value.setId("metric-" + id);
        value.getStyleClass().add("figure-value");
        value.setMinWidth(USE_PREF_SIZE);
        value.textProperty().subscribe(text -> value.setAccessibleText(name + " " + text));
        String explanation = term.title() + "\n" + term.text();
        Tooltips.explain(title, explanation);
        Tooltips.explain(value, explanation);
        return new VBox(title, value);
    }

    private void show(MultiplierEvaluation evaluation) {
        predicted.setText(power(evaluation.predictedPower()));
        mapped.setText(power(evaluation.mappedPower()));
    }

    private void show(Optional<MultiplierAnalysis> found) {
        Optional<NormalizedPower> power = found.flatMap(MultiplierAnalysis::power);
        String missing = found.isEmpty() && analysis.problem().get().isEmpty() ? Numbers.PENDING : Numbers.UNKNOWN;
        simulated.setText(power.map(figures -> Numbers.power(figures.power())).orElse(missing));
        area.setText(power.map(figures -> Numbers.power(figures.area())).orElse(missing));
        delay.setText(power.map(figures -> Numbers.power(figures.delay())).orElse(missing));
        absolute.setText(power.map(PowerPanel::inUnits).orElseGet(() -> reason(found)));
    }

    private static String inUnits(NormalizedPower figures) {
        return Numbers.significant(figures.estimate().power(), 3) + " µW at 100 MHz, "
                + Numbers.significant(figures.estimate().area(), 3) + " µm², "
                + Numbers.count(Math.round(figures.estimate().delay())) + " ps in ASAP7 cells. 1 is the "
                + figures.reference() + ".";
    }

    private String reason(Optional<MultiplierAnalysis> found) {
        if (!analysis.problem().get().isEmpty()) {
            return analysis.problem().get();
        }
        if (found.isEmpty()) {
            return "Simulating…";
        }
        return workspace.multiplier().get().filter(shown -> shown.netlist().isPresent())
                .map(shown -> "The operand counts were read for another width or sign. Choose a file for "
                        + shown.operands().description() + ".")
                .orElse("A product table says nothing of the circuit behind it, so it has no power.");
    }

    private static String power(OptionalDouble power) {
        return power.isPresent() ? Numbers.power(power.getAsDouble()) : Numbers.UNKNOWN;
    }
}

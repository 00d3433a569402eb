package org.tramstudio.app.explore;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.TitleConverter;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.study.Objective;

/** What the Pareto plot counts upwards and across, and on which scale. */
final class AxesChoice extends HBox {

    private static final Map<Objective, Term> TERMS = Map.of(Objective.SIMULATED, Term.SIMULATED_POWER,
            Objective.MAPPED, Term.MAPPED_POWER, Objective.PREDICTED, Term.PREDICTED_POWER, Objective.ENERGY,
            Term.NETWORK_ENERGY, Objective.AREA, Term.SIMULATED_AREA, Objective.DELAY, Term.SIMULATED_DELAY, Objective.MSE,
            Term.MSE, Objective.NMED, Term.NMED, Objective.LOSS, Term.LOSS);

    AxesChoice(ExploreModel model) {
        super(6);
        Segments<PlotAxes.Scale> scales = new Segments<>("axis", List.of(PlotAxes.Scale.values()), PlotAxes.Scale::title,
                scale -> "Across: " + scale.explanation(), model.axes().map(PlotAxes::scale), model::plot);
        Segments<PlotAxes.Scale> ofErrors = new Segments<>("error-axis", PlotAxes.Scale.OF_ERRORS, PlotAxes.Scale::titleOfErrors,
                scale -> "Across: " + scale.explanationOfErrors(), model.axes().map(PlotAxes::scale), model::plot);
        model.axes().map(axes -> axes.across().isOfTheAccurate()).subscribe(saving -> {
            show(scales, saving);
            show(ofErrors, !saving);
        });
        getChildren().addAll(choice("plot-up", "Upwards", PlotAxes.RESULTS, model.axes().map(PlotAxes::up), model::plotUp),
                choice("plot-across", "Across", PlotAxes.COSTS, model.axes().map(PlotAxes::across), model::plotAcross), scales,
                ofErrors);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static ComboBox<Objective> choice(String id, String where, List<Objective> choices,
                                              ObservableValue<Objective> shown, Consumer<Objective> choose) {
        ComboBox<Objective> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setConverter(new TitleConverter<>(AxesChoice::shortTitle));
        box.setId(id);
        box.setMinWidth(USE_PREF_SIZE);
        box.setAccessibleText(where + " in the plot");
        shown.subscribe(objective -> {
            box.setValue(objective);
            Tooltips.explain(box, where + " " + explanation(objective));
        });
        box.valueProperty().subscribe(chosen -> {
            if (chosen != shown.getValue()) {
                choose.accept(chosen);
            }
        });
        return box;
    }

    /** The bar above the plot has one row; the axis has the title in full. */
    private static String shortTitle(Objective objective) {
        return switch (objective) {
            case AREA -> "Area";
            case DELAY -> "Delay";
            case MSE -> "MSE";
            case SIMULATED, MAPPED, PREDICTED, ENERGY, NMED, ACCURACY, LOSS -> objective.title();
        };
    }

    private static String explanation(Objective objective) {
        return objective.words() + objective.reference().map(over -> " " + over).orElse("") + ": " + objective.obtained() + "."
                + (TERMS.containsKey(objective) ? "\n" + TERMS.get(objective).text() : "");
    }
}

package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.tram.ErrorMeasure;

/** What a direct design is to reach: for which operands, by which measure of error, within which cost and rank. */
final class DirectPanel extends GridPane {

    private static final List<OptionalInt> RANK_CAPS = Stream.concat(Stream.of(OptionalInt.empty()),
            IntStream.of(4, 6, 8, 9, 12, 16).mapToObj(OptionalInt::of)).toList();

    private final MultiplierModel model;

    DirectPanel(MultiplierModel model, ImportModel imports, ObservableValue<Palette> palette) {
        this.model = model;
        setId("direct-panel");
        getStyleClass().add("direct-panel");
        setHgap(10);
        setVgap(6);
        addRow(0, name("Operands"), new Segments<>("direct-operands", List.of(DirectDesign.Operands.values()),
                DirectDesign.Operands::title, operands -> "Design for these operands: " + operands.explanation(),
                chosen(DirectDesign::operands), operands -> chooseOperands(operands, imports)));
        addRow(1, name("Uniform share", Term.UNIFORM_SHARE), uniformShare());
        addRow(2, name("Error"), new Segments<>("direct-measure", List.of(ErrorMeasure.values()), ErrorMeasure::title,
                DirectPanel::explanation, chosen(DirectDesign::measure),
                measure -> model.setDirect(direct().withMeasure(measure))));
        addRow(3, name("Rank cap", Term.RANK_CAP), new Segments<>("direct-rank-cap", RANK_CAPS, DirectPanel::title,
                DirectPanel::explanation, chosen(DirectDesign::rankCap),
                cap -> model.setDirect(direct().withRankCap(cap))));
        addRow(4, name("Cost budget"), budget());
        add(new FrontPlot(model, palette), 0, 5, 2, 1);
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

    private <T> ObservableValue<T> chosen(Function<DirectDesign, T> part) {
        return model.choice().map(choice -> part.apply(choice.direct()));
    }

    private static String explanation(ErrorMeasure measure) {
        return switch (measure) {
            case MEAN_SQUARED_ERROR -> "Make the mean squared error small, bias included";
            case ROW_VARIANCE -> "Make small what is left of the mean squared error once the mean error of each weight is "
                    + "folded into the layer's bias, which costs nothing";
        };
    }

    private static String title(OptionalInt rankCap) {
        return rankCap.isPresent() ? Integer.toString(rankCap.getAsInt()) : "None";
    }

    private static String explanation(OptionalInt rankCap) {
        return rankCap.isPresent() ? "An error of rank " + rankCap.getAsInt() + " at most" : "An error of any rank";
    }

    private Node budget() {
        Slider slider = new Slider(DirectDesign.LEAST_BUDGET, 1, direct().budget());
        slider.setId("direct-budget");
        slider.setBlockIncrement(0.01);
        slider.setAccessibleText("Cost budget over the accurate multiplier's cost");
        Tooltips.explain(slider, "The most that the circuit may cost, over the accurate multiplier's cost");
        chosen(DirectDesign::budget).subscribe(slider::setValue);
        slider.valueProperty().subscribe((before, moved) -> {
            double budget = moved.doubleValue() == direct().budget() ? direct().budget() : rounded(moved, 1000);
            model.setDirect(direct().withBudget(budget));
        });
        return row(slider, chosen(direct -> Numbers.power(direct.budget())));
    }

    private Node uniformShare() {
        Slider slider = new Slider(0, DirectDesign.MOST_UNIFORM_SHARE, direct().uniformShare());
        slider.setId("direct-uniform-share");
        slider.setBlockIncrement(0.01);
        slider.setAccessibleText("Share of uniform operands that is mixed in");
        Tooltips.explain(slider, Term.UNIFORM_SHARE.text());
        chosen(DirectDesign::uniformShare).subscribe(slider::setValue);
        slider.valueProperty().subscribe((before, moved) ->
                model.setDirect(direct().withUniformShare(rounded(moved, 100))));
        Node row = row(slider, chosen(direct -> Numbers.decimals(100 * direct.uniformShare(), 0) + " %"));
        row.disableProperty().bind(chosen(direct -> direct.operands() == DirectDesign.Operands.UNIFORM));
        return row;
    }

    private static double rounded(Number moved, int steps) {
        return Math.rint(moved.doubleValue() * steps) / steps;
    }

    private static Node row(Slider slider, ObservableValue<String> text) {
        Label value = new Label();
        value.setId(slider.getId() + "-value");
        value.setMinWidth(USE_PREF_SIZE);
        text.subscribe(value::setText);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(8, slider, value);
        row.setAlignment(Pos.CENTER_LEFT);
        GridPane.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private static Label name(String text, Term term) {
        Label label = name(text);
        label.getStyleClass().add("explained");
        return Tooltips.explain(label, term.title() + "\n" + term.text());
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}

package org.tramstudio.app.explore;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.study.AcceptedLoss;
import org.tramstudio.study.AcceptedLossWording;
import org.tramstudio.study.Hypervolume;

/** The largest accuracy loss that is accepted as a number, what it buys in words, and what the front is worth. */
final class LossControls {

    private static final double STEP = 0.1;
    private static final String HELP = "How many points of accuracy a design may lose against the accurate multiplier. The "
            + "cheapest finished design that loses no more is marked in the plot, where the line can be dragged too.";

    private final ExploreModel model;
    private final Hyperlink result = new Hyperlink();
    private final Label nothing = new Label();

    LossControls(ExploreModel model) {
        this.model = model;
    }

    /** The controls in their order, for a bar that wraps. */
    List<Node> parts() {
        return List.of(limit(), result(), hypervolume());
    }

    private HBox limit() {
        Spinner<Double> field = new Spinner<>(new SpinnerValueFactory.DoubleSpinnerValueFactory(0, LossLimit.MOST,
                model.limit().points().get(), STEP));
        field.getValueFactory().setConverter(new Points(field));
        field.setId("accepted-loss");
        field.setEditable(true);
        field.setAccessibleText("Largest accuracy loss that you accept, in points");
        Tooltips.explain(field, HELP);
        Label name = new Label("Largest accuracy loss");
        name.setLabelFor(field);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Tooltips.explain(name, HELP);
        Label unit = new Label("points");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        model.limit().points().subscribe(points -> field.getValueFactory().setValue(points.doubleValue()));
        field.valueProperty().subscribe(points -> model.limit().accept(points));
        HBox box = new HBox(6, name, field, unit);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** What is found can be chosen; that nothing is found is only told. */
    private StackPane result() {
        result.setId("loss-result");
        Tooltips.explain(result, "Select this design: the cheapest that loses no more than you accept");
        result.visitedProperty().subscribe(visited -> result.setVisited(false));
        result.setOnAction(event -> model.selectCheapest());
        nothing.setId("loss-nothing");
        nothing.getStyleClass().add("muted");
        for (Labeled words : List.of(result, nothing)) {
            words.setWrapText(true);
            words.managedProperty().bind(words.visibleProperty());
        }
        model.limit().found().subscribe(this::show);
        return new StackPane(result, nothing);
    }

    private void show(AcceptedLoss found) {
        boolean chosen = found.choice().isPresent();
        (chosen ? result : nothing).setText(AcceptedLossWording.of(found));
        result.setAccessibleText(AcceptedLossWording.of(found));
        result.setVisible(chosen);
        nothing.setVisible(!chosen);
    }

    private Label hypervolume() {
        Label value = new Label();
        value.setId("hypervolume");
        value.getStyleClass().addAll("muted", "explained");
        value.setMinWidth(Region.USE_PREF_SIZE);
        model.limit().hypervolume().subscribe(now -> show(value, now));
        return value;
    }

    private static void show(Label value, Optional<Hypervolume> now) {
        value.setText("Hypervolume " + now.map(HypervolumeWording::of).orElse(Numbers.UNKNOWN));
        Tooltips.explain(value, Term.HYPERVOLUME.title() + "\n" + Term.HYPERVOLUME.text()
                + now.map(known -> "\n" + HypervolumeWording.reference(known)).orElse(""));
    }

    /** Points of accuracy as text; what is no number leaves the value as it was. */
    private static final class Points extends StringConverter<Double> {

        private final Spinner<Double> field;

        Points(Spinner<Double> field) {
            this.field = field;
        }

        @Override
        public String toString(Double points) {
            return points == null ? "" : Numbers.plain(Math.round(points * 100) / 100.0);
        }

        @Override
        public Double fromString(String text) {
            double read = parsed(text);
            field.getEditor().setText(toString(read));
            return read;
        }

        private double parsed(String text) {
            try {
                double points = Double.parseDouble(text.strip().replace(',', '.'));
                return Double.isFinite(points) ? Math.clamp(points, 0, LossLimit.MOST) : field.getValue();
            } catch (NumberFormatException notANumber) {
                return field.getValue();
            }
        }
    }
}

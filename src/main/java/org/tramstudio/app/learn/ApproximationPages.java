package org.tramstudio.app.learn;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.ProductTable;

/** The chapters about approximation. */
final class ApproximationPages {

    private static final double LARGEST_DOT = 0.4;
    /** What is smaller cannot be seen, so that a ring around it would say that it matters. */
    private static final double SMALLEST_RINGED = 0.02;

    private final LearnModel model;
    private final ObservableValue<Palette> palette;

    ApproximationPages(LearnModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
    }

    ChapterPage leavingOut() {
        PairGrid grid = new PairGrid("lesson-errors", "Error of W × X", model, palette);
        VBox facts = new VBox();
        Question question = new Question("lesson-question-columns");
        Runnable update = () -> model.removal().get().ifPresent(lesson ->
                facts.getChildren().setAll(removalFacts(lesson)));
        model.removal().subscribe(found -> found.ifPresent(lesson -> {
            ProductTable table = lesson.removal().table();
            grid.show(PairGrid.errors(table::error, lesson.uniform().maxErrorDistance(), true), "Errors of all "
                    + lesson.wrong().pairs() + " products: " + LessonWords.wrong(lesson.wrong()));
            question.ask("Which products are wrong " + LessonWords.without(lesson.removal().columns()) + "?",
                    () -> LessonWords.wrong(lesson.wrong()));
            update.run();
        }));
        model.weight().subscribe(update);
        model.activation().subscribe(update);
        return new ChapterPage(Chapter.LEAVING_OUT, grid, List.of(columnChoice(), facts, question));
    }

    private Facts removalFacts(RemovalLesson lesson) {
        int w = model.weight().get();
        int x = model.activation().get();
        return new Facts()
                .add(w + " × " + x + " = " + w * x, product(lesson.removal().table(), w, x))
                .add("Wrong products", lesson.wrong().count() + " of " + lesson.wrong().pairs(), Term.ERROR_RATE)
                .add("Largest error", Numbers.count(lesson.uniform().maxErrorDistance()), Term.MAX_ERROR)
                .add("Mean error", Numbers.decimals(lesson.uniform().bias(), 2), Term.BIAS)
                .add("Power saved", Numbers.percent(1 - lesson.removal().normalizedCost()), Term.MAPPED_POWER);
    }

    private static String product(ProductTable table, int w, int x) {
        return table.error(w, x) == 0 ? "right" : "here " + table.product(w, x);
    }

    /** A switch for each column, the least significant at the right as in the tree. */
    private Node columnChoice() {
        HBox row = new HBox();
        row.getStyleClass().add("column-choice");
        for (int column = LearnModel.COLUMNS - 1; column >= 0; column--) {
            row.getChildren().add(columnSwitch(column));
        }
        return row;
    }

    private ToggleButton columnSwitch(int column) {
        ToggleButton button = new ToggleButton("2" + Superscript.of(column));
        button.setId("lesson-column-" + column);
        button.getStyleClass().add("bit");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("Leave column " + column + " out");
        Tooltips.explain(button, "Leave out column " + column + ", the partial products of weight " + (1 << column));
        model.leftOut().subscribe(columns -> {
            button.setSelected(columns.contains(column));
            button.setText((columns.contains(column) ? "✕ " : "") + "2" + Superscript.of(column));
        });
        button.setOnAction(event -> model.leaveOut(column, button.isSelected()));
        return button;
    }

    ChapterPage structureParameters() {
        PairGrid asked = new PairGrid("lesson-asked", "θ asks for", model, palette);
        PairGrid made = new PairGrid("lesson-mapped", "the circuit makes", model, palette);
        HBox pictures = new HBox(asked, made);
        pictures.getChildren().forEach(grid -> HBox.setHgrow(grid, Priority.ALWAYS));
        VBox facts = new VBox();
        Runnable update = () -> model.mapping().get().ifPresent(lesson -> facts.getChildren().setAll(thetaFacts(lesson)));
        model.mapping().subscribe(found -> found.ifPresent(lesson -> {
            double scale = Math.max(lesson.expected().largest(), lesson.errors().maxErrorDistance());
            asked.show(PairGrid.errors(lesson.expected()::at, scale, false), "Errors that the structure parameters ask for, "
                    + Numbers.decimals(lesson.expected().meanErrorDistance(), 2) + " on average");
            made.show(PairGrid.errors(lesson.mapped().table()::error, scale, false), "Errors of the mapped circuit, "
                    + Numbers.decimals(lesson.errors().meanErrorDistance(), 2) + " on average");
            update.run();
        }));
        model.weight().subscribe(update);
        model.activation().subscribe(update);
        VBox sliders = new VBox();
        sliders.getStyleClass().add("lesson-sliders");
        for (int column = LearnModel.APPROXIMATED - 1; column >= 0; column--) {
            sliders.getChildren().add(slider(column));
        }
        return new ChapterPage(Chapter.STRUCTURE_PARAMETERS, pictures, List.of(sliders, facts));
    }

    private Facts thetaFacts(ThetaLesson lesson) {
        int w = model.weight().get();
        int x = model.activation().get();
        return new Facts()
                .add("", "asked for, made")
                .add("Error of " + w + " × " + x, Numbers.decimals(lesson.expected().at(w, x), 2) + ",  "
                        + Numbers.count(lesson.mapped().table().error(w, x)), Term.THETA)
                .add("Mean size of errors", Numbers.decimals(lesson.expected().meanErrorDistance(), 2) + ",  "
                        + Numbers.decimals(lesson.errors().meanErrorDistance(), 2), Term.MAPPING_METHOD)
                .add("Power: predicted, mapped", Numbers.decimals(lesson.predictedPower(), 2) + ",  "
                        + Numbers.decimals(lesson.mapped().normalizedCost(), 2), Term.PREDICTED_POWER);
    }

    private Node slider(int column) {
        Slider slider = new Slider(0, 1, model.theta().get().at(column));
        slider.setId("lesson-theta-" + column);
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText("θ of column " + column);
        Tooltips.explain(slider, "How much of column " + column + " goes: 0 keeps it, 1 removes it");
        Label name = new Label("θ" + Superscript.index(column));
        Label value = new Label();
        value.getStyleClass().add("slider-value");
        model.theta().subscribe(theta -> {
            slider.setValue(theta.at(column));
            value.setText(String.format(Locale.ROOT, "%.2f", theta.at(column)));
        });
        slider.valueProperty().subscribe((before, moved) ->
                model.setTheta(column, Math.rint(moved.doubleValue() * 100) / 100));
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(name, slider, value);
        row.getStyleClass().add("lesson-slider");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    ChapterPage network(LearnActions actions) {
        PairGrid grid = new PairGrid("lesson-network", "How often a network multiplies W and X", model, palette);
        VBox facts = new VBox();
        model.removal().subscribe(found -> found.ifPresent(lesson -> {
            grid.show(occurrences(lesson.removal().table()), "How often a network needs each product; "
                    + Numbers.percent(lesson.network().errorRate()) + " of its products are wrong");
            facts.getChildren().setAll(new Facts()
                    .add("Wrong of all products", Numbers.percent(lesson.uniform().errorRate()), Term.ERROR_RATE)
                    .add("Wrong in a network", Numbers.percent(lesson.network().errorRate()), Term.OPERAND_DISTRIBUTION)
                    .add("Power saved", Numbers.percent(1 - lesson.removal().normalizedCost()), Term.MAPPED_POWER));
        }));
        return new ChapterPage(Chapter.NETWORK, grid, List.of(columnChoice(), facts, actions(actions)));
    }

    /** Dots whose area is the share of a pair among all; around those whose product is wrong is a ring. */
    private PairGrid.CellPainter occurrences(ProductTable table) {
        IndependentOperands network = IndependentOperands.networkLike(model.operands());
        double most = 0;
        for (int w = 0; w <= LearnModel.LARGEST; w++) {
            for (int x = 0; x <= LearnModel.LARGEST; x++) {
                most = Math.max(most, network.probability(w, x));
            }
        }
        double scale = most;
        return (drawing, weight, activation, x, y) -> {
            double radius = LARGEST_DOT * Math.sqrt(network.probability(weight, activation) / scale);
            occurrence(drawing, radius, table.error(weight, activation) != 0, x, y);
        };
    }

    private static void occurrence(Drawing drawing, double radius, boolean wrong, double x, double y) {
        drawing.dot(x, y, radius, Ink.DESIGN, 1);
        if (wrong && radius > SMALLEST_RINGED) {
            drawing.ring(x, y, radius + 0.09, Pen.of(Ink.SELECTION, 0.09));
        }
    }

    private static Node actions(LearnActions actions) {
        ActionButton tour = new ActionButton("Take the tour", "Five steps through a study of a small network",
                actions.tour()).primary();
        tour.button().setId("lesson-tour");
        ActionButton sample = new ActionButton("Open the sample", "LeNet-5 on glyphs, which trains in about two minutes",
                actions.openSample());
        sample.button().setId("lesson-sample");
        ActionButton multiplier = new ActionButton("See this tree", "The Multiplier view with the 4-bit tree of this lesson",
                actions.showMultiplier());
        multiplier.button().setId("lesson-multiplier");
        FlowPane buttons = new FlowPane(tour, sample, multiplier);
        buttons.getStyleClass().add("lesson-actions");
        return buttons;
    }
}

package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.LiveScrolling;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.tram.MappingMethod;

/** What decides the multiplier (Θ, a direct design's goal, or a file), its power and its errors. */
final class SidePanel extends ScrollPane {

    private static final double WIDTH = 384;
    private static final double MAP_SHARE = 0.45;

    private final MultiplierModel model;
    private final VBox side = new VBox();

    SidePanel(MultiplierModel model, AnalysisModel analysis, ImportModel imports, Workspace workspace,
              ProbeModel probe, ObservableValue<Palette> palette) {
        this.model = model;
        side.getStyleClass().add("side");
        ScrollPane sliders = new ScrollPane(new ThetaStrip(model, workspace));
        sliders.setFitToWidth(true);
        sliders.setFitToHeight(true);
        sliders.setVbarPolicy(ScrollBarPolicy.NEVER);
        sliders.getStyleClass().add("theta-frame");
        LiveScrolling.paintChangesOnly(sliders);
        LiveScrolling.paintChangesOnly(this);
        ObservableValue<Boolean> mapped = model.importShown().map(imported -> !imported);
        ObservableValue<Boolean> direct = model.choice().map(choice -> choice.method() == MappingMethod.DIRECT);
        VBox theta = part(thetaHeading(), sliders);
        showWhen(theta, mapped.flatMap(yes -> direct.map(isDirect -> yes && !isDirect)));
        VBox goal = part(section("Direct design: the least error within a cost"), 
                new DirectPanel(model, imports, palette));
        showWhen(goal, mapped.flatMap(yes -> direct.map(isDirect -> yes && isDirect)));
        ImportPanel imported = new ImportPanel(model);
        showWhen(imported, model.importShown().map(yes -> yes));
        VBox cost = part(costHeading(), new CostBars(model, workspace, palette));
        showWhen(cost, model.evaluation().map(found -> found.flatMap(MultiplierEvaluation::picture).isPresent()));
        side.getChildren().addAll(theta, goal, imported,
                new PowerPanel(model, analysis, imports, workspace), cost);
        addErrors(workspace, probe, palette);
        setContent(side);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(WIDTH);
        TextSize.grow(this);
        getStyleClass().add("side-frame");
    }

    private void addErrors(Workspace workspace, ProbeModel probe, ObservableValue<Palette> palette) {
        ErrorMap map = new ErrorMap(model, probe, palette);
        MetricsList errors = new MetricsList(model);
        Label reading = new Label();
        reading.setId("error-reading");
        reading.getStyleClass().addAll("small", "muted");
        reading.textProperty().bind(map.reading());
        ErrorCharts charts = new ErrorCharts(model, workspace, palette);
        ObservableValue<Boolean> pictured = present(MultiplierEvaluation::errors);
        List.of(map, reading).forEach(node -> showWhen(node, pictured));
        showWhen(charts, present(MultiplierEvaluation::charts));
        map.prefWidthProperty().bind(side.widthProperty().multiply(MAP_SHARE));
        Label remark = new Label();
        remark.setId("truncation");
        remark.getStyleClass().add("remark");
        remark.setWrapText(true);
        model.evaluation().subscribe(found -> remark.setText(found.map(MetricsList::remark).orElse("")));
        VBox error = new VBox(8);
        model.evaluation().map(found -> found.filter(MetricsList::isWide).isPresent())
                .subscribe(wide -> place(error, map, errors, wide));
        side.getChildren().addAll(errorHeading(), error, reading, remark, charts);
    }

    private ObservableValue<Boolean> present(Function<MultiplierEvaluation, Optional<?>> part) {
        return model.evaluation().map(found -> found.map(part).filter(Optional::isPresent).isPresent());
    }

    /** Beside the map, or above it where the figures are too wide for that. */
    private static void place(VBox error, ErrorMap map, MetricsList errors, boolean wide) {
        error.getChildren().clear();
        if (wide) {
            error.getChildren().addAll(errors, new HBox(map));
        } else {
            HBox.setHgrow(errors, Priority.ALWAYS);
            error.getChildren().add(new HBox(12, map, errors));
        }
    }

    private Node errorHeading() {
        Label heading = section("");
        heading.setId("error-heading");
        model.evaluation().subscribe(found -> found.flatMap(MultiplierEvaluation::measured).ifPresent(errors -> {
            heading.setText(errors.exhaustive() ? "Error over all operand pairs"
                    : "Sampled error: " + Numbers.count(errors.pairs()) + " pairs, ± 95 %");
            Tooltips.explain(heading, errors.exhaustive() ? "Every pair of operands was simulated"
                    : "Operands of so many bits have too many pairs to simulate each while you watch. These were drawn at "
                    + "random, the same ones each time; behind ± stands half of the 95 % confidence interval of each "
                    + "mean, and ≥ says that pairs which were not drawn may err further.");
        }));
        return heading;
    }

    private static VBox part(Node heading, Node content) {
        return new VBox(6, heading, content);
    }

    private static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private Node thetaHeading() {
        Label origin = new Label();
        origin.setId("origin");
        origin.getStyleClass().addAll("small", "muted");
        origin.setMinWidth(0);
        origin.textProperty().bind(model.origin());
        return heading(section("Θ: how much of each column goes"), origin);
    }

    private static HBox heading(Label title, Label aside) {
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(8, title, space, aside);
    }

    private Node costHeading() {
        Label title = section("");
        Label cost = new Label();
        cost.setId("metric-cost");
        cost.setMinWidth(USE_PREF_SIZE);
        Tooltips.explain(cost, "Sum over the components, in units of one AND gate: AND 1, half adder 1.822, full adder "
                + "4.47. Of the circuit, and of the accurate multiplier that mapping started from");
        model.evaluation().subscribe(found -> found.ifPresent(evaluation -> {
            boolean less = evaluation.accurateCost() > evaluation.cost();
            boolean beside = evaluation.comparison().isPresent();
            title.setText(less && !beside ? "Cost by column (removed: faint)" : "Cost by column");
            Tooltips.explain(title, "Solid what is kept, faint what was removed"
                    + (beside ? "; the line across each bar is the second multiplier" : ""));
            cost.setText(Numbers.decimals(evaluation.cost(), 1)
                    + (less ? " of " + Numbers.decimals(evaluation.accurateCost(), 1) : "")
                    + evaluation.comparison().map(MultiplierComparison::second).filter(other -> other.cost() > 0)
                            .map(other -> "; line: " + Numbers.decimals(other.cost(), 1)).orElse(""));
        }));
        return heading(title, cost);
    }

    private static Label section(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("section");
        return label;
    }
}

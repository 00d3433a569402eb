package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.shell.StudioView;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.workspace.Workspace;

/** The partial-product tree, Θ by column, power and error of one multiplier, all following the sliders. */
public final class MultiplierView implements StudioView {

    private static final double SIDE_WIDTH = 384;
    private static final double MOST_SIDE_WIDTH = 560;
    private static final double SIDE_SHARE = 0.38;
    private static final double MAP_SHARE = 0.52;

    private final MultiplierModel model;
    private final BorderPane content = new BorderPane();
    private final DotDiagramPane diagram;

    /**
     * Builds the view.
     *
     * @param model what it shows
     * @param analysis what it shows a moment later
     * @param workspace the shared selection
     * @param palette the window's colours
     * @param export opens the export of the multiplier on the screen
     */
    public MultiplierView(MultiplierModel model, AnalysisModel analysis, Workspace workspace,
                          ObservableValue<Palette> palette, Runnable export) {
        this.model = model;
        this.diagram = new DotDiagramPane(model, workspace, palette);
        content.setId("multiplier-view");
        content.getStyleClass().add("multiplier-view");
        content.getStylesheets().add(MultiplierView.class.getResource("/css/multiplier.css").toExternalForm());
        content.setTop(toolBar(workspace, export));
        content.setCenter(tree(palette));
        content.setRight(side(analysis, workspace, palette));
        model.fitRequests().subscribe((before, after) -> diagram.fit());
    }

    @Override
    public String title() {
        return "Multiplier";
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        diagram.requestFocus();
    }

    private Node toolBar(Workspace workspace, Runnable export) {
        Label origin = new Label();
        origin.setId("origin");
        origin.getStyleClass().add("muted");
        origin.textProperty().bind(model.origin());
        origin.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ActionButton fit = new ActionButton("Fit", "Show the whole diagram (F, or a double click on it)", model::requestFit);
        fit.button().setId("fit");
        ActionButton files = new ActionButton("Export…", "Write this multiplier as Verilog with a test bench", export);
        files.button().setId("export-multiplier");
        files.setMinWidth(Region.USE_PREF_SIZE);
        fit.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(8, new ChoiceBar(model, workspace), origin, space, fit, files);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private Node tree(ObservableValue<Palette> palette) {
        BorderPane pane = new BorderPane(diagram);
        model.evaluation().subscribe(found -> found.flatMap(MultiplierEvaluation::picture)
                .ifPresent(picture -> showLegend(pane, picture.legend(), palette)));
        pane.setTop(problem());
        pane.getStyleClass().add("tree");
        return pane;
    }

    /** Made anew only where other signs are drawn, since sliders move this often. */
    private static void showLegend(BorderPane pane, List<Legend.Entry> entries, ObservableValue<Palette> palette) {
        List<String> texts = entries.stream().map(Legend.Entry::text).toList();
        if (pane.getBottom() == null || !texts.equals(pane.getBottom().getUserData())) {
            Legend legend = new Legend(palette, entries);
            legend.setUserData(texts);
            pane.setBottom(legend);
        }
    }

    private Node problem() {
        Label label = new Label();
        label.setId("mapping-problem");
        label.getStyleClass().addAll("notice", "bad");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(model.problem());
        label.visibleProperty().bind(model.problem().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node side(AnalysisModel analysis, Workspace workspace, ObservableValue<Palette> palette) {
        ErrorMap map = new ErrorMap(model, palette);
        MetricsList errors = MetricsList.errors(model);
        HBox.setHgrow(errors, Priority.ALWAYS);
        HBox error = new HBox(12, map, errors);
        Label reading = new Label();
        reading.setId("error-reading");
        reading.getStyleClass().addAll("small", "muted");
        reading.textProperty().bind(map.reading());
        Label remark = new Label();
        remark.setId("truncation");
        remark.getStyleClass().add("remark");
        remark.setWrapText(true);
        model.evaluation().subscribe(found -> {
            Optional<String> text = found.flatMap(MetricsList::remark);
            remark.setText(text.orElse("Not equal to any truncation of columns."));
        });
        ThetaStrip theta = new ThetaStrip(model, workspace);
        VBox side = new VBox(
                section("Θ: how much of each column goes"), theta,
                new PowerPanel(model, analysis, workspace),
                costHeading(), new CostBars(model, workspace, palette),
                section("Error over all operand pairs"), error, reading, remark);
        side.getStyleClass().add("side");
        VBox.setVgrow(theta, Priority.SOMETIMES);
        map.prefWidthProperty().bind(side.widthProperty().multiply(MAP_SHARE));
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(SIDE_WIDTH);
        scroll.prefWidthProperty().bind(content.widthProperty()
                .map(width -> Math.clamp(SIDE_SHARE * width.doubleValue(), SIDE_WIDTH, MOST_SIDE_WIDTH)));
        scroll.getStyleClass().add("side-frame");
        return scroll;
    }

    private Node costHeading() {
        Label title = section("Cost by column: kept, and removed (faint)");
        Label cost = new Label();
        cost.setId("metric-cost");
        cost.setMinWidth(Region.USE_PREF_SIZE);
        Tooltips.explain(cost, "Sum over the components, in units of one AND gate: AND 1, half adder 1.822, full adder "
                + "4.47. Of the circuit, and of the accurate multiplier that mapping started from");
        model.evaluation().subscribe(found -> found.ifPresent(evaluation -> cost.setText(
                Numbers.decimals(evaluation.cost(), 1) + evaluation.shown().mapped().map(mapped -> " of "
                        + Numbers.decimals(evaluation.accurateCost(), 1)).orElse(""))));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(title, space, cost);
    }

    private static Label section(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("section");
        return label;
    }
}

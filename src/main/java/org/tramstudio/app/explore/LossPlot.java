package org.tramstudio.app.explore;

import java.awt.BasicStroke;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.training.Phase;

/** The loss by step of one design, phase 3 after phase 1. FX thread only. */
final class LossPlot {

    private final XYSeries explore = new XYSeries("Phase 1", false, true);
    private final XYSeries recover = new XYSeries("Phase 3", false, true);
    private final XYLineAndShapeRenderer looks = new XYLineAndShapeRenderer(true, false);
    private final LivePlot plot;
    private final StackPane node;

    LossPlot(ObservableValue<Palette> palette) {
        NumberAxis steps = new NumberAxis("Step");
        steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        NumberAxis loss = new NumberAxis("Loss");
        loss.setAutoRangeIncludesZero(true);
        XYSeriesCollection curves = new XYSeriesCollection();
        curves.addSeries(explore);
        curves.addSeries(recover);
        plot = new LivePlot(new XYPlot(curves, steps, loss, looks), "Loss of the shown design by training step");
        plot.setId("loss-plot");
        plot.setVisible(false);
        Label before = new Label("The loss appears here while a design is trained");
        before.getStyleClass().addAll("small", "muted");
        before.setWrapText(true);
        before.setTextAlignment(TextAlignment.CENTER);
        before.visibleProperty().bind(plot.visibleProperty().not());
        node = new StackPane(before, plot);
        palette.subscribe(colors -> {
            plot.use(colors);
            plot.change(() -> {
                look(0, colors, Ink.DESIGN);
                look(1, colors, Ink.HALF_ADDER);
            });
        });
    }

    private void look(int series, Palette colors, Ink ink) {
        looks.setSeriesPaint(series, PlotTheme.color(colors, ink), false);
        looks.setSeriesStroke(series, new BasicStroke(1.4f), false);
    }

    Node node() {
        return node;
    }

    /** What the colours mean. */
    Node legend(ObservableValue<Palette> palette) {
        Legend legend = new Legend(palette, List.of(entry("phase 1", Ink.DESIGN), entry("phase 3", Ink.HALF_ADDER)));
        legend.visibleProperty().bind(plot.visibleProperty());
        legend.setAlignment(Pos.CENTER);
        return legend;
    }

    private static Legend.Entry entry(String text, Ink ink) {
        return new Legend.Entry(text, drawing -> drawing.line(0.1, 0.5, 0.9, 0.5, Pen.of(ink, 0.1)));
    }

    /** Shows a design's curves. */
    void show(TrainingCurves curves) {
        plot.setVisible(curves.loss(Phase.EXPLORE).size() + curves.loss(Phase.RECOVER).size() > 0);
        plot.change(() -> {
            fill(explore, curves.loss(Phase.EXPLORE), 0);
            fill(recover, curves.loss(Phase.RECOVER), curves.loss(Phase.EXPLORE).count());
        });
    }

    private static void fill(XYSeries series, DecimatedCurve curve, long before) {
        series.setNotify(false);
        series.clear();
        for (int point = 0; point < curve.size(); point++) {
            series.add(before + curve.position(point), curve.value(point), false);
        }
        series.setNotify(true);
    }
}

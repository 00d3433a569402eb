package org.tramstudio.app.explore;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.function.IntToDoubleFunction;
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

/** The loss by step of one design, phase 3 after phase 1: every step pale, its smoothed course bold. FX thread only. */
final class LossPlot {

    private static final double PALE = 0.35;
    /** Its course can be seen in less height than points and labels need. */
    private static final double LEAST_HEIGHT = 64;

    private final PhaseCurve explore = new PhaseCurve("Phase 1", Ink.DESIGN);
    private final PhaseCurve recover = new PhaseCurve("Phase 3", Ink.HALF_ADDER);
    private final XYLineAndShapeRenderer looks = new XYLineAndShapeRenderer(true, false);
    private final LivePlot plot;
    private final StackPane node;

    LossPlot(ObservableValue<Palette> palette) {
        NumberAxis steps = new NumberAxis("Step");
        steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        NumberAxis loss = new NumberAxis("Loss");
        loss.setAutoRangeIncludesZero(true);
        XYSeriesCollection curves = new XYSeriesCollection();
        List<PhaseCurve> phases = List.of(explore, recover);
        // the last series is drawn last: the courses lie above the steps
        phases.forEach(phase -> curves.addSeries(phase.course));
        phases.forEach(phase -> curves.addSeries(phase.steps));
        plot = new LivePlot(new XYPlot(curves, steps, loss, looks), "Loss of the shown design by training step");
        plot.setId("loss-plot");
        plot.setMinHeight(LEAST_HEIGHT);
        plot.setVisible(false);
        Label before = new Label("The loss appears here while a design is trained");
        before.getStyleClass().addAll("small", "muted");
        before.setWrapText(true);
        before.setTextAlignment(TextAlignment.CENTER);
        before.visibleProperty().bind(plot.visibleProperty().not());
        node = new StackPane(before, plot);
        palette.subscribe(colors -> {
            plot.use(colors);
            plot.change(() -> phases.forEach(phase -> {
                look(curves.indexOf(phase.course), PlotTheme.color(colors, phase.ink), 1.8f);
                look(curves.indexOf(phase.steps), PlotTheme.color(colors, phase.ink, PALE), 1);
            }));
        });
    }

    private void look(int series, Color color, float width) {
        looks.setSeriesPaint(series, color, false);
        looks.setSeriesStroke(series, new BasicStroke(width), false);
    }

    Node node() {
        return node;
    }

    /** What the colours mean. */
    Node legend(ObservableValue<Palette> palette) {
        Legend legend = new Legend(palette, List.of(entry("phase 1", explore.ink), entry("phase 3", recover.ink)));
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
            explore.fill(curves.loss(Phase.EXPLORE), 0);
            recover.fill(curves.loss(Phase.RECOVER), curves.loss(Phase.EXPLORE).count());
        });
    }

    /** One phase: its steps, and their course. */
    private static final class PhaseCurve {

        private final XYSeries steps;
        private final XYSeries course;
        private final Ink ink;

        PhaseCurve(String name, Ink ink) {
            this.steps = new XYSeries(name, false, true);
            this.course = new XYSeries(name + ", smoothed", false, true);
            this.ink = ink;
        }

        /** Takes the losses of a phase that {@code before} steps went before. */
        void fill(DecimatedCurve curve, long before) {
            fill(steps, curve, before, curve::value);
            double[] smoothed = new SmoothedCurve(curve).values();
            fill(course, curve, before, point -> smoothed[point]);
        }

        private static void fill(XYSeries series, DecimatedCurve curve, long before, IntToDoubleFunction value) {
            series.setNotify(false);
            series.clear();
            for (int point = 0; point < curve.size(); point++) {
                series.add(before + curve.position(point), value.applyAsDouble(point), false);
            }
            series.setNotify(true);
        }
    }
}

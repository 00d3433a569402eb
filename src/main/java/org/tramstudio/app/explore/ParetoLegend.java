package org.tramstudio.app.explore;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.Pen;

/**
 * Which signs of the Pareto plot need an explanation: those that are on it.
 *
 * @param series whose signs are shown
 * @param seeds whether there are bars over seeds
 * @param cheapest whether the cheapest design within the accepted loss is marked
 * @param unfinished whether there are designs that are not finished
 * @param published what is said of published results; empty where there are none
 */
record ParetoLegend(Set<PlotSeries> series, boolean seeds, boolean cheapest, boolean unfinished, Optional<String> published) {

    ParetoLegend {
        series = Set.copyOf(series);
    }

    /** That of a picture; the accurate multiplier and trained designs are explained before they are there. */
    static ParetoLegend of(ParetoPicture picture, boolean cheapest, Optional<String> published) {
        Set<PlotSeries> series = EnumSet.of(PlotSeries.ACCURATE, PlotSeries.CO_TRAINED);
        picture.points().forEach(point -> series.add(point.series()));
        return new ParetoLegend(series, !picture.spreads().isEmpty(), cheapest, !picture.trails().isEmpty(),
                published);
    }

    /** Each sign with its meaning. */
    List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        series.stream().sorted().forEach(each -> entries.add(new Legend.Entry(each.title(), each::draw)));
        entries.add(new Legend.Entry("front; paler where beaten", drawing ->
                drawing.line(0, 0.5, 1, 0.5, Pen.of(Ink.DESIGN, 0.08))));
        if (seeds) {
            entries.add(new Legend.Entry("mean of several seeds, least and most", drawing -> {
                drawing.line(0.5, 0.1, 0.5, 0.9, Pen.of(Ink.DESIGN, 0.08));
                drawing.dot(0.5, 0.5, 0.2, Ink.DESIGN, 1);
            }));
        }
        if (cheapest) {
            entries.add(new Legend.Entry("cheapest within the loss", drawing -> {
                Pen pen = Pen.of(Ink.TEXT, 0.08);
                drawing.line(0.2, 0.2, 0.8, 0.2, pen);
                drawing.line(0.8, 0.2, 0.8, 0.8, pen);
                drawing.line(0.8, 0.8, 0.2, 0.8, pen);
                drawing.line(0.2, 0.8, 0.2, 0.2, pen);
            }));
        }
        if (unfinished) {
            entries.add(new Legend.Entry("in training or stopped, with its trail", drawing -> {
                drawing.line(0, 0.1, 0.35, 0.4, Pen.of(Ink.RUNNING, 0.05));
                drawing.ring(0.5, 0.5, 0.24, Pen.of(Ink.RUNNING, 0.1));
            }));
        }
        published.ifPresent(words -> entries.add(new Legend.Entry(words, drawing -> {
            drawing.line(0.15, 0.05, 0.15, 0.95, new Pen(Ink.MUTED, 0.05, 1, true));
            drawing.ring(0.62, 0.5, 0.24, Pen.of(Ink.MUTED, 0.08));
        })));
        return entries;
    }
}

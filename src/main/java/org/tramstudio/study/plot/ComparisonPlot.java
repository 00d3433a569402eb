package org.tramstudio.study.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DifferingSettings;

/**
 * Power against accuracy after phase 3 as a self-contained SVG picture of 900 pixels across: a panel for each project,
 * one above the other, and a legend above all.
 *
 * @param comparisons at least one, each with a design that has the power
 */
public record ComparisonPlot(List<Comparison> comparisons) {

    private static final double WIDTH = 900;
    private static final double LEFT = 70;
    private static final double RIGHT = 24;
    private static final double TOP = 14;
    private static final double TITLE = 38;
    private static final double BELOW = 58;
    private static final double ONLY_PANEL = 440;
    private static final double EACH_PANEL = 330;

    /** Copies the list. */
    public ComparisonPlot {
        comparisons = List.copyOf(comparisons);
    }

    /** The whole file, in UTF-8. */
    public String svg() {
        List<List<PlottedGroup>> panels = comparisons.stream().map(ComparisonPlot::groups).toList();
        List<PlottedGroup> all = panels.stream().flatMap(List::stream).toList();
        Legend legend = new Legend(Stream.of(PlottedSource.values())
                .filter(source -> all.stream().anyMatch(group -> group.source() == source)).toList(),
                all.stream().anyMatch(PlottedGroup::isSpread), WIDTH - LEFT - RIGHT);
        double height = panels.size() == 1 ? ONLY_PANEL : EACH_PANEL;
        Svg svg = new Svg(WIDTH, TOP + legend.height() + panels.size() * (TITLE + height + BELOW),
                comparisons.stream().map(Comparison::title).collect(Collectors.joining("; ")));
        legend.draw(svg, LEFT, TOP);
        double top = TOP + legend.height();
        for (int k = 0; k < panels.size(); k++) {
            svg.words(comparisons.get(k).title(), LEFT, top + TITLE - 12, "start", "fill", Svg.INK, "font-size", "15",
                    "font-weight", "bold");
            new Panel(panels.get(k), comparisons.get(k).front(),
                    new Rectangle2D.Double(LEFT, top + TITLE, WIDTH - LEFT - RIGHT, height)).draw(svg);
            top += TITLE + height + BELOW;
        }
        return svg.document();
    }

    /** Labels tell apart what stands in one panel; what all of a project have alike would only lengthen them. */
    private static List<PlottedGroup> groups(Comparison comparison) {
        DifferingSettings differing = DifferingSettings.of(comparison.groups());
        return comparison.entries().stream()
                .flatMap(entry -> PlottedGroup.of(entry, comparison.kind(), differing).stream()).toList();
    }
}

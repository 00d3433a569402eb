package org.tramstudio.study.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DifferingSettings;
import org.tramstudio.study.Objective;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.PublishedResults;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Picture;
import org.tramstudio.study.picture.TextLook;

/**
 * What designs cost against what they reach as a picture of 900 pixels across: a panel for each project, one above the other,
 * and a legend above all.
 *
 * @param comparisons at least one, all by the same objectives, each with a design that has both
 * @param published what others have published, drawn below the points of each panel; empty for nothing, as it has to be but
 *                  for power against accuracy
 */
public record ComparisonPlot(List<Comparison> comparisons, Optional<PublishedResults> published) implements Picture {

    private static final double WIDTH = 900;
    private static final double LEFT = 70;
    private static final double RIGHT = 24;
    private static final double TOP = 14;
    private static final double TITLE = 38;
    private static final double BELOW = 58;
    private static final double ONLY_PANEL = 440;
    private static final double EACH_PANEL = 330;
    private static final double PUBLISHED = 24;

    /** Copies the list. */
    public ComparisonPlot {
        comparisons = List.copyOf(comparisons);
        if (published.isPresent() && !isOfPublished(comparisons.getFirst().across(), comparisons.getFirst().up())) {
            throw new IllegalArgumentException("published results are of power and accuracy, not of "
                    + comparisons.getFirst().across() + " and " + comparisons.getFirst().up());
        }
    }

    /** Whether published results can be drawn into a picture of two objectives. */
    public static boolean isOfPublished(Objective across, Objective up) {
        return across.power().isPresent() && up == Objective.ACCURACY;
    }

    private PowerKind power() {
        return comparisons.getFirst().across().power().orElseThrow();
    }

    @Override
    public String title() {
        return comparisons.stream().map(Comparison::title).collect(Collectors.joining("; "));
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return TOP + legend(panels()).height() + publishedRow() + comparisons.size() * (TITLE + panelHeight() + BELOW);
    }

    @Override
    public void draw(Page page) {
        page.fill(new Rectangle2D.Double(0, 0, width(), height()), Color.WHITE);
        List<List<PlottedGroup>> panels = panels();
        Legend legend = legend(panels);
        legend.draw(page, LEFT, TOP);
        published.ifPresent(results -> new PublishedLayer(results, power())
                .explain(page, LEFT + PUBLISHED / 2, TOP + legend.height() + PUBLISHED / 2));
        double top = TOP + legend.height() + publishedRow();
        for (int k = 0; k < panels.size(); k++) {
            page.words(comparisons.get(k).title(), LEFT, top + TITLE - 12, TextLook.of(15, Panel.INK).heavy(true));
            Comparison comparison = comparisons.get(k);
            new Panel(panels.get(k), comparison.front(),
                    published.map(results -> new PublishedLayer(results, power())),
                    new Rectangle2D.Double(LEFT, top + TITLE, WIDTH - LEFT - RIGHT, panelHeight())).draw(page);
            top += TITLE + panelHeight() + BELOW;
        }
    }

    private double publishedRow() {
        return published.isPresent() ? PUBLISHED : 0;
    }

    private double panelHeight() {
        return comparisons.size() == 1 ? ONLY_PANEL : EACH_PANEL;
    }

    private List<List<PlottedGroup>> panels() {
        return comparisons.stream().map(ComparisonPlot::groups).toList();
    }

    private static Legend legend(List<List<PlottedGroup>> panels) {
        List<PlottedGroup> all = panels.stream().flatMap(List::stream).toList();
        return new Legend(Stream.of(PlottedSource.values())
                .filter(source -> all.stream().anyMatch(group -> group.source() == source)).toList(),
                all.stream().anyMatch(PlottedGroup::isSpread), WIDTH - LEFT - RIGHT);
    }

    /** Labels tell apart what stands in one panel; what all of a project have alike would only lengthen them. */
    private static List<PlottedGroup> groups(Comparison comparison) {
        DifferingSettings differing = DifferingSettings.of(comparison.groups());
        return comparison.entries().stream()
                .flatMap(entry -> PlottedGroup.of(entry, comparison.across(), comparison.up(), differing).stream()).toList();
    }
}

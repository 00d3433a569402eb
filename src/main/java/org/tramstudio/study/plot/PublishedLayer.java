package org.tramstudio.study.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.PublishedResults;
import org.tramstudio.study.picture.LineLook;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Part;
import org.tramstudio.study.picture.TextLook;

/**
 * Published results below a panel's own points: upright lines for multipliers of known power, hollow circles for a run.
 *
 * @param results what is drawn
 * @param kind of power across
 */
record PublishedLayer(PublishedResults results, PowerKind kind) {

    private static final Color INK = new Color(0x777777);
    private static final LineLook LINE = LineLook.of(new Color(0xb5b5b5), 1).dashed(2, 3);
    private static final LineLook RIM = LineLook.of(INK, 1.4);
    private static final double TEXT = 11;
    private static final double ROW = 14;
    private static final double SAME_LINE = 2;

    /** In percent of the accurate multiplier's power. */
    DoubleStream powers() {
        return DoubleStream.concat(results.marks().stream().mapToDouble(PublishedResults.Mark::power),
                places().mapToDouble(PublishedResults.Place::power)).map(share -> 100 * share);
    }

    /** In percent. */
    DoubleStream accuracies() {
        return places().mapToDouble(place -> 100 * place.accuracy());
    }

    private Stream<PublishedResults.Place> places() {
        return results.places(kind).stream();
    }

    /**
     * Draws it, and gives what later labels have to keep clear of.
     *
     * @param taken where markers of the panel will stand
     */
    List<Rectangle2D> draw(Page page, Rectangle2D area, PixelAxis across, PixelAxis upwards, List<Rectangle2D> taken) {
        results.marks().forEach(mark -> {
            double x = across.at(100 * mark.power());
            page.line(x, area.getMinY(), x, area.getMaxY(), LINE, new Part("published", mark.words()));
        });
        List<Rectangle2D> all = new ArrayList<>();
        places().forEach(place -> all.add(draw(page, area, place, across.at(100 * place.power()),
                upwards.at(100 * place.accuracy()))));
        List<GatheredLabels> labels = GatheredLabels.of(results.marks(), PublishedResults.Mark::label,
                mark -> across.at(100 * mark.power()), SAME_LINE);
        StaggeredLabels.of(labels, words -> TextLook.roughWidth(words, TEXT), ROW, area,
                Stream.concat(taken.stream(), all.stream()).toList()).forEach(label -> {
                    page.words(label.text(), label.box().getMinX(), label.box().getMaxY() - 3, TextLook.of(TEXT, INK).withRim(),
                            Part.of("published"));
                    all.add(label.box());
                });
        return List.copyOf(all);
    }

    private static Rectangle2D draw(Page page, Rectangle2D area, PublishedResults.Place place, double x, double y) {
        sign(page, x, y, new Part("published", place.words()));
        double width = TextLook.roughWidth(place.label(), TEXT);
        boolean right = x + 10 + width < area.getMaxX();
        page.words(place.label(), right ? x + 10 : x - 10, y + 4, TextLook.of(TEXT, INK).withRim()
                .at(right ? TextLook.Anchor.START : TextLook.Anchor.END), Part.of("published"));
        double left = right ? x - 6 : x - 10 - width;
        return new Rectangle2D.Double(left, y - 8, width + 16, 16);
    }

    static void sign(Page page, double x, double y, Part part) {
        page.shape(MarkerShape.CIRCLE.around(x, y, PlottedSource.RADIUS), Optional.empty(), Optional.of(RIM), part);
    }

    /** The sign of a legend: a line and a circle, and what they are not. */
    void explain(Page page, double x, double y) {
        page.line(x - 8, y - 8, x - 8, y + 8, LINE, Part.NONE);
        sign(page, x + 2, y, Part.NONE);
        page.words(results.label(), x + 14, y + 4, TextLook.of(Panel.TEXT_SIZE, Panel.INK), Part.of("legend"));
    }
}

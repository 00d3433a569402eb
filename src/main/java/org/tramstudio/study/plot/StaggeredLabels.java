package org.tramstudio.study.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Labels of upright lines, each beside its line in the lowest row where it touches nothing. One without such a place is left
 * out.
 */
public final class StaggeredLabels {

    private static final double GAP = 3;

    private StaggeredLabels() {
    }

    /**
     * A label at its place.
     *
     * @param text its words
     * @param box around its letters
     */
    public record Placed(String text, Rectangle2D box) {
    }

    /**
     * Finds places, from left to right.
     *
     * @param labels of lines
     * @param width how wide a text is
     * @param height of a row
     * @param area inside of the axes
     * @param taken what labels may not touch
     */
    public static List<Placed> of(List<GatheredLabels> labels, ToDoubleFunction<String> width, double height,
                                  Rectangle2D area, List<Rectangle2D> taken) {
        List<Placed> placed = new ArrayList<>();
        for (GatheredLabels label : labels) {
            double wide = width.applyAsDouble(label.text());
            Optional<Rectangle2D> free = Stream.iterate(area.getMaxY() - height - GAP, top -> top >= area.getMinY(),
                            top -> top - height)
                    .flatMap(top -> Stream.of(label.x() + GAP, label.x() - GAP - wide)
                            .map(left -> (Rectangle2D) new Rectangle2D.Double(left, top, wide, height)))
                    .filter(box -> area.contains(box) && taken.stream().noneMatch(box::intersects)
                            && placed.stream().noneMatch(other -> box.intersects(other.box())))
                    .findFirst();
            free.ifPresent(box -> placed.add(new Placed(label.text(), box)));
        }
        return List.copyOf(placed);
    }
}

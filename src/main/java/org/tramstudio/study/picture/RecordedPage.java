package org.tramstudio.study.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what is drawn, so that it can be written later and elsewhere. */
public final class RecordedPage implements Page {

    private final List<Consumer<Page>> steps = new ArrayList<>();

    /** Draws all of it again. */
    public void replay(Page page) {
        steps.forEach(step -> step.accept(page));
    }

    @Override
    public void shape(Shape shape, Optional<Color> fill, Optional<LineLook> rim, Part part) {
        Shape kept = switch (shape) {
            case Rectangle2D area -> (Shape) area.clone();
            case Line2D line -> (Shape) line.clone();
            default -> new Path2D.Double(shape);
        };
        steps.add(page -> page.shape(kept, fill, rim, part));
    }

    @Override
    public void words(String words, double x, double y, TextLook look, Part part) {
        steps.add(page -> page.words(words, x, y, look, part));
    }

    @Override
    public void clip(Optional<Rectangle2D> area) {
        steps.add(page -> page.clip(area));
    }
}

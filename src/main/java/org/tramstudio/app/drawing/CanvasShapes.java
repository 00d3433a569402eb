package org.tramstudio.app.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/**
 * Draws filled shapes and lines on a canvas: at once, or collected until they can be drawn as one path for each look.
 * A path costs a software renderer about the same whether it has one part or hundreds.
 */
final class CanvasShapes {

    private final GraphicsContext graphics;
    private Optional<Map<Look, List<Consumer<CanvasPath>>>> collected = Optional.empty();

    CanvasShapes(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /** What shapes have in common that can be drawn as one. */
    sealed interface Look {

        /** An area. */
        record Filled(Color color) implements Look {
        }

        /** A line with round ends, its width and its dashes in pixels. */
        record Line(Color color, double width, boolean dashed) implements Look {
        }
    }

    /** Whether shapes are collected now. */
    boolean areCollected() {
        return collected.isPresent();
    }

    /** Collects the shapes that are drawn meanwhile, then draws areas and then lines, look by look in the order of their first use. */
    void together(Runnable shapes) {
        if (collected.isPresent()) {
            shapes.run();
            return;
        }
        Map<Look, List<Consumer<CanvasPath>>> paths = new LinkedHashMap<>();
        collected = Optional.of(paths);
        try {
            shapes.run();
        } finally {
            collected = Optional.empty();
        }
        Predicate<Look> isArea = Look.Filled.class::isInstance;
        paths.keySet().stream().filter(isArea).forEach(look -> draw(look, paths.get(look)));
        paths.keySet().stream().filter(isArea.negate()).forEach(look -> draw(look, paths.get(look)));
    }

    /** Draws a shape, or keeps it to be drawn with others; {@code outline} appends it to a path. */
    void add(Look look, Consumer<CanvasPath> outline) {
        collected.ifPresentOrElse(paths -> paths.computeIfAbsent(look, first -> new ArrayList<>()).add(outline),
                () -> draw(look, List.of(outline)));
    }

    private void draw(Look look, List<Consumer<CanvasPath>> outlines) {
        switch (look) {
            case Look.Filled(Color color) -> {
                trace(outlines, 0);
                graphics.setFill(color);
                graphics.fill();
            }
            case Look.Line line -> {
                graphics.setFill(line.color());
                trace(outlines, line.dashed() ? 0 : line.width());
                use(line);
                graphics.stroke();
            }
        }
    }

    private void trace(List<Consumer<CanvasPath>> outlines, double straightWidth) {
        CanvasPath path = new CanvasPath(graphics, straightWidth);
        outlines.forEach(outline -> outline.accept(path));
    }

    /** Lines that are drawn next look like this. */
    void use(Look.Line line) {
        graphics.setStroke(line.color());
        graphics.setLineWidth(line.width());
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineDashes(line.dashed() ? new double[] {3 * line.width(), 3 * line.width()} : null);
    }
}

package org.tramstudio.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.theme.Theme;

class CanvasDrawingTest {

    /** As in a window with small letters, whose drawings are made smaller as a whole. */
    @Test
    void whatASmallerDrawingBringsOntoTheCanvasIsDrawn() {
        FxToolkit.run(() -> {
            Canvas canvas = new Canvas(100, 100);
            canvas.getGraphicsContext2D().scale(0.5, 0.5);
            Drawing drawing = new CanvasDrawing(canvas.getGraphicsContext2D(), new Viewport(1, 0, 0),
                    new Theme(ColorScheme.LIGHT).palette().getValue());
            drawing.dot(150, 150, 20, Ink.DESIGN, 1);
            drawing.line(120, 20, 180, 20, Pen.of(Ink.DESIGN, 8));
            WritableImage picture = canvas.snapshot(null, null);

            assertNotEquals(Color.WHITE, picture.getPixelReader().getColor(75, 75));
            assertNotEquals(Color.WHITE, picture.getPixelReader().getColor(75, 10));
            assertEquals(Color.WHITE, picture.getPixelReader().getColor(25, 75));
        });
    }

    @Test
    void shapesThatAreDrawnTogetherLookAsIfDrawnOneByOne() {
        FxToolkit.run(() -> {
            WritableImage joined = picture(drawing -> drawing.together(() -> shapes(drawing)));
            WritableImage single = picture(CanvasDrawingTest::shapes);
            double ink = difference(single, picture(drawing -> { }));
            assertTrue(ink > 1000, "the shapes are drawn: " + ink);
            assertTrue(difference(joined, single) < 0.03 * ink, difference(joined, single) + " of " + ink);
        });
    }

    @Test
    void areasAreBelowTheLinesThatAreDrawnWithThem() {
        FxToolkit.run(() -> {
            WritableImage picture = picture(drawing -> drawing.together(() -> {
                drawing.line(10, 50, 90, 50, Pen.of(Ink.REMOVED, 6));
                drawing.rectangle(20, 20, 60, 60, Ink.DESIGN, 1);
            }));
            Color line = picture.getPixelReader().getColor(50, 50);
            assertEquals(Ink.REMOVED.color(new Theme(ColorScheme.LIGHT).palette().getValue()).getRed(), line.getRed(), 0.01);
        });
    }

    /** Wires of two pieces, dots, rings, crosses and ovals, some of the same look and some not. */
    private static void shapes(Drawing drawing) {
        for (int k = 0; k < 4; k++) {
            double x = 20 + 60 * k;
            drawing.curve(x, 10, x, 20, x, 20, x + 10, 30, Pen.of(Ink.WIRE, 1));
            drawing.line(x + 10, 30, x + 10, 60, Pen.of(Ink.WIRE, 1));
            drawing.dot(x, 80, 7, k % 2 == 0 ? Ink.TEXT : Ink.LIT, 1);
            drawing.ring(x, 110, 9, Pen.of(k % 2 == 0 ? Ink.MUTED : Ink.SELECTION, 2));
            drawing.cross(x, 140, 6, Pen.of(Ink.REMOVED, 2));
            drawing.oval(x - 8, 160, 16, 50, new Pen(Ink.FULL_ADDER, 2, 0.7, false));
            drawing.rectangle(x, 220, 20, 10, Ink.DESIGN, 0.5);
        }
    }

    private static WritableImage picture(Consumer<Drawing> content) {
        Canvas canvas = new Canvas(260, 240);
        content.accept(new CanvasDrawing(canvas.getGraphicsContext2D(), new Viewport(1, 0, 0),
                new Theme(ColorScheme.LIGHT).palette().getValue()));
        return canvas.snapshot(null, null);
    }

    /** Sum of the differences of all pixels, each from 0 to 3. */
    private static double difference(WritableImage first, WritableImage second) {
        double sum = 0;
        for (int y = 0; y < (int) first.getHeight(); y++) {
            for (int x = 0; x < (int) first.getWidth(); x++) {
                Color one = first.getPixelReader().getColor(x, y);
                Color other = second.getPixelReader().getColor(x, y);
                sum += Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen())
                        + Math.abs(one.getBlue() - other.getBlue());
            }
        }
        return sum;
    }
}

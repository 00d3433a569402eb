package org.tramstudio.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
}

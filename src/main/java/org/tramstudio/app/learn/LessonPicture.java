package org.tramstudio.app.learn;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;

/** A picture of a chapter: drawn in units of its own, as large as its place allows. */
abstract class LessonPicture extends CanvasPane {

    private static final double MARGIN = 10;

    private Viewport view = new Viewport(1, 0, 0);

    LessonPicture(String id, ObservableValue<Palette> palette) {
        super(palette);
        setId(id);
        getStyleClass().add("lesson-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(200, 160);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                clicked(view.toModelX(event.getX()), view.toModelY(event.getY()));
            }
        });
    }

    /** The drawing's width in its units. */
    abstract double unitsWide();

    /** The drawing's height in its units. */
    abstract double unitsHigh();

    /** Draws everything. */
    abstract void paint(Drawing drawing);

    /** The primary button was pressed and let go at a place of the drawing. */
    void clicked(double x, double y) {
        // most pictures are only looked at
    }

    /** Shows the present state, and tells a screen reader what it is. */
    final void show(String accessibleText) {
        setAccessibleText(accessibleText);
        redraw();
    }

    /** Where a unit of the drawing is on the screen, for tests. */
    final Viewport viewport() {
        return view;
    }

    @Override
    protected final void draw(GraphicsContext graphics, Palette colors) {
        view = Viewport.fit(unitsWide(), unitsHigh(), getWidth(), getHeight(), MARGIN);
        paint(new CanvasDrawing(graphics, view, colors));
    }

    /** A bit with its value in it: full for 1, hollow for 0. */
    static void bit(Drawing drawing, boolean one, double x, double y, double radius) {
        if (one) {
            drawing.dot(x, y, radius, Ink.DESIGN, 1);
        } else {
            drawing.ring(x, y, radius, Pen.of(Ink.WIRE, radius / 12));
        }
        digit(drawing, one, x, y, 1.2 * radius, one ? Ink.SURFACE : Ink.MUTED);
    }

    static void digit(Drawing drawing, boolean one, double x, double y, double size, Ink ink) {
        drawing.label(one ? "1" : "0", x, y, size, Drawing.Anchor.MIDDLE, ink);
    }

    /** Bit {@code index} of a number. */
    static boolean bitOf(int number, int index) {
        return (number >> index & 1) != 0;
    }
}

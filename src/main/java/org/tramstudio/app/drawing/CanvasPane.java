package org.tramstudio.app.drawing;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.tramstudio.app.theme.Palette;

/** A canvas that fills its place, follows the window's colours, and draws at most once a pulse. FX thread only. */
public abstract class CanvasPane extends Region {

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Palette> palette;
    private boolean stale = true;

    /** Draws in the colours of {@code palette}; nothing is drawn before the pane is laid out, so after construction. */
    @SuppressWarnings("this-escape")
    protected CanvasPane(ObservableValue<Palette> palette) {
        this.palette = palette;
        canvas.setManaged(false);
        getChildren().add(canvas);
        palette.subscribe(this::redraw);
    }

    /** Draws everything; the canvas is empty. */
    protected abstract void draw(GraphicsContext graphics, Palette colors);

    /** Asks for a drawing at the next pulse. */
    protected final void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected final void layoutChildren() {
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        if (resized) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            resized();
        }
        if ((stale || resized) && getWidth() > 0 && getHeight() > 0) {
            stale = false;
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, getWidth(), getHeight());
            draw(graphics, palette.getValue());
        }
    }

    /** Called before the drawing that follows a change of size. */
    protected void resized() {
        // most drawings take their measures when they draw
    }
}

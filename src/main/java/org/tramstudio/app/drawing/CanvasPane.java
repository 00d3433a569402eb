package org.tramstudio.app.drawing;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.theme.TextSize;

/** A canvas that fills its place, follows the window's colours and, where wished, its letters, and draws at most once a pulse. FX thread only. */
public abstract class CanvasPane extends Region {

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Palette> palette;
    private boolean stale = true;
    private double scale = 1;

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
            graphics.save();
            graphics.scale(scale, scale);
            draw(graphics, palette.getValue());
            graphics.restore();
        }
    }

    /** Lets the drawing, with the sizes that were set for it so far, grow and shrink with the window's letters. */
    protected final void growWithLetters() {
        TextSize.grow(this);
        TextSize.scale(this).subscribe(letters -> {
            scale = letters;
            redraw();
        });
    }

    /** The width in the drawing's own units, which are pixels while letters have their usual size. */
    protected final double width() {
        return getWidth() / scale;
    }

    /** The height in the drawing's own units. */
    protected final double height() {
        return getHeight() / scale;
    }

    /** A place of this node in the drawing's own units. */
    protected final double drawn(double place) {
        return place / scale;
    }

    /** Called before the drawing that follows a change of size. */
    protected void resized() {
        // most drawings take their measures when they draw
    }
}

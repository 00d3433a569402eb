package org.tramstudio.app.drawing;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.theme.TextSize;

/** A canvas that fills its place, follows the window's colours and, where wished, its letters, and draws at most once a pulse. FX thread only. */
public abstract class CanvasPane extends Region {

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Palette> palette;
    private boolean stale = true;
    private double scale = 1;
    private double around;
    private double shiftX;
    private double shiftY;

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
        double width = getWidth() + 2 * around;
        double height = getHeight() + 2 * around;
        boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
        if (resized) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            resized();
        }
        if ((stale || resized) && getWidth() > 0 && getHeight() > 0) {
            stale = false;
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, width, height);
            graphics.save();
            graphics.translate(around, around);
            graphics.scale(scale, scale);
            draw(graphics, palette.getValue());
            graphics.restore();
            shiftX = 0;
            shiftY = 0;
        }
        canvas.relocate(shiftX - around, shiftY - around);
    }

    /**
     * Draws some pixels more on each side than are seen, so that {@link #shift} need not draw; call it when constructing.
     */
    protected final void drawAround(double pixels) {
        around = pixels;
        Rectangle sight = new Rectangle();
        sight.widthProperty().bind(widthProperty());
        sight.heightProperty().bind(heightProperty());
        setClip(sight);
    }

    /** Moves the picture by some pixels; draws anew only where it would lack a part. The drawing must have moved already. */
    protected final void shift(double x, double y) {
        shiftX += x;
        shiftY += y;
        if (Math.abs(shiftX) > around || Math.abs(shiftY) > around) {
            stale = true;
        }
        requestLayout();
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

package org.tramstudio.app.explore;

import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * What the mouse takes hold of to drag the line of the largest accepted loss: a strip along the line, which the plot
 * itself draws. The same is done by keyboard in the field above the plot.
 */
final class LimitHandle extends Region {

    private static final double HEIGHT = 9;

    private final LivePlot plot;
    private final DoubleConsumer wanted;
    private final Runnable released;
    private boolean dragged;

    /**
     * Makes a handle, to be put above {@code plot}.
     *
     * @param plot whose vertical axis counts accuracy in percent
     * @param wanted told of the accuracy that the line is dragged to
     * @param released told when the line is let go
     */
    LimitHandle(LivePlot plot, DoubleConsumer wanted, Runnable released) {
        this.plot = plot;
        this.wanted = wanted;
        this.released = released;
        setId("limit-handle");
        setManaged(false);
        setVisible(false);
        setCursor(Cursor.V_RESIZE);
        setAccessibleText("Line of the largest accuracy loss that you accept; the field above the plot moves it too");
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /** Whether the line is being dragged. */
    boolean isDragged() {
        return dragged;
    }

    /** Stands at the line, if that is within the axes. */
    void standAt(OptionalDouble accuracy) {
        boolean inside = plot.dataArea().isPresent() && accuracy.isPresent();
        setVisible(inside);
        if (inside) {
            Rectangle2D area = plot.dataArea().orElseThrow();
            double y = plot.toScreen(0, accuracy.getAsDouble()).map(Point2D::getY).orElseThrow();
            setVisible(y >= area.getMinY() - 1 && y <= area.getMaxY() + 1);
            resizeRelocate(area.getMinX(), y - HEIGHT / 2, area.getWidth(), HEIGHT);
        }
    }

    private void pressed(MouseEvent event) {
        dragged = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown();
        if (dragged) {
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (dragged) {
            double y = plot.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
            plot.valueAt(y).ifPresent(wanted);
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (dragged) {
            dragged = false;
            released.run();
            event.consume();
        }
    }
}

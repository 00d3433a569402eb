package org.tramstudio.app.drawing;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * Moves what a pane shows: the wheel zooms around the mouse, dragging moves, F fits it in, plus, minus and the arrow keys do
 * the same by keyboard. Keys that somebody else has used are left alone.
 */
public final class ViewGestures {

    private static final double ZOOM_OF_ONE_NOTCH = 1.15;
    private static final double KEY_STEP = 40;

    private final Region pane;
    private final Target target;
    private double lastX;
    private double lastY;

    /** What is moved. */
    public interface Target {

        /** Shows all of it. */
        void fit();

        /** Enlarges it by a factor around a place of the pane. */
        void zoom(double factor, double x, double y);

        /** Moves it, in pixels. */
        void pan(double x, double y);
    }

    private ViewGestures(Region pane, Target target) {
        this.pane = pane;
        this.target = target;
    }

    /** Lets a pane be moved. Handlers of keys that have a meaning of their own are to be added before. */
    public static void install(Region pane, Target target) {
        ViewGestures gestures = new ViewGestures(pane, target);
        pane.addEventHandler(ScrollEvent.SCROLL, gestures::scrolled);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, gestures::keyPressed);
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            target.zoom(event.getDeltaY() > 0 ? ZOOM_OF_ONE_NOTCH : 1 / ZOOM_OF_ONE_NOTCH, event.getX(), event.getY());
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        target.pan(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        switch (event.getCode()) {
            case F, HOME -> target.fit();
            case PLUS, EQUALS, ADD -> zoom(ZOOM_OF_ONE_NOTCH);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM_OF_ONE_NOTCH);
            case LEFT -> target.pan(KEY_STEP, 0);
            case RIGHT -> target.pan(-KEY_STEP, 0);
            case UP -> target.pan(0, KEY_STEP);
            case DOWN -> target.pan(0, -KEY_STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(double factor) {
        target.zoom(factor, pane.getWidth() / 2, pane.getHeight() / 2);
    }
}

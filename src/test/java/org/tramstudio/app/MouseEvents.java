package org.tramstudio.app;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Mouse events at a place in a node: the headless platform's robot has no dragging. FX thread only. */
public final class MouseEvents {

    private MouseEvents() {
    }

    /** Fires an event of the primary button at (x, y) of {@code node}. */
    public static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        Point2D inScene = node.localToScene(x, y);
        Event.fireEvent(node, new MouseEvent(type, inScene.getX(), inScene.getY(), inScene.getX(), inScene.getY(),
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, true, null));
    }
}

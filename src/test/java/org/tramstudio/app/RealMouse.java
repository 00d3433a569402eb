package org.tramstudio.app;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** The mouse of the screen, moved by small steps as a hand moves it. */
final class RealMouse {

    private static final int STEPS = 12;
    private static final long PAUSE_MILLISECONDS = 25;

    private final Robot robot = FxToolkit.call(Robot::new);

    /** Drags the middle of a node by a distance; runs {@code look} before the button is let go. */
    void drag(Node node, double dx, double dy, Runnable look) {
        Point2D from = FxToolkit.call(() -> {
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        moveTo(from);
        FxToolkit.run(() -> robot.mousePress(MouseButton.PRIMARY));
        try {
            for (int step = 1; step <= STEPS; step++) {
                moveTo(from.add(dx * step / STEPS, dy * step / STEPS));
            }
            look.run();
        } finally {
            FxToolkit.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
            pause();
        }
    }

    private void moveTo(Point2D place) {
        FxToolkit.run(() -> robot.mouseMove(place));
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

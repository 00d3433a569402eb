package org.tramstudio.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;

/**
 * A user with a mouse and without a manual. Every click, drag, drop and every dialog that is answered counts as an action;
 * looking and waiting do not.
 */
final class CountingRobot {

    private static final double STEP = 6;
    /** Looks, some 20 ms apart, at a point that stands still. */
    private static final int STILL = 8;

    private final OpenStudio studio;
    private final List<String> actions = new ArrayList<>();
    private final int answeredBefore;

    CountingRobot(OpenStudio studio) {
        this.studio = studio;
        answeredBefore = studio.dialogs().answered.size();
    }

    /** What was done, in words; answered dialogs last. */
    List<String> actions() {
        List<String> all = new ArrayList<>(actions);
        studio.dialogs().answered.stream().skip(answeredBefore).forEach(title -> all.add("answer \"" + title + "\""));
        return all;
    }

    void click(String words, String id) {
        FxToolkit.await("#" + id + " can be clicked", () -> studio.scene().lookup("#" + id) instanceof Node node
                && !node.isDisabled());
        click(words, studio.node(id));
    }

    void click(String words, Node node) {
        studio.click(node);
        actions.add("click " + words);
    }

    void drop(Path file) {
        studio.drop(file);
        actions.add("drop " + file.getFileName());
    }

    /** Looks for a point of the Pareto plot whose name begins so, and clicks it once it stands still: on a busy machine the last change is drawn late. */
    void clickPoint(String name) {
        Node plot = studio.node("pareto-plot");
        Deque<Point2D> seen = new ArrayDeque<>();
        FxToolkit.await("the point of " + name + " stands still", () -> {
            seen.push(pointOf(plot, name));
            return seen.stream().limit(STILL).filter(seen.peek()::equals).count() == STILL;
        });
        studio.click(plot, seen.peek().getX(), seen.peek().getY());
        actions.add("click the point of " + name);
    }

    private Point2D pointOf(Node plot, String name) {
        Bounds area = plot.getLayoutBounds();
        Label hover = (Label) plot.lookup(".plot-hover");
        for (double y = STEP; y < area.getHeight(); y += STEP) {
            for (double x = STEP; x < area.getWidth(); x += STEP) {
                MouseEvents.fire(plot, MouseEvent.MOUSE_MOVED, x, y);
                if (hover.isVisible() && hover.getText().startsWith(name)) {
                    return new Point2D(x, y);
                }
            }
        }
        throw new AssertionError("no point of " + name + " is in the plot");
    }

    /**
     * Drags a node upwards, and looks at what happens before the button is let go: the headless platform tells of no
     * dragging, so the events are those of a mouse.
     */
    void dragUp(String words, Node node, double pixels, Runnable look) {
        Bounds bounds = node.getLayoutBounds();
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_PRESSED)) {
            fire(node, type, bounds, 0);
        }
        for (double way = 0; way <= pixels; way += STEP) {
            fire(node, MouseEvent.MOUSE_DRAGGED, bounds, way);
        }
        look.run();
        fire(node, MouseEvent.MOUSE_RELEASED, bounds, pixels);
        actions.add("drag " + words);
    }

    private static void fire(Node node, EventType<MouseEvent> type, Bounds bounds, double up) {
        FxToolkit.run(() -> MouseEvents.fire(node, type, bounds.getCenterX(), bounds.getCenterY() - up));
    }
}

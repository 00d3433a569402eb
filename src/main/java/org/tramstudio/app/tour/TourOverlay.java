package org.tramstudio.app.tour;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import org.tramstudio.app.shell.MainWindow;

/**
 * Shows the tour above the window: a ring around the control that a step is about and a bubble beside it. Both follow the
 * control when the window's layout changes. The window below stays usable.
 */
public final class TourOverlay {

    private static final double RING_GAP = 3;

    private final Tour tour;
    private final MainWindow window;
    private final Pane layer = new Pane();
    private final Region ring = new Region();
    private final Polygon arrow = new Polygon();
    private final TourBubble bubble;
    private final Runnable placing = this::place;
    private final EventHandler<KeyEvent> closing = this::closeByKey;
    private boolean open;

    /** Shows {@code tour} above {@code window} whenever it has a step. */
    public TourOverlay(Tour tour, MainWindow window) {
        this.tour = tour;
        this.window = window;
        bubble = new TourBubble(tour);
        layer.setId("tour-layer");
        layer.setPickOnBounds(false);
        layer.getStylesheets().add(TourOverlay.class.getResource("/css/tour.css").toExternalForm());
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        arrow.getStyleClass().add("tour-arrow");
        arrow.setManaged(false);
        bubble.setManaged(false);
        layer.getChildren().addAll(ring, bubble, arrow);
        tour.step().subscribe(step -> show(step.isPresent()));
    }

    private void show(boolean wanted) {
        if (wanted == open) {
            return;
        }
        open = wanted;
        Scene scene = window.root().getScene();
        if (wanted) {
            window.addAbove(layer);
            scene.addPostLayoutPulseListener(placing);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, closing);
            bubble.focusNext();
        } else {
            scene.removePostLayoutPulseListener(placing);
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, closing);
            window.removeAbove(layer);
        }
    }

    private void closeByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            tour.close();
            event.consume();
        }
    }

    private void place() {
        Region root = (Region) window.root();
        layer.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
        Optional<Node> target = tour.step().get().flatMap(this::target);
        double width = Math.min(bubble.prefWidth(-1), root.getWidth());
        Dimension2D size = new Dimension2D(width, bubble.prefHeight(width));
        Dimension2D area = new Dimension2D(root.getWidth(), root.getHeight());
        ring.setVisible(target.isPresent());
        target.ifPresent(node -> {
            Bounds around = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            ring.resizeRelocate(around.getMinX() - RING_GAP, around.getMinY() - RING_GAP,
                    around.getWidth() + 2 * RING_GAP, around.getHeight() + 2 * RING_GAP);
            ring.layout();
            BubblePlace place = BubblePlace.beside(around, size, area);
            bubble.resizeRelocate(place.bounds().getMinX(), place.bounds().getMinY(), size.getWidth(), size.getHeight());
            bubble.layout();
            point(place);
        });
    }

    private Optional<Node> target(TourStep step) {
        return step.targets(window.current().get()).stream()
                .map(id -> window.root().lookup("#" + id))
                .filter(node -> node != null && isShown(node)).findFirst();
    }

    private static boolean isShown(Node node) {
        Bounds inScene = node.localToScene(node.getLayoutBounds());
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return inScene.getWidth() > 0 && inScene.getHeight() > 0 && inScene.getMinY() >= 0
                && inScene.getMinY() < node.getScene().getHeight();
    }

    /** A triangle from the bubble's edge to the control; none where the bubble stands within it. */
    private void point(BubblePlace place) {
        arrow.setVisible(place.side().isPresent());
        place.side().ifPresent(side -> {
            double x = place.tip().getX();
            double y = place.tip().getY();
            double half = 0.8 * BubblePlace.ARROW;
            double outX = side == Side.RIGHT ? BubblePlace.ARROW : side == Side.LEFT ? -BubblePlace.ARROW : 0;
            double outY = side == Side.BOTTOM ? BubblePlace.ARROW : side == Side.TOP ? -BubblePlace.ARROW : 0;
            double acrossX = outX == 0 ? half : 0;
            double acrossY = outY == 0 ? half : 0;
            arrow.getPoints().setAll(x, y, x + outX + acrossX, y + outY + acrossY, x + outX - acrossX,
                    y + outY - acrossY);
        });
    }
}

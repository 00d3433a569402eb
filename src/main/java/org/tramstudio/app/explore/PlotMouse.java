package org.tramstudio.app.explore;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;

/** Zooming and moving of a {@link LivePlot} by mouse. */
final class PlotMouse {

    private static final double ZOOM_OF_ONE_NOTCH = 1.15;
    private static final double SMALLEST_SCROLL = 2;
    private static final double SMALLEST_BOX = 8;

    private final LivePlot plot;
    private final Rectangle box = new Rectangle();
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    private PlotMouse(LivePlot plot) {
        this.plot = plot;
        box.getStyleClass().add("zoom-box");
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setVisible(false);
    }

    /** Makes a plot listen to the mouse. */
    static void install(LivePlot plot) {
        PlotMouse mouse = new PlotMouse(plot);
        plot.addOverlay(mouse.box);
        plot.addEventHandler(ScrollEvent.SCROLL, mouse::scrolled);
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, mouse::pressed);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
        plot.addEventHandler(MouseEvent.MOUSE_CLICKED, mouse::clicked);
    }

    private void scrolled(ScrollEvent event) {
        boolean vertical = Math.abs(event.getDeltaY()) >= Math.abs(event.getDeltaX());
        if (vertical && Math.abs(event.getDeltaY()) >= SMALLEST_SCROLL) {
            plot.zoom(event.getDeltaY() > 0 ? ZOOM_OF_ONE_NOTCH : 1 / ZOOM_OF_ONE_NOTCH, event.getX(), event.getY());
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        startX = event.getX();
        startY = event.getY();
        lastX = startX;
        lastY = startY;
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE || event.getButton() == MouseButton.PRIMARY && event.isShiftDown()) {
            plot.pan(event.getX() - lastX, event.getY() - lastY);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            box.setX(Math.min(startX, event.getX()));
            box.setY(Math.min(startY, event.getY()));
            box.setWidth(Math.abs(event.getX() - startX));
            box.setHeight(Math.abs(event.getY() - startY));
            box.setVisible(true);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void released(MouseEvent event) {
        if (box.isVisible()) {
            box.setVisible(false);
            if (box.getWidth() >= SMALLEST_BOX && box.getHeight() >= SMALLEST_BOX) {
                plot.zoomInto(box.getX(), box.getY(), box.getX() + box.getWidth(), box.getY() + box.getHeight());
            }
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            plot.reset();
        }
    }
}

package org.tramstudio.app.drawing;

import javafx.scene.canvas.GraphicsContext;

/**
 * The path of a canvas, in its pixels. A line that begins where the one before has ended goes on with it, without ends
 * between. Lines along an axis can be painted at once, as rectangles, which a software renderer does without looking at
 * each row of the path.
 */
final class CanvasPath {

    private final GraphicsContext graphics;
    private final double straightWidth;
    private double x = Double.NaN;
    private double y = Double.NaN;

    /**
     * Begins an empty path.
     *
     * @param straightWidth width of lines along an axis, which are filled at once; 0 where they belong to the path
     */
    CanvasPath(GraphicsContext graphics, double straightWidth) {
        this.graphics = graphics;
        this.straightWidth = straightWidth;
        graphics.beginPath();
    }

    void line(double fromX, double fromY, double toX, double toY) {
        if (straightWidth > 0 && (fromX == toX || fromY == toY)) {
            graphics.fillRect(Math.min(fromX, toX) - straightWidth / 2, Math.min(fromY, toY) - straightWidth / 2,
                    Math.abs(toX - fromX) + straightWidth, Math.abs(toY - fromY) + straightWidth);
            return;
        }
        goTo(fromX, fromY);
        graphics.lineTo(toX, toY);
        isAt(toX, toY);
    }

    void curve(double fromX, double fromY, double cx1, double cy1, double cx2, double cy2, double toX, double toY) {
        goTo(fromX, fromY);
        graphics.bezierCurveTo(cx1, cy1, cx2, cy2, toX, toY);
        isAt(toX, toY);
    }

    void circle(double middleX, double middleY, double radius) {
        graphics.moveTo(middleX + radius, middleY);
        graphics.arc(middleX, middleY, radius, radius, 0, 360);
        close();
    }

    void rectangle(double left, double top, double width, double height) {
        graphics.rect(left, top, width, height);
        isAt(Double.NaN, Double.NaN);
    }

    /** A rectangle whose shorter sides are half circles. */
    void oval(double left, double top, double width, double height) {
        double arc = Math.min(width, height) / 2;
        double right = left + width;
        double bottom = top + height;
        graphics.moveTo(left, top + arc);
        graphics.arc(left + arc, top + arc, arc, arc, 180, -90);
        graphics.arc(right - arc, top + arc, arc, arc, 90, -90);
        graphics.arc(right - arc, bottom - arc, arc, arc, 0, -90);
        graphics.arc(left + arc, bottom - arc, arc, arc, 270, -90);
        close();
    }

    private void close() {
        graphics.closePath();
        isAt(Double.NaN, Double.NaN);
    }

    private void goTo(double toX, double toY) {
        if (x != toX || y != toY) {
            graphics.moveTo(toX, toY);
        }
    }

    private void isAt(double nowX, double nowY) {
        x = nowX;
        y = nowY;
    }
}

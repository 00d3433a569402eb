package org.tramstudio.app.drawing;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import org.tramstudio.app.theme.Palette;

/** Draws on a JavaFX canvas, scaled and moved by a {@link Viewport}. */
public final class CanvasDrawing implements Drawing {

    private static final double THINNEST_LINE = 0.6;
    private static final double SMALLEST_LETTERS = 9;
    private static final double SMALLEST_LABEL = 5;
    private static final double SMALLEST_SIGN = 2;

    /** Whether there is no graphics card: then each shape on its own is slow, and many in one path are not. */
    private static final boolean IN_SOFTWARE = !Platform.isSupported(ConditionalFeature.SCENE3D);

    private final GraphicsContext graphics;
    private final CanvasShapes shapes;
    private final Viewport view;
    private final Palette palette;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    /** Draws with {@code graphics}; its transform may scale and move what is drawn as a whole. */
    public CanvasDrawing(GraphicsContext graphics, Viewport view, Palette palette) {
        this.graphics = graphics;
        this.shapes = new CanvasShapes(graphics);
        this.view = view;
        this.palette = palette;
        Affine whole = graphics.getTransform();
        left = -whole.getTx() / whole.getMxx();
        top = -whole.getTy() / whole.getMyy();
        right = left + graphics.getCanvas().getWidth() / whole.getMxx();
        bottom = top + graphics.getCanvas().getHeight() / whole.getMyy();
    }

    @Override
    public boolean shows(double size) {
        return size * view.scale() >= SMALLEST_SIGN;
    }

    /** Whether a part of the drawing lies beside the canvas, so that it need not be drawn. */
    private boolean isOutside(double least, double high, double most, double low, double margin) {
        return view.toScreenX(most + margin) < left || view.toScreenY(low + margin) < top
                || view.toScreenX(least - margin) > right || view.toScreenY(high - margin) > bottom;
    }

    @Override
    public boolean isInSight(double least, double high, double most, double low) {
        return !isOutside(least, high, most, low, 0);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        if (isOutside(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), pen.width())) {
            return;
        }
        double fromX = view.toScreenX(x1);
        double fromY = view.toScreenY(y1);
        double toX = view.toScreenX(x2);
        double toY = view.toScreenY(y2);
        if (joined()) {
            shapes.add(look(pen), path -> path.line(fromX, fromY, toX, toY));
        } else {
            shapes.use(look(pen));
            graphics.strokeLine(fromX, fromY, toX, toY);
        }
    }

    @Override
    public void curve(double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2,
                      Pen pen) {
        if (isOutside(Math.min(Math.min(x1, x2), Math.min(cx1, cx2)), Math.min(Math.min(y1, y2), Math.min(cy1, cy2)),
                Math.max(Math.max(x1, x2), Math.max(cx1, cx2)), Math.max(Math.max(y1, y2), Math.max(cy1, cy2)),
                pen.width())) {
            return;
        }
        shapes.add(look(pen), path -> path.curve(view.toScreenX(x1), view.toScreenY(y1), view.toScreenX(cx1),
                view.toScreenY(cy1), view.toScreenX(cx2), view.toScreenY(cy2), view.toScreenX(x2), view.toScreenY(y2)));
    }

    @Override
    public void oval(double left, double top, double width, double height, Pen pen) {
        if (isOutside(left, top, left + width, top + height, pen.width())) {
            return;
        }
        double x = view.toScreenX(left);
        double y = view.toScreenY(top);
        double across = width * view.scale();
        double down = height * view.scale();
        if (joined()) {
            shapes.add(look(pen), path -> path.oval(x, y, across, down));
        } else {
            double arc = Math.min(across, down);
            shapes.use(look(pen));
            graphics.strokeRoundRect(x, y, across, down, arc, arc);
        }
    }

    @Override
    public void rectangle(double left, double top, double width, double height, Ink ink, double opacity) {
        if (isOutside(left, top, left + width, top + height, 0)) {
            return;
        }
        double x = view.toScreenX(left);
        double y = view.toScreenY(top);
        if (joined()) {
            shapes.add(look(ink, opacity), path -> path.rectangle(x, y, width * view.scale(), height * view.scale()));
        } else {
            graphics.setFill(ink.color(palette, opacity));
            graphics.fillRect(x, y, width * view.scale(), height * view.scale());
        }
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink, double opacity) {
        if (isOutside(x, y, x, y, radius)) {
            return;
        }
        double onScreen = radius * view.scale();
        if (joined()) {
            shapes.add(look(ink, opacity), path -> path.circle(view.toScreenX(x), view.toScreenY(y), onScreen));
        } else {
            graphics.setFill(ink.color(palette, opacity));
            graphics.fillOval(view.toScreenX(x) - onScreen, view.toScreenY(y) - onScreen, 2 * onScreen, 2 * onScreen);
        }
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        if (isOutside(x, y, x, y, radius + pen.width())) {
            return;
        }
        double onScreen = radius * view.scale();
        if (joined()) {
            shapes.add(look(pen), path -> path.circle(view.toScreenX(x), view.toScreenY(y), onScreen));
        } else {
            shapes.use(look(pen));
            graphics.strokeOval(view.toScreenX(x) - onScreen, view.toScreenY(y) - onScreen, 2 * onScreen, 2 * onScreen);
        }
    }

    @Override
    public void together(Runnable drawn) {
        shapes.together(drawn);
    }

    /** A graphics card draws simple shapes faster one by one, and only curves as a path. */
    private boolean joined() {
        return IN_SOFTWARE && shapes.areCollected();
    }

    @Override
    public void text(String text, double x, double y, double size, Anchor anchor, Ink ink) {
        graphics.setFill(ink.color(palette));
        write(text, x, y, Math.max(SMALLEST_LETTERS, size * view.scale()), anchor);
    }

    private void write(String text, double x, double y, double letters, Anchor anchor) {
        double reach = text.length() * letters / view.scale();
        if (isOutside(x - reach, y - letters / view.scale(), x + reach, y + letters / view.scale(), 0)) {
            return;
        }
        graphics.setFont(Font.font(letters));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(switch (anchor) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        });
        graphics.fillText(text, view.toScreenX(x), view.toScreenY(y));
    }

    @Override
    public void label(String text, double x, double y, double size, Anchor anchor, Ink ink) {
        if (size * view.scale() >= SMALLEST_LABEL) {
            graphics.setFill(ink.color(palette));
            write(text, x, y, size * view.scale(), anchor);
        }
    }

    private CanvasShapes.Look.Line look(Pen pen) {
        return new CanvasShapes.Look.Line(pen.ink().color(palette, pen.opacity()),
                Math.max(THINNEST_LINE, pen.width() * view.scale()), pen.dashed());
    }

    private CanvasShapes.Look look(Ink ink, double opacity) {
        return new CanvasShapes.Look.Filled(ink.color(palette, opacity));
    }
}

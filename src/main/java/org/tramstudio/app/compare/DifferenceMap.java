package org.tramstudio.app.compare;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.multiplier.ErrorScale;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.ErrorDifference;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.OperandPairGrid;

/**
 * |error of B| - |error of A| of every operand pair as a picture: X to the right, W upwards; blue where B is nearer to the
 * exact product, orange where it is further from it. The mouse reads one pair.
 */
final class DifferenceMap extends CanvasPane {

    private static final double SIDE = 200;
    private static final double LEFT = 18;
    private static final double BELOW = 54;
    private static final double SMALL_LETTERS = 11;
    private static final Viewport PIXELS = new Viewport(1, 0, 0);
    private static final String ADVICE = "Point at the picture to read a pair of operands";

    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper(ADVICE);
    private final ObservableValue<Palette> palette;
    private Optional<ErrorDifference> shown = Optional.empty();
    private Optional<ErrorScale> scale = Optional.empty();
    private Optional<WritableImage> image = Optional.empty();

    DifferenceMap(ObservableValue<Palette> palette) {
        super(palette);
        this.palette = palette;
        setId("difference-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(150, 150 - LEFT + BELOW);
        setPrefSize(SIDE, SIDE - LEFT + BELOW);
        palette.subscribe(() -> show(shown));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> reading.set(read(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> reading.set(ADVICE));
    }

    /** The pair under the mouse with both errors. */
    ReadOnlyStringProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** Shows a difference, or nothing. */
    void show(Optional<ErrorDifference> difference) {
        shown = difference;
        scale = shown.map(found -> ErrorScale.of(found.grid(), palette.getValue()));
        image = shown.map(found -> scale.orElseThrow().paint(found.grid()));
        scale.ifPresent(found -> setAccessibleText("How much further B is from the exact product than A, of all operand "
                + "pairs: from " + Numbers.count(found.least()) + " to " + Numbers.count(found.most())));
        reading.set(ADVICE);
        redraw();
    }

    private double side() {
        return Math.max(1, Math.min(getWidth() - LEFT, getHeight() - BELOW));
    }

    private String read(double x, double y) {
        if (shown.isEmpty()) {
            return ADVICE;
        }
        ErrorDifference difference = shown.get();
        OperandFormat operands = difference.grid().operands();
        int column = (int) Math.floor((x - LEFT) / side() * operands.activations());
        int row = (int) Math.floor((side() - y) / side() * operands.weights());
        if (column < 0 || column >= operands.activations() || row < 0 || row >= operands.weights()) {
            return ADVICE;
        }
        int weight = OperandPairGrid.inOrder(row, operands.weights(), operands.signed());
        int activation = OperandPairGrid.inOrder(column, operands.activations(), operands.signed());
        return "W " + operands.weight(weight) + " × X " + operands.activation(activation) + ": error of A "
                + Numbers.signed(difference.first().error(weight, activation), 0) + ", of B "
                + Numbers.signed(difference.second().error(weight, activation), 0);
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        if (image.isEmpty()) {
            return;
        }
        double side = side();
        graphics.setImageSmoothing(image.get().getWidth() > side);
        graphics.drawImage(image.get(), LEFT, 0, side, side);
        Drawing drawing = new CanvasDrawing(graphics, PIXELS, colors);
        Pen frame = Pen.of(Ink.WIRE, 1);
        drawing.line(LEFT, side, LEFT + side, side, frame);
        drawing.line(LEFT, 0, LEFT, side, frame);
        drawing.line(LEFT + side, 0, LEFT + side, side, frame);
        drawing.line(LEFT, 0, LEFT + side, 0, frame);
        drawing.text("W", LEFT - 4, side / 2, SMALL_LETTERS, Drawing.Anchor.END, Ink.MUTED);
        drawing.text("X", LEFT + side / 2, side + 9, SMALL_LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
        legend(graphics, drawing, side);
    }

    private void legend(GraphicsContext graphics, Drawing drawing, double side) {
        ErrorScale colors = scale.orElseThrow();
        double top = side + 20;
        double letters = top + 21;
        int range = colors.most() - colors.least();
        if (range == 0) {
            drawing.text("the same error for every pair", LEFT + side / 2, letters, SMALL_LETTERS,
                    Drawing.Anchor.MIDDLE, Ink.MUTED);
            return;
        }
        int steps = (int) side;
        for (int step = 0; step < steps; step++) {
            graphics.setFill(colors.color(colors.least() + (double) range * step / Math.max(1, steps - 1)));
            graphics.fillRect(LEFT + step, top, 1.5, 9);
        }
        drawing.line(LEFT, top + 9, LEFT + side, top + 9, Pen.of(Ink.WIRE, 1));
        if (colors.least() == 0 || colors.most() == 0) {
            drawing.text("alike", colors.least() == 0 ? LEFT : LEFT + side, letters, SMALL_LETTERS,
                    colors.least() == 0 ? Drawing.Anchor.START : Drawing.Anchor.END, Ink.MUTED);
        }
        if (colors.least() < 0) {
            drawing.text("B nearer by " + Numbers.count(-colors.least()), LEFT, letters, SMALL_LETTERS,
                    Drawing.Anchor.START, Ink.MUTED);
        }
        if (colors.most() > 0) {
            drawing.text((colors.least() < 0 ? "" : "B ") + "further by " + Numbers.count(colors.most()), LEFT + side,
                    letters, SMALL_LETTERS, Drawing.Anchor.END, Ink.MUTED);
        }
    }
}

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
import org.tramstudio.app.multiplier.OperandPair;
import org.tramstudio.app.multiplier.PairSquare;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.ErrorDifference;
import org.tramstudio.circuit.OperandFormat;

/**
 * |error of B| - |error of A| of every operand pair as a picture: X to the right, W upwards; blue where B is nearer to the
 * exact product, orange where it is further from it. The mouse reads one pair.
 */
final class DifferenceMap extends CanvasPane {

    private static final double SIDE = 200;
    private static final double LEFT = 18;
    private static final double BELOW = 54;
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

    private PairSquare square(ErrorDifference difference) {
        return new PairSquare(difference.grid().operands(), LEFT, Math.max(1, Math.min(getWidth() - LEFT, getHeight() - BELOW)));
    }

    private String read(double x, double y) {
        return shown.flatMap(difference -> square(difference).pairAt(x, y).map(pair -> read(difference, pair))).orElse(ADVICE);
    }

    private static String read(ErrorDifference difference, OperandPair pair) {
        OperandFormat operands = difference.grid().operands();
        int weight = pair.weight();
        int activation = pair.activation();
        return "W " + operands.weight(weight) + " × X " + operands.activation(activation) + ": error of A "
                + Numbers.signed(difference.first().error(weight, activation), 0) + ", of B "
                + Numbers.signed(difference.second().error(weight, activation), 0);
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        if (image.isEmpty()) {
            return;
        }
        PairSquare square = square(shown.orElseThrow());
        double side = square.side();
        Drawing drawing = new CanvasDrawing(graphics, PIXELS, colors);
        square.paint(image.get(), graphics, drawing);
        Pen frame = Pen.of(Ink.WIRE, 1);
        drawing.line(LEFT + side, 0, LEFT + side, side, frame);
        drawing.line(LEFT, 0, LEFT + side, 0, frame);
        legend(graphics, drawing, square);
    }

    private void legend(GraphicsContext graphics, Drawing drawing, PairSquare square) {
        ErrorScale colors = scale.orElseThrow();
        double side = square.side();
        double top = side + 20;
        double letters = top + 21;
        if (colors.least() == colors.most()) {
            drawing.text("the same error for every pair", LEFT + side / 2, letters, PairSquare.LETTERS,
                    Drawing.Anchor.MIDDLE, Ink.MUTED);
            return;
        }
        square.paintBar(colors, top, graphics, drawing);
        if (colors.least() == 0 || colors.most() == 0) {
            drawing.text("alike", colors.least() == 0 ? LEFT : LEFT + side, letters, PairSquare.LETTERS,
                    colors.least() == 0 ? Drawing.Anchor.START : Drawing.Anchor.END, Ink.MUTED);
        }
        if (colors.least() < 0) {
            drawing.text("B nearer by " + Numbers.count(-colors.least()), LEFT, letters, PairSquare.LETTERS,
                    Drawing.Anchor.START, Ink.MUTED);
        }
        if (colors.most() > 0) {
            drawing.text((colors.least() < 0 ? "" : "B ") + "further by " + Numbers.count(colors.most()), LEFT + side,
                    letters, PairSquare.LETTERS, Drawing.Anchor.END, Ink.MUTED);
        }
    }
}

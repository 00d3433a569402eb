package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.OperandPairGrid;

/**
 * All operand pairs as a square in a drawing: X to the right, W upwards, each by its value.
 *
 * @param operands widths and sign
 * @param left edge of the square; its upper edge is at 0
 * @param side of the square
 */
public record PairSquare(OperandFormat operands, double left, double side) {

    /** How large letters beside it are. */
    public static final double LETTERS = 11;

    private static final double BAR = 9;

    /** The pair at a place of the drawing. */
    public Optional<OperandPair> pairAt(double x, double y) {
        int column = (int) Math.floor((x - left) / side * operands.activations());
        int row = (int) Math.floor((side - y) / side * operands.weights());
        boolean inside = column >= 0 && column < operands.activations() && row >= 0 && row < operands.weights();
        return inside ? Optional.of(new OperandPair(OperandPairGrid.inOrder(row, operands.weights(), operands.signed()),
                OperandPairGrid.inOrder(column, operands.activations(), operands.signed()))) : Optional.empty();
    }

    /** The middle of a pair's place across. */
    double x(OperandPair pair) {
        return left + side * (0.5 + OperandPairGrid.inOrder(pair.activation(), operands.activations(), operands.signed()))
                / operands.activations();
    }

    /** The middle of a pair's place from above. */
    double y(OperandPair pair) {
        return side - side * (0.5 + OperandPairGrid.inOrder(pair.weight(), operands.weights(), operands.signed()))
                / operands.weights();
    }

    /** Draws the pairs, a pixel for each cell of a grid, with the two axes. */
    public void paint(WritableImage cells, GraphicsContext graphics, Drawing drawing) {
        graphics.setImageSmoothing(cells.getWidth() > side);
        graphics.drawImage(cells, left, 0, side, side);
        Pen axis = Pen.of(Ink.WIRE, 1);
        drawing.line(left, side, left + side, side, axis);
        drawing.line(left, 0, left, side, axis);
        drawing.text("W", left - 4, side / 2, LETTERS, Drawing.Anchor.END, Ink.MUTED);
        drawing.text("X", left + side / 2, side + BAR, LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
    }

    /** Draws the colours of a scale as a bar as wide as the square; none where all values are the same. */
    public void paintBar(ErrorScale colors, double top, GraphicsContext graphics, Drawing drawing) {
        if (colors.most() > colors.least()) {
            graphics.setImageSmoothing(false);
            graphics.drawImage(colors.bar((int) Math.ceil(side), (int) BAR), left, top, side, BAR);
        }
        drawing.line(left, top + BAR, left + side, top + BAR, Pen.of(Ink.WIRE, 1));
    }
}

package org.tramstudio.app.learn;

import javafx.beans.value.ObservableValue;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.LongMultiplication;

/** The partial products as a matrix of AND gates: bits of W come down the slopes, bits of X along the rows. */
final class MatrixPicture extends ProductPicture {

    private static final double LEFT = 2.9;
    private static final double TOP = 2.9;
    private static final double RIGHT = 1.9;
    private static final double RADIUS = 0.36;
    private static final double LETTERS = 0.5;
    private static final double SUMS = TOP + LearnModel.WIDTH + 0.1;

    MatrixPicture(LearnModel model, ObservableValue<Palette> palette) {
        super("lesson-matrix", model, palette);
    }

    @Override
    String words(LongMultiplication product) {
        return "Partial products of " + product.weight() + " and " + product.activation()
                + "; ones in the columns, from weight 1 up: " + product.columnSums();
    }

    @Override
    double unitsWide() {
        return LEFT + LearnModel.COLUMNS + RIGHT;
    }

    @Override
    double unitsHigh() {
        return SUMS + 2.4;
    }

    private static double columnX(int column) {
        return LEFT + LearnModel.COLUMNS - column - 0.5;
    }

    private static double rowY(double j) {
        return TOP + j;
    }

    @Override
    void paint(Drawing drawing) {
        LongMultiplication product = model().onPaper();
        for (int column = 0; column < LearnModel.COLUMNS; column++) {
            drawing.label("2" + Superscript.of(column), columnX(column), 0.5, LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
        }
        for (int j = 0; j < LearnModel.WIDTH; j++) {
            activationWire(drawing, j, bitOf(product.activation(), j));
        }
        for (int i = 0; i < LearnModel.WIDTH; i++) {
            weightWire(drawing, i, bitOf(product.weight(), i));
        }
        for (int j = 0; j < LearnModel.WIDTH; j++) {
            for (int i = 0; i < LearnModel.WIDTH; i++) {
                drawing.dot(columnX(i + j), rowY(j), RADIUS, Ink.SURFACE, 1);
                bit(drawing, product.partialProducts().get(j).get(i), columnX(i + j), rowY(j), RADIUS);
            }
        }
        sums(drawing, product);
    }

    private static Pen wire(boolean one) {
        return one ? Pen.of(Ink.DESIGN, 0.07) : new Pen(Ink.WIRE, 0.03, 0.8, false);
    }

    private static void activationWire(Drawing drawing, int j, boolean one) {
        double end = columnX(0) + 0.75;
        drawing.line(columnX(LearnModel.WIDTH - 1 + j), rowY(j), end, rowY(j), wire(one));
        drawing.label("x" + Superscript.index(j) + " = " + (one ? 1 : 0), end + 0.15, rowY(j), LETTERS,
                Drawing.Anchor.START, one ? Ink.TEXT : Ink.MUTED);
    }

    private static void weightWire(Drawing drawing, int i, boolean one) {
        double above = 0.8;
        drawing.line(columnX(i) + above, rowY(-above), columnX(i + LearnModel.WIDTH - 1), rowY(LearnModel.WIDTH - 1),
                wire(one));
        Ink ink = one ? Ink.TEXT : Ink.MUTED;
        drawing.label("w" + Superscript.index(i), columnX(i) + above, rowY(-above - 0.9), LETTERS, Drawing.Anchor.MIDDLE, ink);
        digit(drawing, one, columnX(i) + above, rowY(-above - 0.35), LETTERS, ink);
    }

    private static void sums(Drawing drawing, LongMultiplication product) {
        double right = LEFT + LearnModel.COLUMNS;
        drawing.line(LEFT - 2.6, SUMS - 0.35, right, SUMS - 0.35, Pen.of(Ink.TEXT, 0.04));
        drawing.label("ones", LEFT - 0.4, SUMS + 0.2, LETTERS, Drawing.Anchor.END, Ink.MUTED);
        drawing.label("are worth", LEFT - 0.4, SUMS + 1, LETTERS, Drawing.Anchor.END, Ink.MUTED);
        for (int column = 0; column < LearnModel.COLUMNS; column++) {
            int ones = product.columnSums().get(column);
            Ink ink = ones > 0 ? Ink.TEXT : Ink.MUTED;
            drawing.label(Integer.toString(ones), columnX(column), SUMS + 0.2, LETTERS, Drawing.Anchor.MIDDLE, ink);
            drawing.label(Integer.toString(ones << column), columnX(column), SUMS + 1, LETTERS, Drawing.Anchor.MIDDLE,
                    ink);
        }
        drawing.label("together " + product.product() + " = " + product.weight() + " × " + product.activation(),
                right, SUMS + 1.9, 0.62, Drawing.Anchor.END, Ink.TEXT);
    }
}

package org.tramstudio.app.learn;

import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.LongMultiplication;

/** The product of the operands as it is written on paper, in binary with the decimal numbers beside. */
final class PaperPicture extends ProductPicture {

    private static final double LEFT = 3;
    private static final double RIGHT = 3.2;
    private static final double TOP = 0.9;
    private static final double LETTERS = 0.62;
    private static final double DIGIT = 0.8;
    private static final int LAST_ROW = LearnModel.WIDTH + 2;

    PaperPicture(LearnModel model, ObservableValue<Palette> palette) {
        super("lesson-paper", model, palette);
    }

    @Override
    String words(LongMultiplication product) {
        return "Long multiplication in binary: " + product.weight() + " times " + product.activation() + " is "
                + product.product() + ", the sum of the rows " + product.rows();
    }

    @Override
    double unitsWide() {
        return LEFT + 2 * LearnModel.WIDTH + RIGHT;
    }

    @Override
    double unitsHigh() {
        return rowY(LAST_ROW) + 0.9;
    }

    private static double columnX(int column) {
        return LEFT + 2 * LearnModel.WIDTH - column - 0.5;
    }

    /** Rows: W, X, the partial products, the product; lines have room of their own. */
    private static double rowY(int row) {
        return TOP + row + (row > 1 ? 0.35 : 0) + (row == LAST_ROW ? 0.35 : 0);
    }

    @Override
    void paint(Drawing drawing) {
        LongMultiplication product = model().onPaper();
        number(drawing, 0, product.weight(), LearnModel.WIDTH, "W");
        number(drawing, 1, product.activation(), LearnModel.WIDTH, "×  X");
        line(drawing, rowY(1) + 0.68);
        for (int j = 0; j < LearnModel.WIDTH; j++) {
            row(drawing, product, j);
        }
        line(drawing, rowY(LAST_ROW) - 0.68);
        number(drawing, LAST_ROW, product.product(), 2 * LearnModel.WIDTH, "product");
    }

    private static void number(Drawing drawing, int row, int value, int bits, String name) {
        drawing.label(name, LEFT - 0.4, rowY(row), LETTERS, Drawing.Anchor.END, Ink.TEXT);
        for (int bit = 0; bit < bits; bit++) {
            bit(drawing, bitOf(value, bit), columnX(bit), rowY(row), 0.4);
        }
        decimal(drawing, row, value, Ink.TEXT);
    }

    private static void row(Drawing drawing, LongMultiplication product, int j) {
        boolean taken = bitOf(product.activation(), j);
        int row = 2 + j;
        drawing.label("x" + Superscript.index(j) + " = " + (taken ? 1 : 0), LEFT - 0.4, rowY(row), LETTERS,
                Drawing.Anchor.END, taken ? Ink.TEXT : Ink.MUTED);
        for (int i = 0; i < LearnModel.WIDTH; i++) {
            boolean one = product.partialProducts().get(j).get(i);
            digit(drawing, one, columnX(i + j), rowY(row), DIGIT, one ? Ink.DESIGN : Ink.MUTED);
        }
        decimal(drawing, row, product.rows().get(j), taken ? Ink.TEXT : Ink.MUTED);
    }

    private static void decimal(Drawing drawing, int row, int value, Ink ink) {
        drawing.label(Integer.toString(value), LEFT + 2 * LearnModel.WIDTH + RIGHT - 0.6, rowY(row), DIGIT,
                Drawing.Anchor.END, ink);
    }

    private static void line(Drawing drawing, double y) {
        drawing.line(LEFT - 0.1, y, LEFT + 2 * LearnModel.WIDTH + RIGHT - 0.3, y, Pen.of(Ink.TEXT, 0.05));
    }

    @Override
    void clicked(double x, double y) {
        toggle(model().weight(), 0, x, y);
        toggle(model().activation(), 1, x, y);
    }

    private static void toggle(IntegerProperty operand, int row, double x, double y) {
        for (int bit = 0; bit < LearnModel.WIDTH; bit++) {
            if (Math.hypot(x - columnX(bit), y - rowY(row)) < 0.5) {
                operand.set(operand.get() ^ 1 << bit);
            }
        }
    }
}

package org.tramstudio.app.learn;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.TreeStages;
import org.tramstudio.circuit.LongMultiplication;
import org.tramstudio.circuit.Signal;

/** The two rows that the tree leaves, the carries between their columns, and the product. */
final class AdditionPicture extends ProductPicture {

    private static final double LEFT = 3;
    private static final double RIGHT = 0.6;
    private static final int COLUMNS = 2 * LearnModel.WIDTH;
    private static final double HEADS = 0.6;
    private static final double CARRIES = 1.8;
    private static final double FIRST = 2.9;
    private static final double SECOND = 4;
    private static final double LINE = 4.75;
    private static final double PRODUCT = 5.5;
    private static final double RADIUS = 0.33;
    private static final double OVAL = 0.41;
    private static final double LETTERS = 0.5;

    AdditionPicture(LearnModel model, ObservableValue<Palette> palette) {
        super("lesson-addition", model, palette);
    }

    @Override
    String words(LongMultiplication product) {
        return "The last two rows are added; the product of " + product.weight() + " and " + product.activation() + " is "
                + product.product();
    }

    @Override
    double unitsWide() {
        return LEFT + COLUMNS + RIGHT;
    }

    @Override
    double unitsHigh() {
        return 7.6;
    }

    private static double columnX(int column) {
        return LEFT + COLUMNS - column - 0.5;
    }

    @Override
    void paint(Drawing drawing) {
        TreeStages stages = model().stages();
        int last = stages.count() - 2;
        name(drawing, "weight", HEADS);
        name(drawing, "carries", CARRIES);
        name(drawing, "first row", FIRST);
        name(drawing, "second row", SECOND);
        name(drawing, "product", PRODUCT);
        for (int column = 0; column < COLUMNS; column++) {
            drawing.label("2" + Superscript.of(column), columnX(column), HEADS, LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
            column(drawing, column, stages.bits(last, column), stages.carryInto(last, column));
            value(drawing, model().accurate().product().get(column), columnX(column), PRODUCT);
        }
        drawing.line(LEFT - 2.8, LINE, LEFT + COLUMNS, LINE, Pen.of(Ink.TEXT, 0.05));
        LongMultiplication product = model().onPaper();
        drawing.label(product.weight() + " × " + product.activation() + " = " + product.product(), LEFT + COLUMNS,
                PRODUCT + 1.2, 0.75, Drawing.Anchor.END, Ink.TEXT);
    }

    private void column(Drawing drawing, int column, List<Signal.CellOutput> bits, Optional<Signal.CellOutput> carry) {
        double x = columnX(column);
        int inputs = bits.size() + carry.map(any -> 1).orElse(0);
        if (inputs > 1) {
            double top = (carry.isPresent() ? CARRIES : FIRST) - 0.48;
            double bottom = (bits.size() > 1 ? SECOND : FIRST) + 0.48;
            drawing.oval(x - OVAL, top, 2 * OVAL, bottom - top,
                    Pen.of(inputs == 3 ? Ink.FULL_ADDER : Ink.HALF_ADDER, 0.06));
        }
        carry.ifPresent(into -> {
            value(drawing, into, x, CARRIES);
            drawing.curve(x + 1 - OVAL, FIRST, x + 0.5, FIRST, x + 0.5, CARRIES, x + OVAL, CARRIES,
                    Pen.of(isOne(into) ? Ink.DESIGN : Ink.WIRE, isOne(into) ? 0.06 : 0.03));
        });
        if (!bits.isEmpty()) {
            value(drawing, bits.getFirst(), x, FIRST);
        }
        if (bits.size() > 1) {
            value(drawing, bits.get(1), x, SECOND);
        }
    }

    private boolean isOne(Signal signal) {
        return model().bits().isOne(signal, model().weight().get(), model().activation().get());
    }

    private void value(Drawing drawing, Signal signal, double x, double y) {
        bit(drawing, isOne(signal), x, y, RADIUS);
    }

    private static void name(Drawing drawing, String text, double y) {
        drawing.label(text, LEFT - 0.3, y, LETTERS, Drawing.Anchor.END, Ink.MUTED);
    }
}

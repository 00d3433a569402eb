package org.tramstudio.app.learn;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.AdderTable;

/** An adder with its inputs and outputs, and its truth table below; the row of the present inputs is marked. */
final class AdderPicture extends LessonPicture {

    private static final double WIDE = 7.4;
    private static final double BOX_LEFT = 2;
    private static final double BOX_RIGHT = 5.2;
    private static final double BOX_TOP = 1.1;
    private static final double BOX_BOTTOM = 4.1;
    private static final double TABLE = 5;
    private static final double ROW = 0.62;
    private static final double LETTERS = 0.42;
    private static final int MOST_ROWS = 8;
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final AdderTable table;
    private final String title;
    private final Ink ink;
    private final IntSupplier inputs;
    private final IntConsumer choose;

    /**
     * Draws an adder.
     *
     * @param table what it computes
     * @param inputs the row of the table that is shown
     * @param choose takes the row that is clicked
     */
    AdderPicture(AdderTable table, ObservableValue<Palette> palette, IntSupplier inputs, IntConsumer choose) {
        super(table.inputs() == 2 ? "lesson-half-adder" : "lesson-full-adder", palette);
        this.table = table;
        this.title = table.inputs() == 2 ? "Half adder" : "Full adder";
        this.ink = table.inputs() == 2 ? Ink.HALF_ADDER : Ink.FULL_ADDER;
        this.inputs = inputs;
        this.choose = choose;
        update();
    }

    /** Shows the present inputs. */
    void update() {
        AdderTable.Row row = row();
        show(title + ": " + row.inputs().stream().filter(one -> one).count() + " inputs are 1; the carry is "
                + (row.carry() ? 1 : 0) + ", the sum " + (row.sum() ? 1 : 0));
    }

    private AdderTable.Row row() {
        return table.rows().get(inputs.getAsInt());
    }

    @Override
    double unitsWide() {
        return WIDE;
    }

    @Override
    double unitsHigh() {
        return TABLE + (MOST_ROWS + 1) * ROW;
    }

    @Override
    void paint(Drawing drawing) {
        AdderTable.Row row = row();
        drawing.label(title, WIDE / 2, 0.5, 0.55, Drawing.Anchor.MIDDLE, Ink.TEXT);
        for (int input = 0; input < table.inputs(); input++) {
            boolean one = row.inputs().get(input);
            drawing.line(1, inputY(input), BOX_LEFT, inputY(input), wire(one));
            drawing.dot(1, inputY(input), 0.32, Ink.SURFACE, 1);
            bit(drawing, one, 1, inputY(input), 0.32);
            drawing.label(NAMES.get(input), 0.3, inputY(input), LETTERS, Drawing.Anchor.MIDDLE, Ink.TEXT);
        }
        drawing.oval(BOX_LEFT, BOX_TOP, BOX_RIGHT - BOX_LEFT, BOX_BOTTOM - BOX_TOP, Pen.of(ink, 0.08));
        drawing.label(ones(row), (BOX_LEFT + BOX_RIGHT) / 2, (BOX_TOP + BOX_BOTTOM) / 2, 0.42, Drawing.Anchor.MIDDLE,
                Ink.TEXT);
        output(drawing, "carry", row.carry(), BOX_TOP + 0.65);
        output(drawing, "sum", row.sum(), BOX_BOTTOM - 0.65);
        table(drawing);
    }

    private static String ones(AdderTable.Row row) {
        int ones = (int) row.inputs().stream().filter(one -> one).count();
        return ones + " = " + (row.carry() ? 1 : 0) + " · 2 + " + (row.sum() ? 1 : 0);
    }

    private static Pen wire(boolean one) {
        return one ? Pen.of(Ink.DESIGN, 0.08) : Pen.of(Ink.WIRE, 0.04);
    }

    private double inputY(int input) {
        double step = (BOX_BOTTOM - BOX_TOP) / (table.inputs() + 1);
        return BOX_TOP + (input + 1) * step;
    }

    private static void output(Drawing drawing, String name, boolean one, double y) {
        drawing.line(BOX_RIGHT, y, 5.95, y, wire(one));
        drawing.dot(5.95, y, 0.32, Ink.SURFACE, 1);
        bit(drawing, one, 5.95, y, 0.32);
        drawing.label(name, 6.4, y, 0.36, Drawing.Anchor.START, Ink.TEXT);
    }

    private double cellX(int cell) {
        return 1 + cell * 1.2 + (cell >= table.inputs() ? 0.6 : 0);
    }

    private void table(Drawing drawing) {
        for (int input = 0; input < table.inputs(); input++) {
            drawing.label(NAMES.get(input), cellX(input), TABLE, LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
        }
        drawing.label("carry", cellX(table.inputs()), TABLE, 0.36, Drawing.Anchor.MIDDLE, Ink.MUTED);
        drawing.label("sum", cellX(table.inputs() + 1), TABLE, 0.36, Drawing.Anchor.MIDDLE, Ink.MUTED);
        double right = cellX(table.inputs() + 1) + 0.6;
        drawing.line(0.4, TABLE + 0.3, right, TABLE + 0.3, Pen.of(Ink.RULE, 0.03));
        for (int index = 0; index < table.rows().size(); index++) {
            AdderTable.Row row = table.rows().get(index);
            boolean now = index == inputs.getAsInt();
            double y = rowY(index);
            if (now) {
                drawing.rectangle(0.4, y - ROW / 2, right - 0.4, ROW, Ink.SELECTION_AREA, 1);
                drawing.label("▸", 0.3, y, LETTERS, Drawing.Anchor.END, Ink.TEXT);
            }
            Ink letters = now ? Ink.TEXT : Ink.MUTED;
            for (int input = 0; input < table.inputs(); input++) {
                digit(drawing, row.inputs().get(input), cellX(input), y, LETTERS, letters);
            }
            digit(drawing, row.carry(), cellX(table.inputs()), y, LETTERS, letters);
            digit(drawing, row.sum(), cellX(table.inputs() + 1), y, LETTERS, letters);
        }
    }

    private static double rowY(int row) {
        return TABLE + (row + 1) * ROW;
    }

    @Override
    void clicked(double x, double y) {
        for (int input = 0; input < table.inputs(); input++) {
            if (Math.hypot(x - 1, y - inputY(input)) < 0.5) {
                choose.accept(inputs.getAsInt() ^ 1 << table.inputs() - 1 - input);
            }
        }
        int row = (int) Math.floor((y - TABLE - ROW / 2) / ROW);
        if (row >= 0 && row < table.rows().size()) {
            choose.accept(row);
        }
    }
}

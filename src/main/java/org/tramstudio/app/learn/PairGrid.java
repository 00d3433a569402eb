package org.tramstudio.app.learn;

import java.util.function.ToDoubleBiFunction;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.theme.Palette;

/**
 * A cell for every operand pair, W upwards and X to the right; the operands of the lesson are framed, and a click on a
 * cell chooses its pair. What a cell holds is painted by whoever makes the picture.
 */
final class PairGrid extends LessonPicture {

    private static final double LEFT = 1.7;
    private static final double BOTTOM = 1.9;
    private static final double TOP = 1.2;
    private static final int SIDE = LearnModel.LARGEST + 1;
    private static final double LETTERS = 0.62;
    private static final double FAINTEST = 0.18;

    private final LearnModel model;
    private final String title;
    private CellPainter cells = (drawing, weight, activation, x, y) -> { };

    /** Paints what a cell holds. */
    @FunctionalInterface
    interface CellPainter {

        /** Paints the pair (weight, activation) around (x, y), within half a unit to each side. */
        void paint(Drawing drawing, int weight, int activation, double x, double y);
    }

    PairGrid(String id, String title, LearnModel model, ObservableValue<Palette> palette) {
        super(id, palette);
        this.model = model;
        this.title = title;
        model.weight().subscribe(this::redraw);
        model.activation().subscribe(this::redraw);
    }

    /** Shows other cells, and tells a screen reader what they are. */
    void show(CellPainter painter, String accessibleText) {
        cells = painter;
        show(accessibleText);
    }

    /**
     * Paints errors on cells that are the darker, the larger they are; what is exact stays empty.
     *
     * @param error of a pair
     * @param scale the error's size at full colour
     * @param numbers whether each cell has its number, for which it must be large
     */
    static CellPainter errors(ToDoubleBiFunction<Integer, Integer> error, double scale, boolean numbers) {
        return (drawing, weight, activation, x, y) -> {
            double value = error.applyAsDouble(weight, activation);
            if (value != 0) {
                double share = scale == 0 ? 0 : Math.min(1, Math.abs(value) / scale);
                drawing.rectangle(x - 0.5, y - 0.5, 1, 1, Ink.SELECTION, FAINTEST + 0.5 * share);
                if (numbers) {
                    drawing.label(Numbers.decimals(value, 0), x, y, 0.42, Drawing.Anchor.MIDDLE, Ink.TEXT);
                }
            }
        };
    }

    @Override
    double unitsWide() {
        return LEFT + SIDE + 0.4;
    }

    @Override
    double unitsHigh() {
        return TOP + SIDE + BOTTOM;
    }

    private static double cellX(int activation) {
        return LEFT + activation + 0.5;
    }

    private static double cellY(int weight) {
        return TOP + SIDE - weight - 0.5;
    }

    @Override
    void paint(Drawing drawing) {
        drawing.label(title, LEFT + SIDE / 2.0, TOP / 2, 0.75, Drawing.Anchor.MIDDLE, Ink.TEXT);
        for (int line = 0; line <= SIDE; line++) {
            Pen pen = Pen.of(Ink.RULE, 0.03);
            drawing.line(LEFT, TOP + line, LEFT + SIDE, TOP + line, pen);
            drawing.line(LEFT + line, TOP, LEFT + line, TOP + SIDE, pen);
        }
        for (int w = 0; w < SIDE; w++) {
            drawing.label(Integer.toString(w), LEFT - 0.25, cellY(w), LETTERS, Drawing.Anchor.END, Ink.MUTED);
            drawing.label(Integer.toString(w), cellX(w), TOP + SIDE + 0.5, LETTERS, Drawing.Anchor.MIDDLE, Ink.MUTED);
            for (int x = 0; x < SIDE; x++) {
                cells.paint(drawing, w, x, cellX(x), cellY(w));
            }
        }
        drawing.label("W", 0.35, TOP + SIDE / 2.0, 0.8, Drawing.Anchor.MIDDLE, Ink.TEXT);
        drawing.label("X", LEFT + SIDE / 2.0, TOP + SIDE + 1.35, 0.8, Drawing.Anchor.MIDDLE, Ink.TEXT);
        frame(drawing);
    }

    private void frame(Drawing drawing) {
        double left = cellX(model.activation().get()) - 0.5;
        double top = cellY(model.weight().get()) - 0.5;
        Pen pen = Pen.of(Ink.TEXT, 0.12);
        drawing.line(left, top, left + 1, top, pen);
        drawing.line(left, top + 1, left + 1, top + 1, pen);
        drawing.line(left, top, left, top + 1, pen);
        drawing.line(left + 1, top, left + 1, top + 1, pen);
    }

    @Override
    void clicked(double x, double y) {
        int activation = (int) Math.floor(x - LEFT);
        int weight = SIDE - 1 - (int) Math.floor(y - TOP);
        if (activation >= 0 && activation < SIDE && weight >= 0 && weight < SIDE) {
            model.weight().set(weight);
            model.activation().set(activation);
        }
    }
}

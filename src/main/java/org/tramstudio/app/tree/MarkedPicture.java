package org.tramstudio.app.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;

/**
 * A circuit's picture with marks where another circuit differs from it. The marks differ in colour and in shape.
 *
 * @param picture the circuit
 * @param marks what is different, and where
 */
record MarkedPicture(CircuitPicture picture, List<Mark> marks) implements CircuitPicture {

    private static final double REACH = 0.27;
    private static final double LINE = 0.06;
    private static final double SHADE = 0.22;

    /** Copies the list. */
    MarkedPicture {
        marks = List.copyOf(marks);
    }

    /** Which of the two circuits has less at a place. */
    enum Where {
        HERE("removed only here", "Taken out here, and not in the other multiplier"),
        THERE("only in the other", "Kept here, and taken out in the other multiplier"),
        BOTH("in both", "Taken out here and in the other multiplier");

        private final String meaning;
        private final String text;

        Where(String meaning, String text) {
            this.meaning = meaning;
            this.text = text;
        }
    }

    /**
     * A mark.
     *
     * @param where which circuit has less there
     * @param x middle
     * @param y middle
     */
    record Mark(Where where, double x, double y) {

        private void paint(Drawing drawing, double reach, double line) {
            switch (where) {
                case HERE -> square(drawing, reach, Pen.of(Ink.ONLY_HERE, line));
                case THERE -> diamond(drawing, 1.25 * reach, Pen.of(Ink.ONLY_THERE, line));
                case BOTH -> drawing.ring(x, y, 0.85 * reach, Pen.of(Ink.MUTED, 0.6 * line));
            }
        }

        private void square(Drawing drawing, double reach, Pen pen) {
            drawing.rectangle(x - reach, y - reach, 2 * reach, 2 * reach, pen.ink(), SHADE);
            drawing.line(x - reach, y - reach, x + reach, y - reach, pen);
            drawing.line(x + reach, y - reach, x + reach, y + reach, pen);
            drawing.line(x + reach, y + reach, x - reach, y + reach, pen);
            drawing.line(x - reach, y + reach, x - reach, y - reach, pen);
        }

        private void diamond(Drawing drawing, double reach, Pen pen) {
            drawing.line(x, y - reach, x + reach, y, pen);
            drawing.line(x + reach, y, x, y + reach, pen);
            drawing.line(x, y + reach, x - reach, y, pen);
            drawing.line(x - reach, y, x, y - reach, pen);
        }
    }

    @Override
    public Extent extent() {
        return picture.extent();
    }

    @Override
    public double columnX(int column) {
        return picture.columnX(column);
    }

    @Override
    public double columnWidth() {
        return picture.columnWidth();
    }

    @Override
    public OptionalInt columnAt(double x) {
        return picture.columnAt(x);
    }

    @Override
    public Netlist netlist() {
        return picture.netlist();
    }

    @Override
    public SignalTies ties() {
        return picture.ties();
    }

    @Override
    public Optional<CircuitPicture> withRemovals(Netlist accurate, SignalTies ties) {
        return picture.withRemovals(accurate, ties);
    }

    @Override
    public double cost(int cell) {
        return picture.cost(cell);
    }

    @Override
    public Walk walk() {
        return picture.walk();
    }

    @Override
    public List<SignalPlace> places() {
        return picture.places();
    }

    @Override
    public void paint(OptionalInt selected, Optional<Signal.CellOutput> pointedAt, Overlay overlay, Drawing drawing) {
        picture.paint(selected, pointedAt, overlay, drawing);
        drawing.together(() -> marks.forEach(mark -> mark.paint(drawing, REACH, LINE)));
    }

    @Override
    public Optional<Signal.CellOutput> signalAt(double x, double y) {
        return picture.signalAt(x, y);
    }

    @Override
    public Optional<String> textAt(double x, double y) {
        Optional<String> difference = marks.stream()
                .filter(mark -> Math.hypot(mark.x() - x, mark.y() - y) < REACH).findFirst()
                .map(mark -> mark.where().text);
        return picture.textAt(x, y).map(text -> text + difference.map(words -> "\n" + words).orElse(""))
                .or(() -> difference);
    }

    @Override
    public List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (Where where : Where.values()) {
            if (where != Where.BOTH || marks.stream().anyMatch(mark -> mark.where() == Where.BOTH)) {
                entries.add(new Legend.Entry(where.meaning, drawing ->
                        new Mark(where, 0.5, 0.5).paint(drawing, 0.3, 0.09)));
            }
        }
        entries.addAll(picture.legend());
        return List.copyOf(entries);
    }
}

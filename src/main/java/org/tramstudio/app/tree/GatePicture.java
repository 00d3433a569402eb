package org.tramstudio.app.tree;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.Signal;

/**
 * A netlist of gates: a box for each cell, wires between them.
 *
 * @param netlist what is drawn
 * @param diagram where its cells stand
 */
record GatePicture(Netlist netlist, GateDiagram diagram) implements CircuitPicture {

    private static final double WIRE_WIDTH = 0.02;
    private static final double WIRE_OPACITY = 0.55;
    private static final double TITLE_SIZE = 0.42;
    private static final double LABEL_SIZE = 0.22;
    private static final double FRAME = 0.035;

    static GatePicture of(Netlist netlist) {
        return new GatePicture(netlist, GateDiagramLayout.of(netlist));
    }

    @Override
    public Extent extent() {
        return new Extent(diagram.columns(), diagram.width(), diagram.height());
    }

    @Override
    public double columnX(int column) {
        return GateDiagram.columnX(columns(), diagram.pitch(), column);
    }

    @Override
    public OptionalInt columnAt(double x) {
        int column = (int) Math.floor(columns() - (x - DotDiagramLayout.LEFT_MARGIN) / diagram.pitch());
        return column >= 0 && column < columns() ? OptionalInt.of(column) : OptionalInt.empty();
    }

    @Override
    public double columnWidth() {
        return diagram.pitch();
    }

    @Override
    public Walk walk() {
        return GateWalk.of(netlist);
    }

    @Override
    public void paint(OptionalInt selected, Optional<Signal.CellOutput> pointedAt, Overlay overlay, Drawing drawing) {
        BitSigns bits = new BitSigns(overlay, drawing);
        ColumnHeads.paint(this, selected, drawing);
        drawing.label("product", DotDiagramLayout.LEFT_MARGIN - 0.35, diagram.productY(), TITLE_SIZE,
                Drawing.Anchor.END, Ink.MUTED);
        if (drawing.shows(2 * GateDiagram.HALF_HEIGHT)) {
            drawing.together(() -> diagram.links().stream().filter(link -> !bits.isLit(link.signal()))
                    .forEach(link -> link(link, pointedAt, bits, drawing)));
            drawing.together(() -> diagram.links().stream().filter(link -> bits.isLit(link.signal()))
                    .forEach(link -> link(link, pointedAt, bits, drawing)));
        }
        drawing.together(() -> diagram.boxes().forEach(box -> box(box, bits, drawing)));
        diagram.boxes().forEach(box -> drawing.label(box.label(), box.x(), box.y(), LABEL_SIZE, Drawing.Anchor.MIDDLE,
                Ink.TEXT));
        for (int bit = 0; bit < columns(); bit++) {
            productBit(bit, bits, drawing);
        }
        pointedAt.ifPresent(signal -> frame(diagram.boxes().get(signal.cell()), Pen.of(bits.pointer(), 2 * FRAME),
                drawing));
    }

    private void link(GateDiagram.Link link, Optional<Signal.CellOutput> pointedAt, BitSigns bits, Drawing drawing) {
        boolean pointed = pointedAt.filter(signal -> signal.cell() == link.signal().cell()).isPresent();
        double opacity = bits.isAhead(link.signal().cell()) ? 0.5 * WIRE_OPACITY : WIRE_OPACITY;
        Pen pen = bits.isLit(link.signal()) ? Pen.of(Ink.LIT, 1.5 * WIRE_WIDTH)
                : new Pen(Ink.WIRE, WIRE_WIDTH, opacity, false);
        drawing.line(link.fromX(), link.fromY(), link.toX(), link.toY(), pointed
                ? Pen.of(bits.pointer(), 2.5 * WIRE_WIDTH) : pen);
    }

    private void box(GateDiagram.Box box, BitSigns bits, Drawing drawing) {
        Ink ink = switch (netlist.cells().get(box.cell())) {
            case Cell.FullAdder _ -> Ink.FULL_ADDER;
            case Cell.HalfAdder _ -> Ink.HALF_ADDER;
            case Cell.PartialProduct _, Cell.Gate _ -> Ink.WIRE;
        };
        drawing.rectangle(box.x() - GateDiagram.HALF_WIDTH, box.y() - GateDiagram.HALF_HEIGHT,
                2 * GateDiagram.HALF_WIDTH, 2 * GateDiagram.HALF_HEIGHT, Ink.SURFACE, 1);
        bits.paint(box, netlist.cells().get(box.cell()).hasCarry());
        frame(box, Pen.of(ink, bits.isCurrent(box.cell()) ? 2 * FRAME : FRAME), drawing);
    }

    private static void frame(GateDiagram.Box box, Pen pen, Drawing drawing) {
        double left = box.x() - GateDiagram.HALF_WIDTH;
        double right = box.x() + GateDiagram.HALF_WIDTH;
        double top = box.y() - GateDiagram.HALF_HEIGHT;
        double bottom = box.y() + GateDiagram.HALF_HEIGHT;
        drawing.line(left, top, right, top, pen);
        drawing.line(left, bottom, right, bottom, pen);
        drawing.line(left, top, left, bottom, pen);
        drawing.line(right, top, right, bottom, pen);
    }

    private void productBit(int bit, BitSigns bits, Drawing drawing) {
        double x = columnX(bit);
        double y = diagram.productY();
        switch (netlist.product().get(bit)) {
            case Signal.CellOutput output -> bits.paint(output, x, y, DotDiagram.DOT_RADIUS);
            case Signal.OperandBit operandBit -> drawing.text(name(operandBit), x, y, 0.36, Drawing.Anchor.MIDDLE,
                    Ink.TEXT);
            case Signal.Constant constant -> drawing.text(constant == Signal.Constant.ONE ? "1" : "0", x, y, 0.36,
                    Drawing.Anchor.MIDDLE, Ink.MUTED);
        }
    }

    @Override
    public Optional<Signal.CellOutput> signalAt(double x, double y) {
        return boxAt(x, y).map(box -> new Signal.CellOutput(box.cell(), Signal.Port.SUM));
    }

    @Override
    public Optional<String> textAt(double x, double y) {
        return boxAt(x, y).map(box -> SignalDescription.kindAndPlace(netlist.cells().get(box.cell())) + "\nReads "
                + netlist.cells().get(box.cell()).inputs().stream().map(this::name)
                        .collect(Collectors.joining(", ")));
    }

    private Optional<GateDiagram.Box> boxAt(double x, double y) {
        return diagram.boxes().stream().filter(box -> box.contains(x, y)).findFirst();
    }

    private String name(Signal signal) {
        return switch (signal) {
            case Signal.Constant constant -> constant == Signal.Constant.ONE ? "constant 1" : "constant 0";
            case Signal.OperandBit(Operand operand, int index) -> (operand == Operand.WEIGHT ? "w" : "x")
                    + Superscript.index(index);
            case Signal.CellOutput(int cell, Signal.Port port) -> (port == Signal.Port.CARRY ? "the carry of the "
                    : "the ") + SignalDescription.kindAndPlace(netlist.cells().get(cell));
        };
    }

    @Override
    public List<Legend.Entry> legend() {
        return List.of(gate("gate", Ink.WIRE), gate("full adder", Ink.FULL_ADDER), gate("half adder", Ink.HALF_ADDER),
                new Legend.Entry("product bit", drawing -> drawing.dot(0.5, 0.5, 0.16, Ink.TEXT, 1)));
    }

    private static Legend.Entry gate(String meaning, Ink ink) {
        return new Legend.Entry(meaning, drawing -> {
            Pen pen = Pen.of(ink, 0.08);
            drawing.line(0.1, 0.28, 0.9, 0.28, pen);
            drawing.line(0.1, 0.72, 0.9, 0.72, pen);
            drawing.line(0.1, 0.28, 0.1, 0.72, pen);
            drawing.line(0.9, 0.28, 0.9, 0.72, pen);
        });
    }
}

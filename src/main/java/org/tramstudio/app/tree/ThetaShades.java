package org.tramstudio.app.tree;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.PartialProductParameters;

/**
 * θ_ij of single partial products in a dot diagram: each is a disc, empty for 0 and full for 1, in the colour that Θ has in
 * every picture. Partial products of columns that cannot be approximated have no θ and stay plain dots.
 *
 * @param netlist what is drawn
 * @param theta structure parameters that it was mapped from
 */
record ThetaShades(Netlist netlist, PartialProductParameters theta) {

    /** Of a disc; it leaves a hair's breadth to the oval around it. */
    static final double RADIUS = 0.17;

    /** Distance of the discs that one gate merges. */
    static final double MERGED_PITCH = 0.22;

    private static final double OUTLINE = 0.045;
    private static final double THIN = 0.03;
    /** What stands within a frame or a ring of its own is smaller. */
    private static final double INNER = 0.1;

    /** The bits of the operands that a partial product is made of. */
    private record Bits(int weight, int activation) {
    }

    /** Whether a partial product, or those that a gate merges, have a θ. */
    boolean cover(Signal.CellOutput signal) {
        return bits(signal.cell()).stream().anyMatch(this::cover);
    }

    private boolean cover(Bits bits) {
        return bits.weight() + bits.activation() < theta.columns();
    }

    /** A partial product that is built. */
    void paintDot(Drawing drawing, DotDiagram.Dot dot) {
        bits(dot.signal().cell()).forEach(bits -> Coloring.disc(drawing, dot.x(), dot.y(), RADIUS, at(bits)));
        drawing.ring(dot.x(), dot.y(), RADIUS, Pen.of(Ink.TEXT, OUTLINE));
    }

    /**
     * One of the partial products that a gate merges.
     *
     * @param place among the inputs of the gate
     */
    void paintMerged(Drawing drawing, Signal.CellOutput gate, int place, double x, double y) {
        Coloring.disc(drawing, x, y, INNER, at(bits(gate.cell()).get(place)));
        drawing.ring(x, y, INNER, Pen.of(Ink.TEXT, THIN));
    }

    /** A partial product that is not built: a smaller disc within a ring, so that it is told apart without its colour. */
    void paintGhost(Drawing drawing, DotDiagram.Ghost ghost) {
        Bits bits = new Bits(ghost.weightBit(), ghost.activationBit());
        if (cover(bits)) {
            Coloring.disc(drawing, ghost.x(), ghost.y(), INNER, at(bits));
        }
        drawing.ring(ghost.x(), ghost.y(), RADIUS, Pen.of(Ink.REMOVED, THIN));
    }

    /** The values of a partial product, or of all that a gate merges; empty for any other signal. */
    Optional<String> words(Signal.CellOutput signal) {
        return Optional.of(bits(signal.cell()).stream().map(this::words).collect(Collectors.joining("\n")))
                .filter(words -> !words.isEmpty());
    }

    /** The value of a partial product that is not built. */
    String words(DotDiagram.Ghost ghost) {
        return words(new Bits(ghost.weightBit(), ghost.activationBit()));
    }

    private String words(Bits bits) {
        String name = "θ of w" + Superscript.index(bits.weight()) + " AND x" + Superscript.index(bits.activation());
        return cover(bits) ? name + ": " + String.format(Locale.ROOT, "%.2f", at(bits)) + " (0 keeps it, 1 removes it)"
                : name + ": none, its column is not approximated";
    }

    private double at(Bits bits) {
        return theta.at(bits.weight(), bits.activation());
    }

    private List<Bits> bits(int cell) {
        return switch (netlist.cells().get(cell)) {
            case Cell.PartialProduct(int i, int j, boolean _, Place _) -> List.of(new Bits(i, j));
            case Cell.Gate gate when gate.function() == GateFunction.OR ->
                    gate.inputs().stream().flatMap(input -> merged(input, gate.place().column())).toList();
            case Cell.Gate _, Cell.HalfAdder _, Cell.FullAdder _ -> List.of();
        };
    }

    /** An OR gate in another column than its inputs is a carry. */
    private Stream<Bits> merged(Signal input, int column) {
        return input instanceof Signal.CellOutput(int cell, Signal.Port _)
                && netlist.cells().get(cell) instanceof Cell.PartialProduct(int i, int j, boolean _, Place place)
                && place.column() == column ? Stream.of(new Bits(i, j)) : Stream.empty();
    }

    /** What the discs mean. */
    static Legend.Entry legend() {
        return new Legend.Entry("θ: 0 keeps, 1 removes", drawing -> {
            for (int step = 0; step < 3; step++) {
                double x = 0.17 + 0.33 * step;
                Coloring.disc(drawing, x, 0.5, 0.12, step / 2.0);
                drawing.ring(x, 0.5, 0.12, Pen.of(Ink.TEXT, 0.05));
            }
        });
    }
}

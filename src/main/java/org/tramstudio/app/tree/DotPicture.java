package org.tramstudio.app.tree;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.power.ComponentCosts;
import org.tramstudio.tram.PartialProductParameters;

/**
 * A dot diagram with what became of its signals.
 *
 * @param netlist what is drawn
 * @param diagram where its dots stand
 * @param fates what became of them
 * @param shades θ_ij of the partial products, where each has its own
 * @param legend what the signs mean
 */
record DotPicture(Netlist netlist, DotDiagram diagram, SignalFates fates, Optional<ThetaShades> shades,
                  List<Legend.Entry> legend) implements CircuitPicture {

    private static final double REACH = 0.3;

    DotPicture {
        legend = List.copyOf(legend);
    }

    static DotPicture ofRemovals(Netlist accurate, SignalTies ties) {
        return ofRemovals(accurate, DotDiagramLayout.of(accurate).orElseThrow(), ties);
    }

    private static DotPicture ofRemovals(Netlist accurate, DotDiagram diagram, SignalTies ties) {
        return new DotPicture(accurate, diagram, SignalFates.of(accurate, ties), Optional.empty(),
                DotDiagramPainter.legendOfRemovals(ties.count(Signal.Constant.ONE) > 0));
    }

    @Override
    public Optional<CircuitPicture> withRemovals(Netlist accurate, SignalTies ties) {
        return accurate.equals(netlist) ? Optional.of(ofRemovals(netlist, diagram, ties)) : Optional.empty();
    }

    static DotPicture ofBuilt(Netlist netlist, DotDiagram diagram, Optional<PartialProductParameters> theta) {
        Optional<ThetaShades> shades = theta.map(values -> new ThetaShades(netlist, values));
        return new DotPicture(netlist, diagram, SignalFates.of(netlist, SignalTies.NONE), shades,
                DotDiagramPainter.legend(netlist, diagram, shades));
    }

    @Override
    public Extent extent() {
        return new Extent(diagram.columns(), diagram.width(), diagram.height());
    }

    @Override
    public SignalTies ties() {
        return fates.ties();
    }

    /** A slider that moves a little often removes the same signals. */
    @Override
    public boolean looksLike(CircuitPicture other) {
        return other instanceof DotPicture dots && dots.diagram == diagram && dots.ties().equals(ties())
                && dots.shades.equals(shades);
    }

    @Override
    public double cost(int cell) {
        Cell component = netlist.cells().get(cell);
        if (!component.hasCarry()) {
            return fates.of(new Signal.CellOutput(cell, Signal.Port.SUM)) == SignalFates.Fate.LIVE
                    ? ComponentCosts.ASAP7.of(component) : 0;
        }
        return switch (fates.remainingInputs(cell)) {
            case 3 -> ComponentCosts.ASAP7.fullAdder();
            case 2 -> ComponentCosts.ASAP7.halfAdder();
            default -> 0;
        };
    }

    @Override
    public Walk walk() {
        return TreeWalk.of(netlist, fates);
    }

    @Override
    public void paint(OptionalInt selected, Optional<Signal.CellOutput> pointedAt, Overlay overlay, Drawing drawing) {
        ColumnHeads.paint(this, selected, drawing);
        DotDiagramPainter.paint(this, pointedAt, overlay, drawing);
    }

    @Override
    public Optional<Signal.CellOutput> signalAt(double x, double y) {
        return diagram.dots().stream()
                .filter(dot -> Math.hypot(dot.x() - x, dot.y() - y) < REACH)
                .min(Comparator.comparingDouble(dot -> Math.hypot(dot.x() - x, dot.y() - y)))
                .map(DotDiagram.Dot::signal);
    }

    @Override
    public List<SignalPlace> places() {
        return diagram.dots().stream().filter(DotDiagram.Dot::first).map(dot -> new SignalPlace(dot.signal(),
                SignalDescription.name(netlist, dot.signal()), dot.column(), dot.x(), dot.y())).toList();
    }

    @Override
    public Optional<String> textAt(double x, double y) {
        return signalAt(x, y).map(signal -> SignalDescription.of(netlist, fates, signal) + shades
                        .flatMap(theta -> theta.words(signal)).map(words -> "\n" + words).orElse(""))
                .or(() -> diagram.ghosts().stream().filter(ghost -> Math.hypot(ghost.x() - x, ghost.y() - y) < REACH)
                        .findFirst().map(this::text))
                .or(() -> diagram.ones().stream().filter(one -> Math.hypot(one.x() - x, one.y() - y) < REACH / 2)
                        .findFirst().map(one -> "Constant 1: adds 2" + Superscript.of(one.column()) + " = "
                                + (1L << one.column()) + " to every product"))
                .or(() -> diagram.ovals().stream().filter(oval -> oval.contains(x, y)).findFirst()
                        .map(oval -> SignalDescription.of(netlist, fates, oval.cell())));
    }

    private String text(DotDiagram.Ghost ghost) {
        return "Partial product w" + Superscript.index(ghost.weightBit()) + " AND x"
                + Superscript.index(ghost.activationBit()) + "\nNot built: it was dropped, or fell away"
                + shades.map(theta -> "\n" + theta.words(ghost)).orElse("");
    }
}

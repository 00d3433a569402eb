package org.tramstudio.app.tree;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.power.ComponentCosts;
import org.tramstudio.tram.PartialProductParameters;

/**
 * A drawing of a multiplier's circuit in units of its own: neighbouring columns are one unit apart, the least significant
 * at the right. Immutable; made away from the FX thread.
 */
public interface CircuitPicture {

    /**
     * An accurate multiplier with what was removed from it: crosses for the signals that are tied to 0, ones for those that
     * are tied to 1, and faint what fell away with them.
     *
     * @param accurate the accurate multiplier's netlist
     * @param ties its signals that are tied
     */
    static CircuitPicture ofRemovals(Netlist accurate, SignalTies ties) {
        return DotPicture.ofRemovals(accurate, ties);
    }

    /**
     * A circuit as it is built: a tree of dots and compressors where it is one, else its gates and the wires between them.
     */
    static CircuitPicture of(Netlist netlist) {
        return of(netlist, Optional.empty());
    }

    /**
     * As {@link #of(Netlist)}, with the partial products of a tree shaded by their structure parameters.
     *
     * @param theta what the circuit was mapped from, of its width; empty where partial products have no θ of their own
     */
    static CircuitPicture of(Netlist netlist, Optional<PartialProductParameters> theta) {
        return DotDiagramLayout.of(netlist).<CircuitPicture>map(diagram -> DotPicture.ofBuilt(netlist, diagram, theta))
                .orElseGet(() -> GatePicture.of(netlist));
    }

    /**
     * How large a drawing is.
     *
     * @param columns product bits, which is the number of columns
     * @param width of the whole drawing
     * @param height of the whole drawing
     */
    record Extent(int columns, double width, double height) {
    }

    /** How large it is. */
    Extent extent();

    /** Product bits, which is the number of columns. */
    default int columns() {
        return extent().columns();
    }

    /** The middle of a column. */
    default double columnX(int column) {
        return DotDiagramLayout.columnX(columns(), column);
    }

    /** How wide a column is. */
    default double columnWidth() {
        return 1;
    }

    /** The column at a place across. */
    default OptionalInt columnAt(double x) {
        int column = (int) Math.floor(DotDiagramLayout.LEFT_MARGIN + columns() - x);
        return column >= 0 && column < columns() ? OptionalInt.of(column) : OptionalInt.empty();
    }

    /** What is drawn. */
    Netlist netlist();

    /** Its signals that are tied to a constant. */
    default SignalTies ties() {
        return SignalTies.NONE;
    }

    /** What a cell costs in units of one AND gate, or what is left of it does. */
    default double cost(int cell) {
        return ComponentCosts.ASAP7.of(netlist().cells().get(cell));
    }

    /** From the partial products to the product in steps, each a row or a stage of the drawing. */
    Walk walk();

    /**
     * Draws everything.
     *
     * @param selected the chosen column
     * @param pointedAt the signal under the mouse
     * @param overlay what is shown beside the circuit
     * @param drawing what to draw on
     */
    void paint(OptionalInt selected, Optional<Signal.CellOutput> pointedAt, Overlay overlay, Drawing drawing);

    /** The signal that stands at a place. */
    Optional<Signal.CellOutput> signalAt(double x, double y);

    /** Where each signal's first dot stands; empty for a drawing whose signals cannot be walked over. */
    default List<SignalPlace> places() {
        return List.of();
    }

    /** What stands at a place, in words. */
    Optional<String> textAt(double x, double y);

    /** The picture of other removals from the same accurate multiplier, where that is what is drawn; its dots stay where they are. */
    default Optional<CircuitPicture> withRemovals(Netlist accurate, SignalTies ties) {
        return Optional.empty();
    }

    /** Whether another picture is drawn in the same way, so that it need not be drawn; quickly, so not for all that are. */
    default boolean looksLike(CircuitPicture other) {
        return this == other;
    }

    /** What the signs mean. */
    List<Legend.Entry> legend();

    /** What the signs mean under an overlay. */
    default List<Legend.Entry> legend(Overlay overlay) {
        return overlay.lights().map(lights -> lights.legend(legend())).orElseGet(this::legend);
    }
}

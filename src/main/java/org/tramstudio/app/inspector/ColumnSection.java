package org.tramstudio.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tramstudio.app.controls.Facts;
import org.tramstudio.app.controls.Facts.Fact;
import org.tramstudio.app.controls.Term;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.Removal;

/** The numbers of one column of the multiplier on the screen. It stays while sliders move. */
final class ColumnSection extends Section {

    private final Facts structure = new Facts();
    private final Facts components = new Facts();

    ColumnSection() {
        super("", "");
        part("STRUCTURE");
        getChildren().add(structure);
        part("COMPONENTS LEFT");
        getChildren().add(components);
    }

    void show(int column, MappedMultiplier multiplier) {
        name("Column " + column, "Weight 2^" + column + " = " + (1L << column) + " in the product");
        Counts accurate = Counts.of(multiplier.accurate(), column);
        Counts left = Counts.of(multiplier.netlist(), column);
        List<Fact> tied = new ArrayList<>(List.of(
                new Fact("θ", column < multiplier.theta().columns()
                        ? String.format(Locale.ROOT, "%.2f", multiplier.theta().at(column)) : "kept exact", Term.THETA),
                new Fact("Signals tied to 0", Long.toString(tied(multiplier, column, Signal.Constant.ZERO)), Term.PHASE_2)));
        long ones = tied(multiplier, column, Signal.Constant.ONE);
        if (ones > 0) {
            tied.add(new Fact("Signals tied to 1", Long.toString(ones)));
        }
        structure.show(tied);
        components.show(List.of(
                new Fact("Partial products", left.products + " of " + accurate.products, Term.PARTIAL_PRODUCT),
                new Fact("Half adders", left.halfAdders + " of " + accurate.halfAdders, Term.ADDERS),
                new Fact("Full adders", left.fullAdders + " of " + accurate.fullAdders, Term.ADDERS)));
    }

    private static long tied(MappedMultiplier multiplier, int column, Signal.Constant value) {
        return multiplier.removals().stream().filter(removal -> removal instanceof Removal.TiedSignal(
                Signal.CellOutput _, int in, Signal.Constant to) && in == column && to == value).count();
    }

    /** A column's cells by kind. A full adder that lost an input counts as the half adder that it has become. */
    private record Counts(long products, long halfAdders, long fullAdders) {

        static Counts of(Netlist netlist, int column) {
            return new Counts(count(netlist, column, Cell.PartialProduct.class),
                    count(netlist, column, Cell.HalfAdder.class), count(netlist, column, Cell.FullAdder.class));
        }

        private static long count(Netlist netlist, int column, Class<? extends Cell> kind) {
            return netlist.cells().stream()
                    .filter(cell -> kind.isInstance(cell) && cell.place().column() == column).count();
        }
    }
}

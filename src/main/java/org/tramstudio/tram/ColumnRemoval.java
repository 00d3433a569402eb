package org.tramstudio.tram;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.Signal;
import org.tramstudio.power.ComponentCosts;

/**
 * An accurate multiplier without the partial products of some columns: what θ = 1 asks for, done to the letter.
 *
 * @param columns the columns that are left out
 * @param removed the partial products that are not built
 * @param netlist what is left
 * @param table the product of every operand pair
 * @param normalizedCost mapped power: the cost of {@code netlist} over the accurate multiplier's, 0 to 1
 */
public record ColumnRemoval(Set<Integer> columns, List<Signal.CellOutput> removed, Netlist netlist, ProductTable table,
                            double normalizedCost) {

    /** Copies the collections. */
    public ColumnRemoval {
        columns = Set.copyOf(columns);
        removed = List.copyOf(removed);
    }

    /**
     * Leaves columns out.
     *
     * @param accurate an accurate unsigned multiplier, of at most {@link ProductTable#MAX_OPERAND_BITS} operand bits
     * @param columns which ones; a column that has no partial products changes nothing
     */
    public static ColumnRemoval of(Netlist accurate, Collection<Integer> columns) {
        Set<Integer> wanted = new TreeSet<>(columns);
        List<Signal.CellOutput> removed = IntStream.range(0, accurate.cells().size())
                .filter(cell -> accurate.cells().get(cell) instanceof Cell.PartialProduct product
                        && wanted.contains(product.place().column()))
                .mapToObj(cell -> new Signal.CellOutput(cell, Signal.Port.SUM)).toList();
        Netlist netlist = NetlistSimplifier.simplify(accurate, removed);
        return new ColumnRemoval(wanted, removed, netlist, ProductTable.of(netlist),
                ComponentCosts.ASAP7.of(netlist) / ComponentCosts.ASAP7.of(accurate));
    }
}

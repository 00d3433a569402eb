package org.tramstudio.tram;

import java.util.Optional;
import org.tramstudio.circuit.BitParallelSimulation;
import org.tramstudio.circuit.ChosenPairs;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;

/**
 * The operand pairs that mapping takes the error to the target over. What a column holds depends on the columns below it
 * alone, so where signals are removed in the k least significant columns only, the k least significant bits of both
 * operands decide the error, and all their pairs stand for all pairs. Where k is too large for that, pairs are drawn, the
 * same ones each time.
 *
 * @param operands of the multiplier
 * @param chosen the pairs; empty where they are all
 */
record MappingPairs(OperandFormat operands, Optional<ChosenPairs> chosen) {

    private static final int DRAWN = 1 << 17;
    private static final long SEED = 1;

    /**
     * Chooses pairs.
     *
     * @param operands of one width
     * @param columns k, from the least significant one
     */
    static MappingPairs of(OperandFormat operands, int columns) {
        if (operands.width() <= GreedyMapper.MAX_LISTED_WIDTH) {
            return new MappingPairs(operands, Optional.empty());
        }
        return new MappingPairs(operands, Optional.of(columns <= GreedyMapper.MAX_LISTED_WIDTH
                ? ChosenPairs.low(operands, Math.max(1, columns)) : ChosenPairs.drawn(operands, DRAWN, SEED)));
    }

    /** How many columns have θ > 0 or lie below one that has. */
    static int columns(StructureParameters theta) {
        int columns = theta.columns();
        while (columns > 0 && theta.at(columns - 1) == 0) {
            columns--;
        }
        return columns;
    }

    /** How many they are. */
    long count() {
        return chosen.map(pairs -> (long) pairs.count()).orElseGet(operands::pairs);
    }

    /** Prepares to simulate a circuit for these pairs. */
    BitParallelSimulation simulation(Netlist netlist) {
        return chosen.map(pairs -> pairs.simulation(netlist)).orElseGet(() -> new BitParallelSimulation(netlist));
    }

    /** The product of every operand pair, where they are few enough to list. */
    Optional<ProductTable> products(Netlist netlist) {
        return chosen.isPresent() ? Optional.empty() : Optional.of(ProductTable.of(netlist));
    }

    /** Mean of (Y - Y_ref)² over these pairs. */
    double meanSquaredError(RemovedColumns target, Netlist netlist, Optional<ProductTable> products) {
        return products.map(target::meanSquaredError)
                .orElseGet(() -> target.meanSquaredError(netlist, chosen.orElseThrow()));
    }
}

package org.tramstudio.tram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.power.ComponentCosts;

/**
 * An accurate multiplier with signals that were tied by hand.
 *
 * @param architecture of the accurate multiplier
 * @param width bits of each operand, 2 to {@link GreedyMapper#MAX_WIDTH}
 * @param method that gave the first ties
 * @param theta structure parameters that gave the first ties
 * @param ties the outputs of the accurate multiplier's cells that are tied now
 */
public record EditedMultiplier(MultiplierArchitecture architecture, int width, MappingMethod method,
                               StructureParameters theta, SignalTies ties) {

    /**
     * Simplifies the tree and measures what is left; takes milliseconds.
     *
     * @throws IllegalArgumentException if a tied signal does not exist
     */
    public MappedMultiplier build() {
        long start = System.nanoTime();
        Netlist accurate = MultiplierGenerator.generate(architecture, width);
        if (!ties.fit(accurate)) {
            throw new IllegalArgumentException("a tied signal is no output of the " + width + "-bit "
                    + architecture.title());
        }
        List<Removal> removals = new ArrayList<>();
        ties.values().forEach((signal, value) -> removals.add(new Removal.TiedSignal(signal,
                accurate.cells().get(signal.cell()).place().column(), value)));
        Netlist netlist = NetlistSimplifier.simplify(accurate, ties);
        int tied = ties.values().keySet().stream().mapToInt(signal -> accurate.cells().get(signal.cell()).place().column() + 1)
                .max().orElse(0);
        MappingPairs pairs = MappingPairs.of(accurate.operands(), Math.max(tied, MappingPairs.columns(theta)));
        Optional<ProductTable> products = pairs.products(netlist);
        ComponentCosts costs = ComponentCosts.ASAP7;
        double cost = costs.of(netlist);
        return new MappedMultiplier(method, architecture, theta, accurate, removals, netlist,
                products, pairs.meanSquaredError(new RemovedColumns(width, theta), netlist, products), cost, cost / costs.of(accurate),
                (System.nanoTime() - start) / 1e6);
    }
}

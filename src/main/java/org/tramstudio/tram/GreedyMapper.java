package org.tramstudio.tram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.Signal;
import org.tramstudio.power.ComponentCosts;

/**
 * The TRAM paper's greedy mapping (Section 5): from the least significant column up, each compressor's sum and then
 * each carry is tied to 0 where that lowers the mean squared error to Y_ref (Eq. 7). Columns with θ = 0 are left as
 * they are; in columns with θ = 1 all sums and carries are tied without a test. Partial products are no candidates,
 * except pp_00: column 0 has no compressor, so its product bit is pp_00 itself, and counts as the column's sum. The error
 * is taken over all operand pairs; with more than {@value #MAX_LISTED_WIDTH} bits and as many columns with θ > 0, over
 * {@link MappingPairs}.
 */
public final class GreedyMapper implements StructureMapper {

    /** The widest operands that are mapped. */
    public static final int MAX_WIDTH = OperandFormat.MAX_WIDTH;
    /** The widest operands whose products are listed. */
    public static final int MAX_LISTED_WIDTH = 10;

    private final ComponentCosts costs;
    private final Map<Start, Netlist> accurateNetlists = new ConcurrentHashMap<>();

    /** Where mapping starts. */
    private record Start(MultiplierArchitecture architecture, int width) {
    }

    /** Maps and reports cost in the paper's component costs. */
    public GreedyMapper() {
        this(ComponentCosts.ASAP7);
    }

    /** Maps and reports cost in given component costs; they have no influence on what is removed. */
    public GreedyMapper(ComponentCosts costs) {
        this.costs = costs;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the width is out of range or Θ has more values than the multiplier columns
     */
    @Override
    public MappedMultiplier map(MultiplierArchitecture architecture, int width, StructureParameters theta) {
        long startNanoseconds = System.nanoTime();
        if (width > MAX_WIDTH) {
            throw new IllegalArgumentException("mapping handles operands of up to " + MAX_WIDTH + " bits, not "
                    + width);
        }
        if (theta.columns() > 2 * width - 1) {
            throw new IllegalArgumentException(theta.columns() + " structure parameters do not fit a " + width
                    + "-bit multiplier, which has " + (2 * width - 1) + " columns of partial products");
        }
        Netlist accurate = accurateNetlists.computeIfAbsent(new Start(architecture, width),
                start -> MultiplierGenerator.generate(start.architecture, start.width));
        RemovedColumns target = new RemovedColumns(width, theta);
        MappingPairs pairs = MappingPairs.of(accurate.operands(), MappingPairs.columns(theta));
        List<Signal.CellOutput> removed = new GreedySearch(accurate, theta, pairs.simulation(accurate),
                target.meanSquare() * pairs.count()).run();
        Netlist netlist = NetlistSimplifier.simplify(accurate, removed);
        Optional<ProductTable> products = pairs.products(netlist);
        double cost = costs.of(netlist);
        List<Removal> removals = removed.stream().<Removal>map(signal -> new Removal.TiedSignal(signal,
                accurate.cells().get(signal.cell()).place().column(), Signal.Constant.ZERO)).toList();
        return new MappedMultiplier(MappingMethod.GREEDY, architecture, theta, accurate, removals, netlist,
                products, pairs.meanSquaredError(target, netlist, products), cost, cost / costs.of(accurate),
                (System.nanoTime() - startNanoseconds) / 1e6);
    }
}

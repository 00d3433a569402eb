package org.tramstudio.tram;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.CompressorTreeRebuild;
import org.tramstudio.circuit.MergedPartialProducts;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.power.ComponentCosts;

/**
 * The greedy mapping's function in a new tree, cheaper or as it was. Where the partial products that still feed the
 * greedy mapping's product are all there is to its function, as for truncated columns, they are summed by a new
 * compressor tree. Elsewhere the columns above the last tied signal are built anew, and those below stay. The cheapest
 * of the three counts, so the result is never dearer than the greedy mapping, and its products are the same.
 */
public final class RebuiltMapper implements StructureMapper {

    private final ComponentCosts costs;
    private final GreedyMapper greedy;

    /** Maps and counts in given component costs. */
    public RebuiltMapper(ComponentCosts costs) {
        this.costs = costs;
        this.greedy = new GreedyMapper(costs);
    }

    @Override
    public MappedMultiplier map(MultiplierArchitecture architecture, int width, StructureParameters theta) {
        long start = System.nanoTime();
        MappingMethod.REBUILT.obstacle(width).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        MappedMultiplier original = greedy.map(architecture, width, theta);
        MappedMultiplier rebuilt = upperColumnsRebuilt(original);
        MappedMultiplier cheapest = survivorsSummed(original, start)
                .filter(summed -> summed.cost() <= rebuilt.cost()).orElse(rebuilt);
        return cheapest.by(MappingMethod.REBUILT, (System.nanoTime() - start) / 1e6);
    }

    private Optional<MappedMultiplier> survivorsSummed(MappedMultiplier original, long start) {
        List<MergedPartialProducts> survivors = original.netlist().cells().stream()
                .filter(Cell.PartialProduct.class::isInstance).map(Cell.PartialProduct.class::cast)
                .map(cell -> new MergedPartialProducts(cell.place().column(), List.of(cell.weightBit()))).toList();
        PartialProductChoice choice = new PartialProductChoice(original.accurate().operands(), survivors,
                Collections.emptySortedSet());
        MappedMultiplier summed = new ChoiceMapping(original.architecture(), original.accurate(), original.theta(),
                costs).of(MappingMethod.REBUILT, choice, start);
        return Optional.of(summed).filter(mapped -> mapped.table().equals(original.table()));
    }

    private MappedMultiplier upperColumnsRebuilt(MappedMultiplier original) {
        int firstUntied = 1 + original.removals().stream()
                .flatMap(removal -> removal instanceof Removal.TiedSignal tied ? Stream.of(tied.column())
                        : Stream.empty()).mapToInt(Integer::intValue).max().orElse(-1);
        Netlist netlist = CompressorTreeRebuild.rebuild(original.netlist(), firstUntied);
        double cost = costs.of(netlist);
        return cost < original.cost() ? original.with(netlist, cost) : original;
    }
}

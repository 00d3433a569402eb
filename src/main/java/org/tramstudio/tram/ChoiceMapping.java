package org.tramstudio.tram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.ErrorPolynomial;
import org.tramstudio.circuit.MergedPartialProducts;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.RemovedShares;
import org.tramstudio.power.ComponentCosts;

/**
 * What a choice of partial products comes to, beside an accurate multiplier.
 *
 * @param architecture of the accurate multiplier
 * @param accurate the accurate multiplier
 * @param theta the structure parameters
 * @param target what the error is counted from
 * @param costs of the components
 */
record ChoiceMapping(MultiplierArchitecture architecture, Netlist accurate, StructureParameters theta,
                     RemovedShares target, ComponentCosts costs) {

    /** With the target that structure parameters of columns set (Eq. 7). */
    ChoiceMapping(MultiplierArchitecture architecture, Netlist accurate, StructureParameters theta,
                  ComponentCosts costs) {
        this(architecture, accurate, theta, RemovedShares.byColumn(theta.toArray()), costs);
    }

    MappedMultiplier of(MappingMethod method, PartialProductChoice choice, long startNanoseconds) {
        Netlist netlist = CompressorTree.of(choice);
        double cost = costs.of(netlist);
        double error = ErrorPolynomial.of(choice, target)
                .meanSquaredError(OperandDistribution.uniform(choice.operands()));
        return new MappedMultiplier(method, architecture, theta, accurate, removals(choice), netlist,
                Optional.of(ProductTable.of(netlist)), error, cost, cost / costs.of(accurate),
                (System.nanoTime() - startNanoseconds) / 1e6);
    }

    private static List<Removal> removals(PartialProductChoice choice) {
        List<Removal> removals = new ArrayList<>();
        Set<MergedPartialProducts> kept = new HashSet<>();
        for (MergedPartialProducts bit : choice.bits()) {
            bit.weightBits().forEach(i -> kept.add(new MergedPartialProducts(bit.column(), List.of(i))));
        }
        PartialProductChoice.accurate(choice.operands()).bits().stream().filter(bit -> !kept.contains(bit))
                .forEach(bit -> removals.add(new Removal.DroppedPartialProduct(bit.weightBits().getFirst(),
                        bit.column() - bit.weightBits().getFirst())));
        choice.bits().stream().filter(bit -> bit.weightBits().size() > 1)
                .forEach(bit -> removals.add(new Removal.Merged(bit)));
        choice.constantColumns().forEach(column -> removals.add(new Removal.ConstantOne(column)));
        return removals;
    }
}

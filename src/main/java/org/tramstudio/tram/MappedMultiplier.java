package org.tramstudio.tram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;

/**
 * A multiplier that phase 2 made of structure parameters.
 *
 * @param method how it was mapped
 * @param architecture what the accurate multiplier is built like
 * @param theta the structure parameters it was mapped from
 * @param accurate the accurate netlist that mapping started from
 * @param removals what was removed or merged, in the order of the method
 * @param netlist what is left after constant propagation and removal of what feeds nothing; same function
 * @param products the product of every operand pair; empty where there are too many to list
 * @param meanSquaredErrorToTarget mean of (Y - Y_ref)² over all operand pairs (Eq. 7), or over those that mapping looked at
 * @param cost of {@code netlist}, in units of one AND gate
 * @param normalizedCost {@code cost} over the accurate netlist's; what is reported as mapped power
 * @param milliseconds time that mapping took
 */
public record MappedMultiplier(MappingMethod method, MultiplierArchitecture architecture, StructureParameters theta,
                               Netlist accurate, List<Removal> removals, Netlist netlist,
                               Optional<ProductTable> products,
                               double meanSquaredErrorToTarget, double cost, double normalizedCost,
                               double milliseconds) {

    /** Copies the list. */
    public MappedMultiplier {
        removals = List.copyOf(removals);
    }

    /**
     * The product of every operand pair.
     *
     * @throws IllegalStateException if the operands are too wide to list them
     */
    public ProductTable table() {
        return products.orElseThrow(() -> new IllegalStateException("the products of " + netlist.operands().description()
                + " are too many to list"));
    }

    /** The same multiplier as the result of another method, which took a time of its own. */
    MappedMultiplier by(MappingMethod other, double ownMilliseconds) {
        return new MappedMultiplier(other, architecture, theta, accurate, removals, netlist, products,
                meanSquaredErrorToTarget, cost, normalizedCost, ownMilliseconds);
    }

    /** The same function in another netlist. */
    MappedMultiplier with(Netlist other, double otherCost) {
        return new MappedMultiplier(method, architecture, theta, accurate, removals, other, products,
                meanSquaredErrorToTarget, otherCost, normalizedCost * otherCost / cost, milliseconds);
    }

    /** The outputs of {@link #accurate()}'s cells that were tied, with what they were tied to. */
    public SignalTies ties() {
        return new SignalTies(removals.stream().filter(Removal.TiedSignal.class::isInstance)
                .map(Removal.TiedSignal.class::cast)
                .collect(Collectors.toMap(Removal.TiedSignal::signal, Removal.TiedSignal::value, (first, again) -> again)));
    }

    /** The outputs of {@link #accurate()}'s cells that were tied, in the order of removal. */
    public List<Signal.CellOutput> tiedSignals() {
        return removals.stream().filter(Removal.TiedSignal.class::isInstance).map(Removal.TiedSignal.class::cast)
                .map(Removal.TiedSignal::signal).toList();
    }

    /**
     * Rank of the error matrix: with so many terms the error is a sum of products, and as many times the input channels
     * a simulated layer has. Computed anew at each call.
     *
     * @throws IllegalStateException as {@link #table()}
     */
    public int rank() {
        return ErrorFactors.of(table()).rank();
    }
}

package org.tramstudio.tram;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tramstudio.circuit.ComponentCounts;
import org.tramstudio.circuit.format.ExportedCircuit;

/** Names a mapped multiplier and says where it comes from, for the head of its files. */
public final class MappedExport {

    private MappedExport() {
    }

    /**
     * The circuit with its provenance: architecture, width, Θ, error, mapped cost and the identity of its products.
     *
     * @param name of the module and the files
     * @throws IllegalArgumentException if the name is no Verilog identifier
     */
    public static ExportedCircuit of(MappedMultiplier multiplier, String name) {
        ComponentCounts counts = multiplier.netlist().componentCounts();
        return new ExportedCircuit(name, multiplier.netlist().operands(), Optional.of(multiplier.netlist()),
                multiplier.products(), Stream.concat(Stream.of(
                "Mapped by TRAM Studio from: " + multiplier.architecture().title() + ", unsigned, "
                        + multiplier.accurate().width() + " x " + multiplier.accurate().width() + " bits",
                "Structure parameters, column 0 first: " + multiplier.theta().theta().stream()
                        .map(value -> Double.toString(value)).collect(Collectors.joining(", ")),
                "Removed or merged: " + multiplier.removals().size() + "; left: " + counts.partialProducts() + " AND, "
                        + counts.halfAdders() + " HA, " + counts.fullAdders() + " FA",
                String.format(Locale.ROOT, "Mapped cost: %.3f AND gates, %.4f of the accurate multiplier",
                        multiplier.cost(), multiplier.normalizedCost()),
                String.format(Locale.ROOT, "Mean squared error to the structure parameters' target: %.6f",
                        multiplier.meanSquaredErrorToTarget())), multiplier.products().stream()
                        .map(table -> "Product table, SHA-256: " + table.identity())).toList());
    }
}

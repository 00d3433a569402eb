package org.tramstudio.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureParameters;

/**
 * A multiplier of a design with the layers that compute with it; a design has several where its layers differ.
 *
 * @param layers names of the layers; empty where all approximated layers share one multiplier and the network is not at hand
 * @param share their multiplications over those of all approximated layers, above 0 and up to 1
 * @param theta structure parameters that it was mapped from, the means of the columns for θ_ij; none for one that was
 *              designed without
 * @param partialProducts θ_ij, where each partial product has its own
 * @param netlist its cells; empty for one that is known by its products alone
 * @param table the product of every operand pair
 * @param normalizedPower mapped cost over the accurate multiplier's; empty without a netlist
 */
public record DesignMultiplier(List<String> layers, double share, StructureParameters theta,
                               Optional<PartialProductParameters> partialProducts, Optional<Netlist> netlist,
                               ProductTable table, OptionalDouble normalizedPower) {

    /** Copies the list. */
    public DesignMultiplier {
        layers = List.copyOf(layers);
    }

    /** One multiplier for all layers. */
    public static DesignMultiplier shared(MappedMultiplier mapped) {
        return of(mapped, List.of(), 1);
    }

    /** A multiplier that was mapped from Θ, for some layers. */
    public static DesignMultiplier of(MappedMultiplier mapped, List<String> layers, double share) {
        return new DesignMultiplier(layers, share, mapped.theta(), Optional.empty(), Optional.of(mapped.netlist()),
                mapped.table(), OptionalDouble.of(mapped.normalizedCost()));
    }

    /**
     * Mean over all multiplications of a design's normalised mapped powers; empty if one is not known.
     *
     * @param multipliers of one design; their shares add up to 1
     */
    public static OptionalDouble normalizedPower(List<DesignMultiplier> multipliers) {
        return multipliers.stream().anyMatch(each -> each.normalizedPower().isEmpty()) ? OptionalDouble.empty()
                : OptionalDouble.of(multipliers.stream()
                        .mapToDouble(each -> each.share() * each.normalizedPower().orElseThrow()).sum());
    }
}

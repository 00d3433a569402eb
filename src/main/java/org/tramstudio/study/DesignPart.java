package org.tramstudio.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureParameters;

/**
 * One multiplier of a design that keeps its multipliers in files, with the layers that compute with it.
 *
 * @param layers names of the layers
 * @param share their multiplications over those of all approximated layers
 * @param theta structure parameters it was mapped from, the means of the columns for θ_ij; none for one designed without
 * @param partialProducts θ_ij, where each partial product has its own
 * @param identity of its product table; the beginning of it names its file
 * @param normalizedPower mapped cost over the accurate multiplier's; empty without a netlist
 * @param simulatedPower simulated power over the accurate multiplier's; empty without a netlist
 */
public record DesignPart(List<String> layers, double share, StructureParameters theta,
                         Optional<PartialProductParameters> partialProducts, String identity,
                         OptionalDouble normalizedPower, OptionalDouble simulatedPower) {

    /** Copies the list. */
    public DesignPart {
        layers = List.copyOf(layers);
    }
}

package org.tramstudio.project.bundle;

import java.util.List;
import java.util.OptionalDouble;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.format.ExportedCircuit;
import org.tramstudio.tram.StructureParameters;

/**
 * A multiplier that is exported.
 *
 * @param circuit with what its files say of it
 * @param reference the accurate multiplier that it is compared with
 * @param theta structure parameters that it was mapped from; none for one made without
 * @param mappedPower cost of its components over the accurate multiplier's; empty where that is not known
 * @param share its multiplications over those of all approximated layers; empty for one that no network uses
 * @param layers those that compute with it, in the order of the network; none where they are not known
 */
public record BundledMultiplier(ExportedCircuit circuit, MultiplierArchitecture reference, StructureParameters theta,
                                OptionalDouble mappedPower, OptionalDouble share, List<UsingLayer> layers) {

    /** Copies the list. */
    public BundledMultiplier {
        layers = List.copyOf(layers);
    }

    /**
     * A layer that computes with a multiplier.
     *
     * @param name of the layer
     * @param share its multiplications over those of all approximated layers; empty where that is not known
     */
    public record UsingLayer(String name, OptionalDouble share) {
    }
}

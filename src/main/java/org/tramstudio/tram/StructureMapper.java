package org.tramstudio.tram;

import org.tramstudio.circuit.MultiplierArchitecture;

/** Phase 2: makes a netlist of structure parameters. Implementations are deterministic and safe for several threads. */
public interface StructureMapper {

    /**
     * Maps Θ.
     *
     * @param architecture accurate multiplier to start from
     * @param width bits of each operand, from 2 on; the methods differ in the widest they handle
     * @param theta the structure parameters
     */
    MappedMultiplier map(MultiplierArchitecture architecture, int width, StructureParameters theta);
}

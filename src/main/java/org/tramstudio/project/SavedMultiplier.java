package org.tramstudio.project;

import java.util.Optional;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

/**
 * A multiplier as its file tells it: mapped from structure parameters, or edited by hand after that.
 *
 * @param architecture of the accurate multiplier
 * @param width bits of each operand
 * @param method how it is mapped, or how the first ties of an edited one came about
 * @param theta structure parameters
 * @param ties of an edited multiplier: the outputs of the accurate multiplier's cells that are tied; empty for a multiplier
 *             that is mapped anew
 */
public record SavedMultiplier(MultiplierArchitecture architecture, int width, MappingMethod method,
                              StructureParameters theta, Optional<SignalTies> ties) {
}

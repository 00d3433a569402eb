package org.tramstudio.study;

import java.util.OptionalDouble;

/**
 * What a simulation tells of a circuit, each over the accurate multiplier's of the same operands.
 *
 * @param power as {@link PowerKind#SIMULATED}; empty for a multiplier that is known by its products alone
 * @param area of its library cells; empty where the simulation does not tell it
 * @param delay of its longest path; empty where the simulation does not tell it
 */
public record CircuitCost(OptionalDouble power, OptionalDouble area, OptionalDouble delay) {

    /** Of a circuit that is not known. */
    public static final CircuitCost UNKNOWN = new CircuitCost(OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty());
}

package org.tramstudio.power;

import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.task.TaskControl;

/**
 * The accurate multiplier that others are compared with. It is mapped once and serves all circuits of its operands.
 *
 * @param name which one it is, for a person
 * @param design it, mapped
 */
public record AccurateReference(String name, MappedDesign design) {

    /**
     * Maps the accurate multiplier of an architecture, its final addition rippling.
     *
     * @throws IllegalArgumentException if the architecture does not go with the operands
     */
    public static AccurateReference of(PowerEstimator estimator, OperandFormat operands,
                                       MultiplierArchitecture architecture, TaskControl control) {
        return new AccurateReference("accurate " + architecture.title() + ", " + operands.description(),
                estimator.synthesise(MultiplierGenerator.generate(architecture, operands, FinalAdder.RIPPLE),
                        control));
    }

    /**
     * A circuit's figures beside the reference's.
     *
     * @throws IllegalArgumentException if the circuit has other operands or is of another library's cells
     */
    public NormalizedPower compare(MappedDesign circuit, SwitchingActivity activity, TaskControl control) {
        if (!circuit.operands().equals(design.operands())) {
            throw new IllegalArgumentException("a circuit of operands " + circuit.operands().description()
                    + " cannot be compared with the " + name);
        }
        if (!circuit.library().equals(design.library())) {
            throw new IllegalArgumentException("a circuit of " + circuit.library().name()
                    + " cells cannot be compared with one of " + design.library().name());
        }
        return new NormalizedPower(circuit.estimate(activity, control), design.estimate(activity, control), name);
    }
}

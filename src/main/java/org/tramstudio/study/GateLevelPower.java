package org.tramstudio.study;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.AccurateReference;
import org.tramstudio.power.NormalizedPower;
import org.tramstudio.power.PowerEstimator;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.synthesis.SynthesisEffort;
import org.tramstudio.task.TaskControl;
import org.tramstudio.training.DesignMultiplier;
import org.tramstudio.training.TrainingPlan;

/**
 * The built-in estimator: netlists mapped to ASAP7 cells, beside the accurate multiplier, which is mapped once for each
 * kind of operands and architecture; the cells are read when first asked for. Safe for several threads.
 */
public final class GateLevelPower implements SimulatedPower {

    private final Map<SynthesisEffort, PowerEstimator> estimators = new ConcurrentHashMap<>();
    private final Map<ReferenceKey, AccurateReference> references = new ConcurrentHashMap<>();

    private record ReferenceKey(SynthesisEffort effort, OperandFormat operands, MultiplierArchitecture architecture) {
    }

    /** With the switching activity that a synthesiser assumes. */
    @Override
    public OptionalDouble of(TrainingPlan plan, DesignMultiplier multiplier) {
        return cost(plan, multiplier).power();
    }

    /** With the switching activity that a synthesiser assumes. */
    @Override
    public CircuitCost cost(TrainingPlan plan, DesignMultiplier multiplier) {
        return cost(plan, multiplier, SynthesisEffort.THOROUGH);
    }

    @Override
    public OptionalDouble roughly(TrainingPlan plan, DesignMultiplier multiplier) {
        return cost(plan, multiplier, SynthesisEffort.QUICK).power();
    }

    private CircuitCost cost(TrainingPlan plan, DesignMultiplier multiplier, SynthesisEffort effort) {
        return multiplier.netlist().map(netlist -> {
            NormalizedPower found = compare(netlist, plan.architecture(), new SwitchingActivity.SynthesisDefault(), effort,
                    TaskControl.NONE);
            return new CircuitCost(OptionalDouble.of(found.power()), OptionalDouble.of(found.area()),
                    OptionalDouble.of(found.delay()));
        }).orElse(CircuitCost.UNKNOWN);
    }

    /**
     * A circuit's simulated figures beside the accurate multiplier's.
     *
     * @param netlist the circuit
     * @param architecture of the accurate multiplier
     * @param activity what the operands do
     * @param control asked to stop
     * @throws IllegalArgumentException if architecture or activity do not go with the circuit's operands
     */
    public NormalizedPower compare(Netlist netlist, MultiplierArchitecture architecture, SwitchingActivity activity,
                                   TaskControl control) {
        return compare(netlist, architecture, activity, SynthesisEffort.THOROUGH, control);
    }

    private NormalizedPower compare(Netlist netlist, MultiplierArchitecture architecture, SwitchingActivity activity,
                                    SynthesisEffort effort, TaskControl control) {
        PowerEstimator estimator = estimators.computeIfAbsent(effort,
                each -> new PowerEstimator(CellLibrary.asap7(), each));
        AccurateReference reference = references.computeIfAbsent(
                new ReferenceKey(effort, netlist.operands(), architecture),
                key -> AccurateReference.of(estimator, key.operands(), key.architecture(), control));
        return reference.compare(estimator.synthesise(netlist, control), activity, control);
    }
}

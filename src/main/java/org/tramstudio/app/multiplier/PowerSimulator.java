package org.tramstudio.app.multiplier;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tramstudio.app.workspace.OperandActivity;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.AccurateReference;
import org.tramstudio.power.MappedDesign;
import org.tramstudio.power.NormalizedPower;
import org.tramstudio.power.PowerEstimator;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.task.TaskControl;

/** Simulates power beside the accurate multiplier's; remembers the accurate ones. Safe for several threads. */
final class PowerSimulator {

    private final PowerEstimator estimator = new PowerEstimator(CellLibrary.asap7());
    private final Map<ReferenceKey, AccurateReference> references = new ConcurrentHashMap<>();

    private record ReferenceKey(OperandFormat operands, MultiplierArchitecture architecture) {
    }

    /**
     * Simulates a multiplier; takes up to a second for 8 bits.
     *
     * @return empty where it has no circuit, or the activity is not defined for its operands
     */
    Optional<NormalizedPower> simulate(ShownMultiplier multiplier, OperandActivity activity, TaskControl control) {
        return multiplier.netlist().flatMap(netlist -> activity.of(multiplier.operands())
                .map(switching -> reference(multiplier, control).compare(synthesise(netlist, control), switching,
                        control)));
    }

    private MappedDesign synthesise(Netlist netlist, TaskControl control) {
        return estimator.synthesise(netlist, control);
    }

    /** A circuit of others is compared with the Wallace tree, which is the accurate multiplier of the published tables. */
    private AccurateReference reference(ShownMultiplier multiplier, TaskControl control) {
        MultiplierArchitecture architecture = multiplier.mapped().map(mapped -> mapped.architecture())
                .orElse(MultiplierArchitecture.WALLACE);
        return references.computeIfAbsent(new ReferenceKey(multiplier.operands(), architecture),
                key -> AccurateReference.of(estimator, key.operands(), key.architecture(), control));
    }
}

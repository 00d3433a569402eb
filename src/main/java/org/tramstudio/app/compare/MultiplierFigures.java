package org.tramstudio.app.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tramstudio.app.workspace.CircuitMeasures;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.power.NormalizedPower;
import org.tramstudio.power.SwitchingActivity;
import org.tramstudio.study.GateLevelPower;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.MappingMethod;

/**
 * What is measured of a multiplier in the background, as far as it is known.
 *
 * @param predicted f_power(Θ) (Eq. 5); empty where no Θ led to it
 * @param mapped cost over the accurate multiplier's; empty without a circuit
 * @param errors over all operand pairs, or over random ones where there are too many
 * @param rank of the error; empty until it is computed, and where products cannot be listed
 * @param simulated power, area and delay; empty until they are computed, and without a circuit
 * @param complete whether nothing is left to be computed
 */
record MultiplierFigures(OptionalDouble predicted, OptionalDouble mapped, Optional<ErrorMetrics> errors,
                         OptionalInt rank, Optional<NormalizedPower> simulated, boolean complete) {

    /** Nothing is known yet. */
    static final MultiplierFigures PENDING = new MultiplierFigures(OptionalDouble.empty(), OptionalDouble.empty(),
            Optional.empty(), OptionalInt.empty(), Optional.empty(), false);

    /** Nothing is known, and nothing will be. */
    static final MultiplierFigures UNKNOWN = new MultiplierFigures(OptionalDouble.empty(), OptionalDouble.empty(),
            Optional.empty(), OptionalInt.empty(), Optional.empty(), true);

    /** What takes milliseconds. */
    static MultiplierFigures quick(ShownMultiplier multiplier) {
        return new MultiplierFigures(multiplier.mapped().map(MultiplierFigures::predictedPower)
                .orElseGet(OptionalDouble::empty), CircuitMeasures.mappedPower(multiplier),
                CircuitMeasures.errors(multiplier), OptionalInt.empty(), Optional.empty(), false);
    }

    private static OptionalDouble predictedPower(MappedMultiplier mapped) {
        return mapped.method() == MappingMethod.DIRECT ? OptionalDouble.empty() : OptionalDouble.of(ColumnPowerModel
                .of(mapped.architecture(), mapped.accurate().width()).predicted(mapped.theta()));
    }

    /** The same with what takes up to a second or two. */
    MultiplierFigures completed(ShownMultiplier multiplier, GateLevelPower power, TaskControl control) {
        return new MultiplierFigures(predicted, mapped, errors, multiplier.table().stream()
                .mapToInt(table -> ErrorFactors.of(table).rank()).findFirst(), multiplier.netlist().map(netlist ->
                power.compare(netlist, multiplier.referenceArchitecture(), new SwitchingActivity.SynthesisDefault(),
                        control)), true);
    }
}

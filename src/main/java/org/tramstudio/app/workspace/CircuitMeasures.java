package org.tramstudio.app.workspace;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.circuit.ErrorMeasurement;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.ErrorSample;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandPairs;
import org.tramstudio.power.ComponentCosts;
import org.tramstudio.task.TaskControl;

/** What the window measures of any multiplier in the same way, wherever it shows it. Takes milliseconds, so not on the FX thread. */
public final class CircuitMeasures {

    private static final long SAMPLED_PAIRS = 1 << 18;
    private static final long SEED = 1;

    private CircuitMeasures() {
    }

    /** Errors over all operand pairs, or over random ones where there are too many to list. */
    public static Optional<MeasuredErrors> measured(ShownMultiplier multiplier) {
        return multiplier.table().map(MeasuredErrors::of).or(() -> multiplier.netlist().map(netlist ->
                ErrorMeasurement.sampled(SAMPLED_PAIRS, SEED).measure(netlist, TaskControl.NONE)));
    }

    /** Random operand pairs of a circuit whose operands are too wide to list all, the same ones that {@link #measured} draws. */
    public static ErrorSample sample(Netlist netlist) {
        return ErrorSample.draw(netlist, Optional.empty(), new OperandPairs.Sampled(SAMPLED_PAIRS, SEED), TaskControl.NONE);
    }

    /** {@link #measured} without how far it can be relied on. */
    public static Optional<ErrorMetrics> errors(ShownMultiplier multiplier) {
        return measured(multiplier).map(MeasuredErrors::metrics);
    }

    /** The circuit's cost over the accurate multiplier's; empty where there is no circuit. */
    public static OptionalDouble mappedPower(ShownMultiplier multiplier) {
        return multiplier.mapped().map(mapped -> OptionalDouble.of(mapped.normalizedCost()))
                .or(() -> multiplier.netlist().map(netlist -> mappedPower(netlist, multiplier)))
                .orElseGet(OptionalDouble::empty);
    }

    private static OptionalDouble mappedPower(Netlist netlist, ShownMultiplier multiplier) {
        Netlist accurate = MultiplierGenerator.generate(multiplier.referenceArchitecture(), netlist.operands(),
                FinalAdder.RIPPLE);
        return OptionalDouble.of(ComponentCosts.ASAP7.mapped(netlist) / ComponentCosts.ASAP7.of(accurate));
    }
}

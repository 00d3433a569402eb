package org.tramstudio.app.multiplier;

import java.util.Optional;
import org.tramstudio.app.workspace.CircuitMeasures;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.circuit.ErrorSample;
import org.tramstudio.circuit.MeasuredErrors;
import org.tramstudio.circuit.MetricDefinition;

/**
 * The errors of a multiplier: of all operand pairs, or of the same random ones where there are too many to list.
 *
 * @param measured the metrics; empty where nothing is known
 * @param grid as a picture
 * @param charts by product bit and by size
 */
record FoundErrors(Optional<MeasuredErrors> measured, Optional<ErrorGrid> grid, Optional<ErrorFigures> charts) {

    /** Simulates and measures; takes milliseconds, so not on the FX thread. */
    static FoundErrors of(ShownMultiplier shown) {
        if (shown.table().isPresent()) {
            return new FoundErrors(shown.table().map(MeasuredErrors::of), shown.table().map(ErrorGrid::of),
                    shown.table().map(ErrorFigures::of));
        }
        Optional<ErrorSample> sample = shown.netlist().map(CircuitMeasures::sample);
        return new FoundErrors(sample.map(drawn -> drawn.measured(MetricDefinition.PAPER)),
                shown.netlist().map(ErrorGrid::sampled), sample.map(ErrorFigures::of));
    }
}

package org.tramstudio.app.learn;

import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.ColumnPowerModel;
import org.tramstudio.tram.ExpectedErrors;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.MappedMultiplier;
import org.tramstudio.tram.StructureParameters;

/**
 * What structure parameters ask for, beside what mapping makes of it.
 *
 * @param expected the errors that Eq. 6 has
 * @param mapped the circuit that greedy mapping finds
 * @param errors of that circuit, all pairs alike
 * @param predictedPower what training reckons with, the accurate multiplier being 1
 */
record ThetaLesson(ExpectedErrors expected, MappedMultiplier mapped, ErrorMetrics errors, double predictedPower) {

    private static final GreedyMapper MAPPER = new GreedyMapper();

    static ThetaLesson of(MultiplierArchitecture architecture, int width, StructureParameters theta) {
        MappedMultiplier mapped = MAPPER.map(architecture, width, theta);
        return new ThetaLesson(ExpectedErrors.of(width, theta), mapped, ErrorMetrics.of(mapped.table()),
                ColumnPowerModel.of(architecture, width).predicted(theta));
    }
}

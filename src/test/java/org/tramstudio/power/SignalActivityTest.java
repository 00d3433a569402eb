package org.tramstudio.power;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.RandomCuts;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.circuit.SignalValues;
import org.tramstudio.task.TaskControl;

class SignalActivityTest {

    private final Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 4);

    @Test
    void uniformOperandsToggleABitAsOftenAsItDiffersInTwoRandomPairs() {
        List<Signal.CellOutput> cuts = RandomCuts.of(netlist, 0.1, 2);
        Map<Signal.CellOutput, Double> toggles = SignalActivity.toggles(netlist, SignalTies.toZero(cuts),
                new SwitchingActivity.UniformOperands(), TaskControl.NONE);
        int bits = 0;
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            for (Signal.CellOutput output : netlist.outputs(cell)) {
                int ones = 0;
                for (int pair = 0; pair < 256; pair++) {
                    ones += SignalValues.of(netlist, SignalTies.toZero(cuts), pair >> 4, pair & 15).isOne(output) ? 1 : 0;
                }
                assertEquals(2 * ones / 256.0 * (1 - ones / 256.0), toggles.get(output), 1e-12, output.toString());
                bits++;
            }
        }
        assertEquals(bits, toggles.size());
    }

    /** Of inputs that are 1 half the time and toggle in a tenth of the clocks, a partial product toggles 2 · 0.0725. */
    @Test
    void aSynthesisersPartialProductTogglesAsInTheEstimate() {
        double toggles = SignalActivity.toggles(netlist, SignalTies.NONE, new SwitchingActivity.SynthesisDefault(),
                TaskControl.NONE).get(new Signal.CellOutput(0, Signal.Port.SUM));
        double spectrum = 1 - (0.25 + 2 * 0.25 * 0.9 + 0.25 * 0.81);
        assertEquals(spectrum, toggles, 1e-12);
    }
}

package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tramstudio.task.TaskControl;

class SignalErrorsTest {

    @Test
    void areTheMeanSquaredChangesOfTheProduct() {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 4);
        List<Signal.CellOutput> cuts = RandomCuts.of(netlist, 0.1, 5);
        SignalErrors errors = SignalErrors.of(netlist, SignalTies.toZero(cuts), TaskControl.NONE);
        int[] before = new NaiveSimulation(netlist, cuts).products();
        for (int cell = 0; cell < netlist.cells().size(); cell++) {
            for (Signal.CellOutput output : netlist.outputs(cell)) {
                List<Signal.CellOutput> more = new ArrayList<>(cuts);
                more.add(output);
                int[] after = new NaiveSimulation(netlist, more).products();
                double sum = 0;
                for (int pair = 0; pair < before.length; pair++) {
                    sum += Math.pow(after[pair] - before[pair], 2);
                }
                assertEquals(sum / before.length, errors.of(output), 1e-9, output.toString());
            }
        }
        assertTrue(errors.isExact());
    }

    /** A bit of weight 1 that is 1 for a quarter of the pairs; the top carry's loss is that of the top product bit. */
    @Test
    void wideOperandsAreSampled() {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 16);
        SignalErrors errors = SignalErrors.of(netlist, SignalTies.NONE, TaskControl.NONE);
        assertFalse(errors.isExact());
        assertEquals(0.25, errors.of(new Signal.CellOutput(0, Signal.Port.SUM)), 0.01);
        Signal.CellOutput top = (Signal.CellOutput) netlist.product().getLast();
        double probability = 0.1534;
        assertEquals(probability * Math.pow(2, 62), errors.of(top), 0.01 * Math.pow(2, 62));
    }
}

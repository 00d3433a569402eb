package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalValuesTest {

    @ParameterizedTest
    @EnumSource
    void ofRandomPairsAreThoseOfTheSimulationOfAllPairs(MultiplierArchitecture architecture) {
        Netlist netlist = architecture == MultiplierArchitecture.BOOTH
                ? MultiplierGenerator.generate(architecture, OperandFormat.signed(6), FinalAdder.KOGGE_STONE)
                : MultiplierGenerator.generate(architecture, 6);
        List<Signal.CellOutput> cuts = RandomCuts.of(netlist, 0.1, 7);
        BitParallelSimulation all = new BitParallelSimulation(netlist);
        cuts.forEach(all::tieToZero);
        all.evaluateAll();
        NaiveSimulation naive = new NaiveSimulation(netlist, cuts);
        Random random = new Random(1);
        for (int sample = 0; sample < 50; sample++) {
            int w = random.nextInt(64);
            int x = random.nextInt(64);
            SignalValues values = SignalValues.of(netlist, SignalTies.toZero(cuts), w, x);
            for (int cell = 0; cell < netlist.cells().size(); cell++) {
                for (Signal.CellOutput output : netlist.outputs(cell)) {
                    assertEquals((all.values(output)[w] >> x & 1) != 0, values.isOne(output), output + " of " + w + ", " + x);
                }
            }
            assertEquals(netlist.operands().product(naive.product(w, x)), values.product());
        }
    }

    @Test
    void operandsOfSixteenBitsAreMultiplied() {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 16);
        assertEquals(65535L * 65534, SignalValues.of(netlist, SignalTies.NONE, 65535, 65534).product());
    }

    @Test
    void chosenPairsKeepTheirOrderBeyondAWord() {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 4);
        long[] pairs = new Random(3).longs(100, 0, 256).toArray();
        int[] products = new BitParallelSimulation(netlist, pairs).evaluateAll().products();
        for (int k = 0; k < pairs.length; k++) {
            assertEquals((pairs[k] >> 4) * (pairs[k] & 15), products[k]);
        }
    }
}

package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BitParallelSimulationTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void tiedOutputsReadAsZeroAndAreStillDriven(MultiplierArchitecture architecture) {
        for (int width = 2; width <= 6; width++) {
            Netlist accurate = MultiplierGenerator.generate(architecture, width);
            List<Signal.CellOutput> cuts = RandomCuts.of(accurate, 0.1, width);
            BitParallelSimulation simulation = new BitParallelSimulation(accurate);
            cuts.forEach(simulation::tieToZero);
            simulation.evaluateAll();
            assertArrayEquals(new NaiveSimulation(accurate, cuts).products(), simulation.products());
        }
    }

    /** The sum that adders preserve: what is cut off is missing from the product, at its weight. */
    @Test
    void theProductLacksExactlyWhatWasCut() {
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 5);
        List<Signal.CellOutput> cuts = RandomCuts.of(accurate, 0.1, 5);
        BitParallelSimulation simulation = new BitParallelSimulation(accurate);
        cuts.forEach(simulation::tieToZero);
        simulation.evaluateAll();
        int[] products = simulation.products();
        for (int pair = 0; pair < products.length; pair++) {
            long missing = 0;
            for (Signal.CellOutput cut : cuts) {
                int column = accurate.cells().get(cut.cell()).place().column()
                        + (cut.port() == Signal.Port.CARRY ? 1 : 0);
                missing += (simulation.driven(cut)[pair / 64] >> pair % 64 & 1) << column;
            }
            assertEquals((pair >> 5) * (pair & 31) - missing, products[pair], "pair " + pair);
        }
    }

    @Test
    void operandsOfDifferentWidthsAndConstantsAreSimulated() {
        List<Cell> cells = List.of(new Cell.PartialProduct(1, 2, new Place(3, 0, 0)));
        List<Signal> product = new ArrayList<>(List.of(Signal.Constant.ONE, Signal.Constant.ZERO,
                new Signal.OperandBit(Operand.WEIGHT, 0), new Signal.CellOutput(0, Signal.Port.SUM),
                new Signal.OperandBit(Operand.ACTIVATION, 1)));
        Netlist netlist = new Netlist(new OperandFormat(2, 3, false), cells, product);
        assertArrayEquals(new NaiveSimulation(netlist, List.of()).products(),
                new BitParallelSimulation(netlist).evaluateAll().products());
        assertThrows(IllegalStateException.class, netlist::width);
    }

    @Test
    void tooManyOperandPairsAreRefused() {
        Netlist wide = MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, 13);
        assertThrows(IllegalArgumentException.class, () -> new BitParallelSimulation(wide));
    }
}

package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockSimulationTest {

    @Test
    void randomNetlistsHaveTheirProducts() {
        for (int seed = 0; seed < 600; seed++) {
            Netlist netlist = RandomNetlist.of(seed % 80, seed);
            assertArrayEquals(new NaiveSimulation(netlist, List.of()).products(), ProductTable.of(netlist).toArray(),
                    "seed " + seed);
        }
    }

    @Test
    void randomNetlistsOfSeveralBlocksHaveTheirProducts() {
        for (OperandFormat operands : List.of(new OperandFormat(9, 6, false), new OperandFormat(3, 12, true),
                new OperandFormat(13, 2, true))) {
            Netlist netlist = RandomNetlist.of(operands, 60, new Random(4));
            assertArrayEquals(new NaiveSimulation(netlist, List.of()).products(), ProductTable.of(netlist).toArray(),
                    operands.description());
        }
    }

    @Test
    void chosenPairsOfWideOperandsHaveTheirProducts() {
        OperandFormat operands = new OperandFormat(16, 15, true);
        Netlist netlist = RandomNetlist.of(operands, 200, new Random(6));
        BlockSimulation simulation = new BlockSimulation(BlockProgram.of(netlist));
        long[] pairs = new Random(8).longs(simulation.pairs(), 0, operands.pairs()).toArray();
        int[] products = new int[pairs.length];
        simulation.run(pairs, products);
        NaiveSimulation naive = new NaiveSimulation(netlist, List.of());
        for (int k = 0; k < 500; k++) {
            long expected = naive.product((int) (pairs[k] >> 15), (int) (pairs[k] & 0x7FFF));
            assertEquals(expected, products[k] & operands.pairs() - 1, "pair " + pairs[k]);
        }
    }

    @Test
    void aMultiplierNeedsFewRegisters() {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.DADDA, 16);
        int registers = BlockProgram.of(netlist).registers();
        assertTrue(registers < 250, registers + " registers for " + netlist.cells().size() + " cells");
    }
}

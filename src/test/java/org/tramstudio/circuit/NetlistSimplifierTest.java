package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetlistSimplifierTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void keepsTheFunctionWhateverIsTied(MultiplierArchitecture architecture) {
        for (int width = 2; width <= 6; width++) {
            Netlist accurate = MultiplierGenerator.generate(architecture, width);
            for (int seed = 0; seed < 12; seed++) {
                List<Signal.CellOutput> cuts = RandomCuts.of(accurate, 0.05 + 0.05 * seed, seed);
                Netlist simplified = NetlistSimplifier.simplify(accurate, cuts);
                assertArrayEquals(new NaiveSimulation(accurate, cuts).products(),
                        ProductTable.of(simplified).toArray(), width + " bits, seed " + seed);
                assertEverythingIsNeeded(simplified);
            }
        }
    }

    private static void assertEverythingIsNeeded(Netlist netlist) {
        Set<Integer> read = new HashSet<>();
        netlist.cells().forEach(cell -> {
            assertFalse(cell.inputs().contains(Signal.Constant.ZERO), "a cell still adds a constant 0: " + cell);
            cell.inputs().forEach(input -> note(input, read));
        });
        netlist.product().forEach(bit -> note(bit, read));
        assertEquals(netlist.cells().size(), read.size(), "a cell feeds nothing");
    }

    private static void note(Signal signal, Set<Integer> read) {
        if (signal instanceof Signal.CellOutput output) {
            read.add(output.cell());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void leavesAnAccurateMultiplierAsItIs(MultiplierArchitecture architecture) {
        Netlist accurate = MultiplierGenerator.generate(architecture, 8);
        assertEquals(accurate, NetlistSimplifier.simplify(accurate));
    }

    @Test
    void aFullAdderWithAZeroBecomesAHalfAdderInItsPlace() {
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, 3);
        Cell.FullAdder fullAdder = accurate.cells().stream().filter(Cell.FullAdder.class::isInstance)
                .map(Cell.FullAdder.class::cast).findFirst().orElseThrow();
        Netlist simplified = NetlistSimplifier.simplify(accurate, List.of((Signal.CellOutput) fullAdder.c()));
        Cell left = simplified.cells().stream().filter(cell -> cell.place().equals(fullAdder.place())).findFirst()
                .orElseThrow();
        assertInstanceOf(Cell.HalfAdder.class, left);
        assertTrue(simplified.componentCounts().fullAdders() < accurate.componentCounts().fullAdders());
    }

    @Test
    void tyingEverythingLeavesNothing() {
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 4);
        Netlist nothing = NetlistSimplifier.simplify(accurate, RandomCuts.of(accurate, 2, 1));
        assertTrue(nothing.cells().isEmpty());
        assertEquals(Set.of(Signal.Constant.ZERO), Set.copyOf(nothing.product()));
    }
}

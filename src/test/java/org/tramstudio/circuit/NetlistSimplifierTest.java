package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetlistSimplifierTest {

    private static final Signal W0 = new Signal.OperandBit(Operand.WEIGHT, 0);
    private static final Signal W1 = new Signal.OperandBit(Operand.WEIGHT, 1);
    private static final Signal X0 = new Signal.OperandBit(Operand.ACTIVATION, 0);
    private static final Signal ZERO = Signal.Constant.ZERO;
    private static final Signal ONE = Signal.Constant.ONE;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void keepsTheFunctionWhateverIsTied(MultiplierArchitecture architecture) {
        for (int width = 2; width <= 6; width++) {
            Netlist accurate = MultiplierGenerator.generate(architecture, width);
            for (int seed = 0; seed < 12; seed++) {
                assertSimplified(accurate, RandomCuts.of(accurate, 0.05 + 0.05 * seed, seed),
                        width + " bits, seed " + seed);
            }
        }
    }

    @Test
    void keepsTheFunctionOfRandomNetlists() {
        for (int seed = 0; seed < 3000; seed++) {
            Netlist netlist = RandomNetlist.of(seed % 60, seed);
            assertSimplified(netlist, seed % 3 == 0 ? RandomCuts.of(netlist, 0.1, seed) : List.of(), "seed " + seed);
        }
    }

    private static void assertSimplified(Netlist netlist, List<Signal.CellOutput> cuts, String which) {
        Netlist simplified = NetlistSimplifier.simplify(netlist, cuts);
        assertArrayEquals(new NaiveSimulation(netlist, cuts).products(),
                new NaiveSimulation(simplified, List.of()).products(), which);
        assertEverythingIsNeeded(simplified, which);
        assertEquals(simplified, NetlistSimplifier.simplify(simplified), which + ": not simple at once");
    }

    private static void assertEverythingIsNeeded(Netlist netlist, String which) {
        Set<Integer> read = new HashSet<>();
        Set<List<Object>> different = new HashSet<>();
        for (Cell cell : netlist.cells()) {
            Set<Signal> inputs = new HashSet<>(cell.inputs());
            assertEquals(cell.inputs().size(), inputs.size(), which + ": equal inputs: " + cell);
            assertTrue(Collections.disjoint(inputs, List.of(Signal.Constant.values())),
                    which + ": constant inputs: " + cell);
            Object kind = cell instanceof Cell.Gate gate ? gate.function() : cell.getClass();
            Object distinct = kind == GateFunction.MULTIPLEXER ? cell.inputs() : inputs;
            assertTrue(different.add(List.of(kind, distinct)), which + ": there are two of " + cell);
            inputs.forEach(input -> note(input, read));
        }
        netlist.product().forEach(bit -> note(bit, read));
        assertEquals(netlist.cells().size(), read.size(), which + ": a cell feeds nothing");
    }

    private static void note(Signal signal, Set<Integer> read) {
        if (signal instanceof Signal.CellOutput output) {
            read.add(output.cell());
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesAnAccurateMultiplierAsItIs(MultiplierArchitecture architecture) {
        for (FinalAdder adder : FinalAdder.values()) {
            Netlist accurate = MultiplierGenerator.generate(architecture, OperandFormat.signed(8), adder);
            assertEquals(accurate, NetlistSimplifier.simplify(accurate));
        }
        if (architecture != MultiplierArchitecture.BOOTH) {
            Netlist accurate = MultiplierGenerator.generate(architecture, 8);
            assertEquals(accurate, NetlistSimplifier.simplify(accurate));
        }
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
    void aFullAdderWithAOneBecomesTwoGates() {
        Netlist simplified = NetlistSimplifier.simplify(oneCell(new Cell.FullAdder(W0, ONE, X0, new Place(1, 1, 0))));
        assertEquals(List.of(new Cell.Gate(GateFunction.XNOR, List.of(W0, X0), new Place(1, 1, 0)),
                new Cell.Gate(GateFunction.OR, List.of(W0, X0), new Place(2, 1, 0))), simplified.cells());
    }

    @Test
    void aHalfAdderWithAOneBecomesAnInverterAndAWire() {
        Netlist simplified = NetlistSimplifier.simplify(oneCell(new Cell.HalfAdder(ONE, X0, new Place(1, 1, 0))));
        assertEquals(List.of(new Cell.Gate(GateFunction.NOT, List.of(X0), new Place(1, 1, 0))), simplified.cells());
        assertEquals(X0, simplified.product().get(1));
    }

    @Test
    void addersOfEqualOrComplementaryBitsAreWires() {
        Place place = new Place(0, 2, 0);
        assertEquals(List.of(ZERO, W0), sumAndCarry(new Cell.HalfAdder(W0, W0, place)));
        assertEquals(List.of(X0, W0), sumAndCarry(new Cell.FullAdder(W0, X0, W0, place)));
        assertEquals(List.of(ONE, W0), sumAndCarry(new Cell.FullAdder(W0, ONE, W0, place)));
        assertEquals(List.of(ONE, ONE), sumAndCarry(new Cell.FullAdder(ONE, ONE, ONE, place)));
        Cell inverter = new Cell.Gate(GateFunction.NOT, List.of(W0), new Place(0, 1, 0));
        Signal inverted = new Signal.CellOutput(0, Signal.Port.SUM);
        Netlist netlist = netlist(List.of(inverter, new Cell.FullAdder(W0, X0, inverted, place)), 1);
        assertEquals(X0, NetlistSimplifier.simplify(netlist).product().get(1));
    }

    @Test
    void whicheverOutputIsUsedAnAdderStaysOneCell() {
        for (Signal.Port port : Signal.Port.values()) {
            List<Signal> product = new ArrayList<>(Collections.nCopies(4, ZERO));
            product.set(0, new Signal.CellOutput(0, port));
            Netlist netlist = new Netlist(OperandFormat.unsigned(2),
                    List.of(new Cell.FullAdder(W0, W1, X0, new Place(0, 1, 0))), product);
            assertEquals(netlist, NetlistSimplifier.simplify(netlist));
        }
    }

    @Test
    void twoInvertersAreNone() {
        Cell first = new Cell.Gate(GateFunction.NOT, List.of(W0), new Place(0, 1, 0));
        Cell second = new Cell.Gate(GateFunction.NOT, List.of(new Signal.CellOutput(0, Signal.Port.SUM)),
                new Place(0, 2, 0));
        Netlist simplified = NetlistSimplifier.simplify(netlist(List.of(first, second), 1));
        assertEquals(W0, simplified.product().getFirst());
        assertTrue(simplified.cells().isEmpty());
    }

    @Test
    void tyingEverythingLeavesNothing() {
        Netlist accurate = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 4);
        Netlist nothing = NetlistSimplifier.simplify(accurate, RandomCuts.of(accurate, 2, 1));
        assertTrue(nothing.cells().isEmpty());
        assertEquals(Set.of(Signal.Constant.ZERO), Set.copyOf(nothing.product()));
        assertFalse(accurate.cells().isEmpty());
    }

    private static List<Signal> sumAndCarry(Cell adder) {
        Netlist simplified = NetlistSimplifier.simplify(oneCell(adder));
        assertTrue(simplified.cells().isEmpty());
        return simplified.product().subList(0, 2);
    }

    private static Netlist oneCell(Cell adder) {
        return netlist(List.of(adder), 0);
    }

    /** A netlist whose product is the outputs of one cell, and 0 beyond. */
    private static Netlist netlist(List<Cell> cells, int shown) {
        List<Signal> product = new ArrayList<>(Collections.nCopies(4, ZERO));
        product.set(0, new Signal.CellOutput(shown, Signal.Port.SUM));
        if (cells.get(shown).hasCarry()) {
            product.set(1, new Signal.CellOutput(shown, Signal.Port.CARRY));
        }
        return new Netlist(OperandFormat.unsigned(2), cells, product);
    }
}

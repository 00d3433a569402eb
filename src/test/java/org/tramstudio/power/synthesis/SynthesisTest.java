package org.tramstudio.power.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.BitParallelSimulation;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.NetlistSimplifier;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Signal;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.library.LibraryCell;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

class SynthesisTest {

    private static final CellLibrary ASAP7 = CellLibrary.asap7();
    private static final OperandFormat UNEQUAL = new OperandFormat(4, 3, false);

    /** An inverter and a NAND gate are all that a circuit needs. */
    static CellLibrary nandOnly() {
        return new CellLibrary("NAND", 1, List.of(
                new LibraryCell("INV", List.of("A"), 0x1, 1, 1, 1, List.of(1.0), 10, 1),
                new LibraryCell("NAND", List.of("A", "B"), 0x7, 1.5, 1, 1, List.of(1.0, 1.0), 10, 1)));
    }

    @ParameterizedTest
    @EnumSource(SynthesisEffort.class)
    void randomNetlistsKeepTheirFunction(SynthesisEffort effort) {
        for (int seed = 0; seed < 150; seed++) {
            Netlist netlist = RandomNetlists.create(seed, UNEQUAL, 5 + seed);
            checkFunction(netlist, new Synthesis(ASAP7, effort).map(netlist, TaskControl.NONE));
        }
    }

    @Test
    void aLibraryWithoutExclusiveOrWillDo() {
        for (int seed = 0; seed < 50; seed++) {
            Netlist netlist = RandomNetlists.create(seed, UNEQUAL, 60);
            checkFunction(netlist, new Synthesis(nandOnly(), SynthesisEffort.THOROUGH).map(netlist, TaskControl.NONE));
        }
        Netlist multiplier = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 6);
        checkFunction(multiplier, new Synthesis(nandOnly(), SynthesisEffort.THOROUGH).map(multiplier, TaskControl.NONE));
    }

    @ParameterizedTest
    @EnumSource(SynthesisEffort.class)
    void multipliersKeepTheirFunction(SynthesisEffort effort) {
        for (int width = 2; width <= 8; width += 3) {
            for (MultiplierArchitecture architecture
                    : List.of(MultiplierArchitecture.ARRAY, MultiplierArchitecture.WALLACE)) {
                Netlist netlist = MultiplierGenerator.generate(architecture, width);
                checkFunction(netlist, new Synthesis(ASAP7, effort).map(netlist, TaskControl.NONE));
            }
        }
    }

    @Test
    void whatNoOutputShowsIsRemoved() {
        Netlist full = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 5);
        List<Signal> product = new ArrayList<>(full.product());
        product.set(7, Signal.Constant.ONE);
        product.set(8, Signal.Constant.ZERO);
        product.set(9, new Signal.OperandBit(Operand.WEIGHT, 2));
        Netlist cut = new Netlist(full.operands(), full.cells(), product);
        MappedCircuit mapped = new Synthesis(ASAP7, SynthesisEffort.QUICK).map(cut, TaskControl.NONE);
        checkFunction(cut, mapped);
        assertTrue(mapped.area() < 0.9
                * new Synthesis(ASAP7, SynthesisEffort.QUICK).map(full, TaskControl.NONE).area());
    }

    @Test
    void equalAndOpposedGatesAreFound() {
        LogicGraphBuilder builder = new LogicGraphBuilder(3);
        int a = builder.input(0);
        int b = builder.input(1);
        int c = builder.input(2);
        assertEquals(builder.and(a, b), builder.and(b, a));
        assertEquals(builder.xor(Literal.not(a), b), Literal.not(builder.xor(a, b)));
        assertEquals(builder.xor(a, b), builder.and(Literal.not(builder.and(a, b)), builder.or(a, b)));
        assertEquals(builder.and(a, b), builder.and(a, builder.and(a, b)));
        assertEquals(Literal.FALSE, builder.and(Literal.not(a), builder.and(a, b)));
        assertEquals(a, builder.xor(b, builder.xor(a, b)));
        assertEquals(builder.and(a, Literal.not(b)), builder.xor(a, builder.and(a, b)));
        assertEquals(builder.and(a, Literal.not(b)), builder.and(a, builder.xor(a, b)));
        assertEquals(Literal.FALSE, builder.and(builder.and(a, b), builder.and(Literal.not(a), c)));
        assertEquals(c, builder.multiplexer(a, c, c));
    }

    @Test
    void dontCaresAreUsed() {
        LogicGraphBuilder builder = new LogicGraphBuilder(4);
        int a = builder.input(0);
        int b = builder.input(1);
        int onlyOneOf = builder.and(builder.xor(a, b), builder.input(2));
        int redundant = builder.and(onlyOneOf, Literal.not(builder.and(builder.and(a, builder.input(3)), b)));
        LogicGraph graph = builder.build(new int[] {redundant});
        assertEquals(3, Resubstitution.optimise(graph, TaskControl.NONE).getLast().weight(),
                "an exclusive or of two inputs excludes that both are 1");
    }

    @Test
    void theCellsOfAFullAdderAreTwoExclusiveOrsAndAMajority() {
        LogicGraphBuilder builder = new LogicGraphBuilder(3);
        int a = builder.input(0);
        int b = builder.input(1);
        int c = builder.input(2);
        LogicGraph adder = builder.build(new int[] {builder.xor(builder.xor(a, b), c),
                Literal.not(builder.majority(a, b, c))});
        MappedCircuit mapped = TechnologyMapping.map(adder, ASAP7, new CellMatches(ASAP7), TaskControl.NONE);
        List<String> cells = mapped.gates().stream().map(gate -> gate.cell().name()).sorted().toList();
        assertEquals(3, cells.size(), cells::toString);
        assertTrue(cells.contains("MAJIxp5"), cells::toString);
    }

    @Test
    void wideOperandsAreMappedToo() {
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 16);
        MappedCircuit mapped = new Synthesis(ASAP7, SynthesisEffort.THOROUGH).map(netlist, TaskControl.NONE);
        long[][] inputs = new long[32][1];
        Random random = new Random(5);
        for (long[] input : inputs) {
            input[0] = random.nextLong();
        }
        long[][] nets = nets(mapped, inputs);
        for (int sample = 0; sample < Long.SIZE; sample++) {
            long pair = bits(inputs, sample);
            long product = 0;
            for (int bit = 0; bit < 32; bit++) {
                product |= (nets[mapped.graph().output(bit)][0] >>> sample & 1) << bit;
            }
            assertEquals((pair >>> 16) * (pair & 0xFFFF), product);
        }
    }

    @Test
    void cancellingStopsIt() {
        TaskControl cancelled = new TaskControl() {
            @Override
            public void proceed() {
                throw new TaskCancelledException();
            }

            @Override
            public void progress(long done, long total) {
                throw new AssertionError("nothing is done");
            }

            @Override
            public void message(String message) {
                throw new AssertionError(message);
            }
        };
        Netlist netlist = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, 4);
        for (SynthesisEffort effort : SynthesisEffort.values()) {
            Synthesis synthesis = new Synthesis(ASAP7, effort);
            assertThrows(TaskCancelledException.class, () -> synthesis.map(netlist, cancelled));
        }
    }

    @Test
    void theSameNetlistGivesTheSameCells() {
        Netlist netlist = NetlistSimplifier.simplify(RandomNetlists.create(7, UNEQUAL, 100));
        Synthesis synthesis = new Synthesis(ASAP7, SynthesisEffort.THOROUGH);
        assertEquals(synthesis.map(netlist, TaskControl.NONE).gates(), synthesis.map(netlist, TaskControl.NONE).gates());
    }

    private static long bits(long[][] inputs, int sample) {
        long value = 0;
        for (int input = 0; input < inputs.length; input++) {
            value |= (inputs[input][0] >>> sample & 1) << input;
        }
        return value;
    }

    private static void checkFunction(Netlist netlist, MappedCircuit mapped) {
        BitParallelSimulation simulation = new BitParallelSimulation(netlist).evaluateAll();
        long[][] graph = mapped.graph().simulateAll();
        long[][] nets = nets(mapped, Arrays.copyOfRange(graph, 1, 1 + netlist.operands().productWidth()));
        int pairs = (int) netlist.operands().pairs();
        for (int bit = 0; bit < netlist.product().size(); bit++) {
            long[] wanted = simulation.values(netlist.product().get(bit));
            long[] actual = nets[mapped.graph().output(bit)];
            for (int pair = 0; pair < pairs; pair++) {
                assertEquals(wanted[pair / 64] >>> pair & 1, actual[pair / 64] >>> pair & 1, "bit " + bit);
            }
        }
        for (MappedGate gate : mapped.gates()) {
            long[] function = graph[gate.node()].clone();
            if (Literal.isComplemented(gate.output())) {
                Arrays.setAll(function, k -> ~function[k]);
            }
            assertArrayEquals(function, nets[gate.output()], "a net has the function that the graph states");
        }
        assertFalse(mapped.gates().stream().anyMatch(gate -> gate.cell().name().matches("(AND|OR|BUF|MAJ)x?2.*")));
    }

    /** The value of every net, from the truth tables of the cells alone; nets that nothing drives are undefined. */
    private static long[][] nets(MappedCircuit mapped, long[][] inputs) {
        int words = inputs[0].length;
        long[][] nets = new long[2 * mapped.graph().nodes()][];
        nets[Literal.FALSE] = new long[words];
        nets[Literal.TRUE] = new long[words];
        Arrays.fill(nets[Literal.TRUE], -1L);
        for (int input = 0; input < inputs.length; input++) {
            nets[Literal.of(input + 1)] = inputs[input];
        }
        for (MappedGate gate : mapped.gates()) {
            nets[gate.output()] = new long[words];
            for (int word = 0; word < words; word++) {
                for (int lane = 0; lane < Long.SIZE; lane++) {
                    int row = 0;
                    for (int pin = 0; pin < gate.inputs().size(); pin++) {
                        row |= (int) (nets[gate.inputs().get(pin)][word] >>> lane & 1) << pin;
                    }
                    nets[gate.output()][word] |= (long) (gate.cell().truthTable() >> row & 1) << lane;
                }
            }
        }
        return nets;
    }
}

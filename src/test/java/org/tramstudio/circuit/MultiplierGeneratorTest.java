package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MultiplierGeneratorTest {

    private static final int[][] UNEQUAL_WIDTHS = {{2, 3}, {3, 2}, {2, 8}, {8, 2}, {5, 4}, {4, 5}, {3, 7}, {7, 4}};

    /** Every way to build a multiplier. */
    private record Construction(MultiplierArchitecture architecture, boolean signed, FinalAdder finalAdder) {
        Netlist generate(int weightWidth, int activationWidth) {
            return MultiplierGenerator.generate(architecture,
                    new OperandFormat(weightWidth, activationWidth, signed), finalAdder);
        }
    }

    static Stream<Construction> constructions() {
        return Arrays.stream(MultiplierArchitecture.values()).flatMap(architecture -> Stream.of(false, true)
                .filter(signed -> signed || architecture != MultiplierArchitecture.BOOTH)
                .flatMap(signed -> Arrays.stream(FinalAdder.values())
                        .map(adder -> new Construction(architecture, signed, adder))));
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void everyPairIsExactUpToEightBitsByAnIndependentSimulation(Construction construction) {
        for (int width = 2; width <= 8; width++) {
            assertExactByAnIndependentSimulation(construction.generate(width, width));
        }
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void everyPairOfUnequalWidthsIsExact(Construction construction) {
        for (int[] widths : UNEQUAL_WIDTHS) {
            assertExactByAnIndependentSimulation(construction.generate(widths[0], widths[1]));
        }
    }

    private static void assertExactByAnIndependentSimulation(Netlist netlist) {
        assertArrayEquals(ProductTable.exact(netlist.operands()).toArray(),
                new NaiveSimulation(netlist, List.of()).products(), netlist.operands().description());
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void everyPairOfNineAndTenBitsIsExact(Construction construction) {
        for (int[] widths : new int[][] {{9, 9}, {10, 10}, {10, 9}, {7, 11}}) {
            Netlist netlist = construction.generate(widths[0], widths[1]);
            assertEquals(ProductTable.exact(netlist.operands()), ProductTable.of(netlist));
        }
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void randomPairsOfUpToSixteenBitsAreExact(Construction construction) {
        Random random = new Random(16);
        for (int[] widths : new int[][] {{16, 16}, {16, 13}, {2, 16}, {15, 11}, {11, 11}, {14, 15}}) {
            Netlist netlist = construction.generate(widths[0], widths[1]);
            OperandFormat operands = netlist.operands();
            NaiveSimulation simulation = new NaiveSimulation(netlist, List.of());
            for (int k = 0; k < 300; k++) {
                int w = k == 0 ? operands.weights() / 2 : random.nextInt(operands.weights());
                int x = k == 0 ? operands.activations() / 2 : random.nextInt(operands.activations());
                assertEquals(operands.exactProduct(w, x), operands.product(simulation.product(w, x)),
                        operands.description() + ": codes " + w + " and " + x);
            }
        }
    }

    @Test
    void arrayHasThePapersComponentsInEveryColumn() {
        for (int width = 2; width <= 16; width++) {
            Netlist array = MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, width);
            for (int column = 0; column <= 2 * width - 2; column++) {
                int partialProducts = Math.min(column + 1, Math.min(width, 2 * width - 1 - column));
                int halfAdders = column > 0 && column <= width ? 1 : 0;
                int fullAdders = column == 0 ? 0
                        : column < width ? partialProducts - 2
                        : column == width ? partialProducts - 1 : partialProducts;
                ComponentCounts expected = new ComponentCounts(partialProducts, halfAdders, fullAdders, 0);
                assertEquals(expected, array.componentCounts(column), width + " bits, column " + column);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ARRAY,4,8,4,8", "ARRAY,8,48,8,20", "WALLACE,8,46,18,15", "DADDA,4,8,4,6", "DADDA,8,48,8,14",
        "DADDA,16,224,16,30"})
    void componentsAndDepthAreTheKnownOnes(MultiplierArchitecture architecture, int width, int fullAdders,
                                           int halfAdders, int depth) {
        Netlist netlist = MultiplierGenerator.generate(architecture, width);
        assertEquals(new ComponentCounts(width * width, halfAdders, fullAdders, 0), netlist.componentCounts());
        assertEquals(depth, netlist.depth());
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void rowsOfAColumnAndStageCountUpFromZero(Construction construction) {
        Netlist netlist = construction.generate(8, 8);
        Map<List<Integer>, TreeSet<Integer>> rows = netlist.cells().stream().map(Cell::place)
                .collect(Collectors.groupingBy(place -> List.of(place.column(), place.stage()),
                        Collectors.mapping(Place::row, Collectors.toCollection(TreeSet::new))));
        rows.forEach((position, taken) ->
                assertEquals(IntStream.range(0, taken.size()).boxed().toList(), List.copyOf(taken), "at " + position));
        assertTrue(rows.size() > 50);
    }

    /** What the greedy mapping and a dot diagram rely on: an adder adds bits of its column's weight only. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void addersOfUnsignedMultipliersAddBitsOfOneWeight(MultiplierArchitecture architecture) {
        for (int width = 2; width <= 16; width++) {
            Netlist netlist = MultiplierGenerator.generate(architecture, width);
            for (Cell cell : netlist.cells()) {
                for (Signal input : cell.inputs()) {
                    if (input instanceof Signal.CellOutput(int source, Signal.Port port)) {
                        int carry = port == Signal.Port.CARRY ? 1 : 0;
                        assertEquals(cell.place().column(), netlist.cells().get(source).place().column() + carry,
                                () -> "an input of " + cell);
                    }
                }
            }
        }
    }

    @Test
    void netlistsHoldNoConstantsAndNothingIdle() {
        constructions().forEach(construction -> {
            Netlist netlist = construction.generate(6, 5);
            assertEquals(netlist, NetlistSimplifier.simplify(netlist), construction.toString());
        });
    }

    @Test
    void boothRecodingOfUnsignedOperandsIsRefused() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> MultiplierGenerator.generate(MultiplierArchitecture.BOOTH, 8)).getMessage();
        assertTrue(message.contains("Signed operands are expected"), message);
    }

    @ParameterizedTest
    @CsvSource({"1", "17"})
    void widthsOutOfRangeAreRefused(int width) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, width));
        assertTrue(refused.getMessage().contains(width + " bits"), refused.getMessage());
    }
}

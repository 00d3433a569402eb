package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MultiplierGeneratorTest {

    @ParameterizedTest
    @EnumSource
    void everyPairIsExactUpToEightBitsByAnIndependentSimulation(MultiplierArchitecture architecture) {
        for (int width = 2; width <= 8; width++) {
            Netlist netlist = MultiplierGenerator.generate(architecture, width);
            assertArrayEquals(ProductTable.exact(width).toArray(), new NaiveSimulation(netlist, List.of()).products(),
                    architecture + ", " + width + " bits");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPairIsExactUpToElevenBits(MultiplierArchitecture architecture) {
        for (int width = 9; width <= 11; width++) {
            assertEquals(ProductTable.exact(width),
                    ProductTable.of(MultiplierGenerator.generate(architecture, width)));
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
    @CsvSource({"ARRAY,4,8,4,8", "ARRAY,8,48,8,20", "WALLACE,8,46,18,15"})
    void componentsAndDepthAreTheKnownOnes(MultiplierArchitecture architecture, int width, int fullAdders,
                                           int halfAdders, int depth) {
        Netlist netlist = MultiplierGenerator.generate(architecture, width);
        assertEquals(new ComponentCounts(width * width, halfAdders, fullAdders, 0), netlist.componentCounts());
        assertEquals(depth, netlist.depth());
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfAColumnAndStageCountUpFromZero(MultiplierArchitecture architecture) {
        Netlist netlist = MultiplierGenerator.generate(architecture, 8);
        Map<List<Integer>, TreeSet<Integer>> rows = netlist.cells().stream().map(Cell::place)
                .collect(Collectors.groupingBy(place -> List.of(place.column(), place.stage()),
                        Collectors.mapping(Place::row, Collectors.toCollection(TreeSet::new))));
        rows.forEach((position, taken) ->
                assertEquals(IntStream.range(0, taken.size()).boxed().toList(), List.copyOf(taken), "at " + position));
        assertTrue(rows.size() > 50);
    }

    @ParameterizedTest
    @EnumSource
    void randomPairsOfSixteenBitsAreExact(MultiplierArchitecture architecture) {
        Netlist netlist = MultiplierGenerator.generate(architecture, 16);
        Random random = new Random(16);
        NaiveSimulation simulation = new NaiveSimulation(netlist, List.of());
        for (int k = 0; k < 2000; k++) {
            int w = random.nextInt(1 << 16);
            int x = random.nextInt(1 << 16);
            assertEquals((long) w * x, simulation.product(w, x), w + " times " + x);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "17"})
    void widthsOutOfRangeAreRefused(int width) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> MultiplierGenerator.generate(MultiplierArchitecture.ARRAY, width));
        assertTrue(refused.getMessage().contains(width + " bits"), refused.getMessage());
    }
}

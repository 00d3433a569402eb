package org.tramstudio.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.power.ComponentCosts;

class CompressorTreeTest {

    private static final OperandFormat EIGHT_BITS = OperandFormat.unsigned(8);

    @ParameterizedTest
    @CsvSource({"0,293.136", "4,245.384", "6,194.154", "8,119.222"})
    void truncatedColumnsCostWhatTheyShould(int columns, double cost) {
        Netlist tree = CompressorTree.of(PartialProductChoice.truncated(EIGHT_BITS, columns));
        assertEquals(cost, ComponentCosts.ASAP7.of(tree), 1e-9);
        assertEquals(OptionalInt.of(columns), ColumnTruncation.recognize(ProductTable.of(tree)));
    }

    @Test
    void theTreeIsShallow() {
        assertTrue(CompressorTree.of(PartialProductChoice.truncated(EIGHT_BITS, 6)).depth() <= 11);
    }

    @ParameterizedTest
    @CsvSource({"2,2", "2,5", "5,2", "3,7", "6,6", "8,8", "4,12"})
    void theAccurateTreeMultipliesExactly(int weightWidth, int activationWidth) {
        OperandFormat operands = new OperandFormat(weightWidth, activationWidth, false);
        Netlist tree = CompressorTree.of(PartialProductChoice.accurate(operands));
        assertEquals(ProductTable.exact(operands), ProductTable.of(tree));
    }

    @ParameterizedTest
    @CsvSource({"16,16", "16,2", "9,16"})
    void wideTreesMultiplyExactly(int weightWidth, int activationWidth) {
        OperandFormat operands = new OperandFormat(weightWidth, activationWidth, false);
        NaiveSimulation simulation =
                new NaiveSimulation(CompressorTree.of(PartialProductChoice.accurate(operands)), List.of());
        Random random = new Random(5);
        for (int k = 0; k < 200; k++) {
            int w = random.nextInt(operands.weights());
            int x = random.nextInt(operands.activations());
            assertEquals((long) w * x, simulation.product(w, x));
        }
        long largest = (operands.weights() - 1L) * (operands.activations() - 1L);
        assertEquals(largest, simulation.product(operands.weights() - 1, operands.activations() - 1));
    }

    @Test
    void everyChoiceIsSummedAsItSaysWithoutConstantsOrDanglingCells() {
        Random random = new Random(11);
        for (int k = 0; k < 150; k++) {
            OperandFormat operands = new OperandFormat(2 + random.nextInt(4), 2 + random.nextInt(4), false);
            PartialProductChoice choice = RandomChoices.of(operands, random);
            Netlist tree = CompressorTree.of(choice);
            int[] products = ProductTable.of(tree).toArray();
            for (int pair = 0; pair < products.length; pair++) {
                assertEquals(sum(choice, pair >> operands.activationWidth(), pair & operands.activations() - 1),
                        products[pair], choice.toString());
            }
            for (Cell cell : tree.cells()) {
                assertFalse(cell.inputs().stream().anyMatch(Signal.Constant.class::isInstance), choice.toString());
            }
            assertEquals(tree.cells().size(), cellsRead(tree), choice.toString());
        }
    }

    /** The choice's own definition: bits and constants at the weight of their columns. */
    private static long sum(PartialProductChoice choice, int w, int x) {
        long sum = choice.constantColumns().stream().mapToLong(column -> 1L << column).sum();
        for (MergedPartialProducts bit : choice.bits()) {
            boolean one = bit.weightBits().stream().anyMatch(i -> (w >> i & x >> bit.column() - i & 1) != 0);
            sum += one ? 1L << bit.column() : 0;
        }
        return sum;
    }

    private static long cellsRead(Netlist netlist) {
        return Stream.concat(netlist.product().stream(), netlist.cells().stream().flatMap(cell -> cell.inputs().stream()))
                .filter(Signal.CellOutput.class::isInstance).map(signal -> ((Signal.CellOutput) signal).cell())
                .distinct().count();
    }

    @Test
    void aConstantMakesAFullAdderAsCheapAsAHalfAdder() {
        OperandFormat operands = OperandFormat.unsigned(3);
        List<MergedPartialProducts> two = List.of(new MergedPartialProducts(2, List.of(0)),
                new MergedPartialProducts(2, List.of(2)));
        Netlist tree = CompressorTree.of(new PartialProductChoice(operands, two, new TreeSet<>(List.of(2))));
        assertEquals(2 + 1.822, ComponentCosts.ASAP7.of(tree), 1e-9);
        Netlist single = CompressorTree.of(
                new PartialProductChoice(operands, two.subList(0, 1), new TreeSet<>(List.of(2))));
        assertEquals(1 + 0.5, ComponentCosts.ASAP7.of(single), 1e-9);
    }

    @Test
    void mergedPartialProductsMeetInStageOne() {
        PartialProductChoice choice = new PartialProductChoice(OperandFormat.unsigned(3),
                List.of(new MergedPartialProducts(2, List.of(0, 1, 2))), new TreeSet<>());
        Netlist tree = CompressorTree.of(choice);
        assertEquals(new Place(2, 1, 0), tree.cells().getLast().place());
        assertEquals(3 + 2 * 0.826, ComponentCosts.ASAP7.of(tree), 1e-9);
    }

    @Test
    void aProductThatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PartialProductChoice(OperandFormat.unsigned(2),
                PartialProductChoice.accurate(OperandFormat.unsigned(2)).bits(), new TreeSet<>(List.of(3))));
    }

    @ParameterizedTest
    @CsvSource({"ARRAY", "WALLACE"})
    void rebuildingTheUpperColumnsKeepsTheFunction(MultiplierArchitecture architecture) {
        Random random = new Random(23);
        for (int k = 0; k < 40; k++) {
            Netlist accurate = MultiplierGenerator.generate(architecture, 2 + random.nextInt(5));
            int first = random.nextInt(2 * accurate.width());
            List<Signal.CellOutput> cuts = RandomCuts.of(accurate, 0.3, k).stream()
                    .filter(cut -> accurate.cells().get(cut.cell()).place().column() < first).toList();
            Netlist cut = NetlistSimplifier.simplify(accurate, cuts);
            assertEquals(ProductTable.of(cut), ProductTable.of(CompressorTreeRebuild.rebuild(cut, first)),
                    cuts + ", from column " + first);
        }
    }
}

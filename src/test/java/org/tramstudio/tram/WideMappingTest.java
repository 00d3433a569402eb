package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.ChosenPairs;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;

class WideMappingTest {

    private static final StructureParameters THETA = StructureParameters.of(1, 1, 1, .7, .4, .2, .1, 0);

    /** What columns hold depends on the columns below alone, so a few bits stand for all of them: exactly the same cuts. */
    @Test
    void fewColumnsAreMappedAsInANarrowTreeOfTheSameShape() {
        for (MultiplierArchitecture architecture : MultiplierArchitecture.forUnsigned()) {
            MappedMultiplier wide = new GreedyMapper().map(architecture, 12, THETA);
            assertEquals(Optional.empty(), wide.products());
            // all pairs of the operands, which has the right error whatever mapping looked at
            ChosenPairs all = ChosenPairs.low(OperandFormat.unsigned(12), 12);
            assertEquals(new RemovedColumns(12, THETA).meanSquaredError(wide.netlist(), all),
                    wide.meanSquaredErrorToTarget(), 1e-9 * wide.meanSquaredErrorToTarget(), architecture.title());
            assertTrue(wide.normalizedCost() < 1);
        }
    }

    /** A sample must agree with all pairs within what its size lets expect. */
    @Test
    void manyColumnsAreMappedOverASample() {
        double[] theta = new double[12];
        Arrays.fill(theta, 0, 6, 1);
        Arrays.fill(theta, 6, 12, 0.3);
        StructureParameters parameters = StructureParameters.of(theta);
        MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 12, parameters);
        double exact = new RemovedColumns(12, parameters).meanSquaredError(mapped.netlist(),
                ChosenPairs.low(OperandFormat.unsigned(12), 12));
        assertEquals(exact, mapped.meanSquaredErrorToTarget(), 0.02 * exact);
        assertEquals(mapped.tiedSignals(), new GreedyMapper().map(MultiplierArchitecture.WALLACE, 12, parameters)
                .tiedSignals(), "the same pairs are drawn each time");
    }

    @Test
    void theErrorOfChosenPairsIsThatOfTheTable() {
        MappedMultiplier narrow = new GreedyMapper().map(MultiplierArchitecture.DADDA, 6, THETA);
        ProductTable table = narrow.table();
        RemovedColumns target = new RemovedColumns(6, THETA);
        assertEquals(target.meanSquaredError(table), target.meanSquaredError(narrow.netlist(),
                ChosenPairs.low(OperandFormat.unsigned(6), 6)), 1e-9);
        ChosenPairs drawn = ChosenPairs.drawn(OperandFormat.unsigned(6), 10_000, 7);
        long[] products = drawn.products(narrow.netlist());
        for (int k = 0; k < drawn.count(); k++) {
            assertEquals(table.product(drawn.weight(k), drawn.activation(k)), products[k]);
        }
    }

    @Test
    void sixteenBitsAreMapped() {
        MappedMultiplier mapped = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 16,
                StructureParameters.start(16));
        assertTrue(mapped.normalizedCost() < 1);
        MappedMultiplier exact = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 16,
                StructureParameters.accurate(16));
        assertEquals(0, exact.meanSquaredErrorToTarget());
        assertThrows(IllegalStateException.class, exact::table);
    }

    /** A tie far above the columns of Θ counts as well. */
    @Test
    void aTieByHandIsMeasuredWhereverItIs() {
        SignalTies ties = new SignalTies(Map.of(new Signal.CellOutput(11 * 12 + 11, Signal.Port.SUM),
                Signal.Constant.ZERO));
        MappedMultiplier edited = new EditedMultiplier(MultiplierArchitecture.WALLACE, 12, MappingMethod.GREEDY,
                StructureParameters.accurate(4), ties).build();
        assertEquals(Optional.empty(), edited.products());
        assertTrue(edited.meanSquaredErrorToTarget() > 1e6, "the most significant partial product is missing");
    }

    @Test
    void otherMethodsSayHowFarTheyGo() {
        for (MappingMethod method : MappingMethod.values()) {
            if (method != MappingMethod.GREEDY) {
                assertTrue(method.obstacle(12).orElseThrow().contains("up to 10 bits"));
                StructureMapper mapper = StructureMappers.of(method, MappingOptions.standard());
                assertThrows(IllegalArgumentException.class,
                        () -> mapper.map(MultiplierArchitecture.WALLACE, 12, THETA), method.title());
            }
        }
        assertEquals(Optional.empty(), MappingMethod.GREEDY.obstacle(16));
    }
}

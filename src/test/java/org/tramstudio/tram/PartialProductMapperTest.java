package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.RemovedShares;

class PartialProductMapperTest {

    private static final PartialProductMapper MAPPER = new PartialProductMapper(MappingOptions.standard());

    @Test
    void wholeColumnsAreMappedAsByTheColumns() {
        PartialProductParameters theta = PartialProductParameters.of(8, StructureParameters.of(1, 1, 1, 1, 0, 0));
        MappedMultiplier mapped = MAPPER.map(MultiplierArchitecture.WALLACE, theta);
        assertEquals(0, mapped.meanSquaredErrorToTarget(), 1e-9);
        assertEquals(ProductTable.of(new RebuiltMapper(MappingOptions.standard().costs())
                .map(MultiplierArchitecture.WALLACE, 8, StructureParameters.of(1, 1, 1, 1, 0, 0)).netlist()),
                mapped.table());
        assertEquals(List.of(1.0, 1.0, 1.0, 1.0, 0.0, 0.0), mapped.theta().theta());
    }

    @Test
    void singlePartialProductsAreRemoved() {
        List<Double> values = new ArrayList<>(Collections.nCopies(PartialProductParameters.count(4, 5), 0.0));
        values.set(PartialProductParameters.place(4, 2, 1), 1.0);
        values.set(PartialProductParameters.place(4, 0, 3), 1.0);
        MappedMultiplier mapped = MAPPER.map(MultiplierArchitecture.ARRAY, new PartialProductParameters(4, 5, values));
        for (int w = 0; w < 16; w++) {
            for (int x = 0; x < 16; x++) {
                long left = (long) w * x - (w >> 2 & x >> 1 & 1) * 8L - (w & x >> 3 & 1) * 8L;
                assertEquals(left, mapped.table().product(w, x), "w = " + w + ", x = " + x);
            }
        }
        assertTrue(mapped.normalizedCost() < 1);
    }

    @Test
    void theErrorIsThatOfTheTableAndNeverAboveTheRoundedChoices() {
        Random random = new Random(3);
        for (int k = 0; k < 10; k++) {
            int columns = 3 + k % 5;
            PartialProductParameters theta = new PartialProductParameters(5, columns,
                    random.doubles(PartialProductParameters.count(5, columns)).boxed().toList());
            MappedMultiplier mapped = MAPPER.map(MultiplierArchitecture.WALLACE, theta);
            RemovedShares target = theta::at;
            double sum = 0;
            double rounded = 0;
            RemovedShares halves = (i, j) -> theta.at(i, j) < 0.5 ? 0 : 1;
            for (int w = 0; w < 32; w++) {
                for (int x = 0; x < 32; x++) {
                    sum += Math.pow(mapped.table().product(w, x) - target.target(w, x), 2);
                    rounded += Math.pow(halves.target(w, x) - target.target(w, x), 2);
                }
            }
            assertEquals(sum / 1024, mapped.meanSquaredErrorToTarget(), 1e-9 * (1 + sum));
            assertTrue(sum <= rounded + 1e-9, sum + " > " + rounded);
        }
    }

    @Test
    void operandsThatOccurCountMore() {
        OperandFormat operands = OperandFormat.unsigned(8);
        IndependentOperands distribution = IndependentOperands.networkLike(operands);
        PartialProductParameters theta = PartialProductParameters.of(8,
                StructureParameters.of(.5, .5, .5, .5, .5, .5, .5, .5));
        MappedMultiplier aware = new PartialProductMapper(MappingOptions.standard().with(distribution, 0))
                .map(MultiplierArchitecture.WALLACE, theta);
        MappedMultiplier blind = MAPPER.map(MultiplierArchitecture.WALLACE, theta);
        assertTrue(error(aware, theta, distribution) < error(blind, theta, distribution));
    }

    private static double error(MappedMultiplier mapped, PartialProductParameters theta,
                                IndependentOperands distribution) {
        RemovedShares target = theta::at;
        double sum = 0;
        for (int w = 0; w < 256; w++) {
            for (int x = 0; x < 256; x++) {
                sum += distribution.probability(w, x)
                        * Math.pow(mapped.table().product(w, x) - target.target(w, x), 2);
            }
        }
        return sum;
    }

    @Test
    void valuesAreCountedAndChecked() {
        assertEquals(36, PartialProductParameters.count(8, 8));
        assertEquals(64, PartialProductParameters.count(8, 15));
        assertEquals(0, PartialProductParameters.place(8, 0, 0));
        assertEquals(36, PartialProductParameters.place(8, 1, 7));
        assertThrows(IllegalArgumentException.class, () -> new PartialProductParameters(8, 2, List.of(1.0)));
        assertThrows(IllegalArgumentException.class,
                () -> new PartialProductParameters(8, 2, List.of(1.0, 1.1, 0.0)));
    }
}

package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.ColumnTruncation;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.Signal;

class GreedyMapperTest {

    private static final double[][] EIGHT_BIT_THETA = {
        {1, 1, 1, 1, .174248, .199563, .194773, .147112},
        {1, 1, 1, 1, 0, 0, 0, 0},
        {1, 1, 1, 1, 1, 1, 1, 1},
        {.5, .5, .5, .5, .5, .5, .5, .5},
        {.008332, .049296, .187014, .454898, .70947, .70947, .454898, .187014},
    };

    private final StructureMapper mapper = new GreedyMapper();

    @ParameterizedTest
    @CsvSource({"0,772.682081,207.078", "1,0,256.486", "2,0,135.790", "3,4315.5625,173.258", "4,2620.4059,185.198"})
    void wallaceMappingsHaveTheKnownErrorAndCost(int row, double meanSquaredError, double cost) {
        MappedMultiplier mapped =
                mapper.map(MultiplierArchitecture.WALLACE, 8, StructureParameters.of(EIGHT_BIT_THETA[row]));
        assertEquals(meanSquaredError, mapped.meanSquaredErrorToTarget(), 5e-5);
        assertEquals(cost, mapped.cost(), 1e-6);
        assertEquals(cost / 302.416, mapped.normalizedCost(), 1e-9);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void smallMultipliersAreMappedAsByFullSimulation(MultiplierArchitecture architecture) {
        Random random = new Random(17);
        for (int width = 2; width <= 5; width++) {
            for (int k = 0; k < 25; k++) {
                double[] theta = random.doubles(1 + random.nextInt(2 * width - 1)).toArray();
                for (int column = 0; column < theta.length; column++) {
                    theta[column] = switch (random.nextInt(4)) {
                        case 0 -> 0;
                        case 1 -> 1;
                        default -> theta[column];
                    };
                }
                assertMappedAsByFullSimulation(architecture, width, StructureParameters.of(theta));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void eightBitsAreMappedAsByFullSimulation(MultiplierArchitecture architecture) {
        assertMappedAsByFullSimulation(architecture, 8, StructureParameters.of(EIGHT_BIT_THETA[0]));
        assertMappedAsByFullSimulation(architecture, 8, StructureParameters.of(0, .3, .9, 1, .62, .41));
    }

    private void assertMappedAsByFullSimulation(MultiplierArchitecture architecture, int width,
                                                StructureParameters theta) {
        MappedMultiplier mapped = mapper.map(architecture, width, theta);
        ReferenceGreedy reference = new ReferenceGreedy(mapped.accurate(), theta);
        assertEquals(reference.removed(), mapped.tiedSignals(), architecture + ", " + width + " bits, " + theta);
        assertEquals(reference.meanSquaredError(), mapped.meanSquaredErrorToTarget(),
                1e-9 * reference.meanSquaredError());
        assertEquals(mapped.table(), ProductTable.of(mapped.netlist()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void allOnesTruncateTheColumnsAndZerosKeepThem(MultiplierArchitecture architecture) {
        for (int columns = 0; columns <= 8; columns++) {
            double[] theta = new double[8];
            Arrays.fill(theta, 0, columns, 1);
            MappedMultiplier mapped = mapper.map(architecture, 8, StructureParameters.of(theta));
            assertEquals(OptionalInt.of(columns), ColumnTruncation.recognize(mapped.table()));
            assertEquals(0, mapped.meanSquaredErrorToTarget());
        }
    }

    @Test
    void theLeastPartialProductStaysWhereItsColumnIsKept() {
        MappedMultiplier mapped = mapper.map(MultiplierArchitecture.WALLACE, 8,
                StructureParameters.of(0, 1, 1, 1, .5, .5, .5, .5));
        assertFalse(mapped.tiedSignals().contains(new Signal.CellOutput(0, Signal.Port.SUM)));
        assertEquals(1, mapped.table().product(1, 1));
    }

    @Test
    void mappingIsRepeatable() {
        StructureParameters theta = StructureParameters.of(EIGHT_BIT_THETA[4]);
        List<Signal.CellOutput> first = mapper.map(MultiplierArchitecture.ARRAY, 8, theta).tiedSignals();
        assertEquals(first, new GreedyMapper().map(MultiplierArchitecture.ARRAY, 8, theta).tiedSignals());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> mapper.map(MultiplierArchitecture.ARRAY, 2, StructureParameters.accurate(4))).getMessage();
        assertTrue(message.contains("4 structure parameters"), message);
        assertThrows(IllegalArgumentException.class,
                () -> mapper.map(MultiplierArchitecture.ARRAY, 9, StructureParameters.accurate(8)));
    }
}

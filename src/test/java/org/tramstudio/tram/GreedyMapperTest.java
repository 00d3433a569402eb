package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
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

    private static final double[][] THETA = {
        {1, 1, 1, 1, .174248, .199563, .194773, .147112},
        {1, 1, 1, 1, 0, 0, 0, 0},
        {1, 1, 1, 1, 1, 1, 1, 1},
        {.5, .5, .5, .5, .5, .5, .5, .5},
        {.008332, .049296, .187014, .454898, .70947, .70947, .454898, .187014},
        {.999877, .999485, .997856, .991113, .963935, .864964, .605532, .268941},
        {1, .9, .75, .55},
    };

    /** What every θ here is a whole number of. */
    private static final long UNIT = 1_000_000;

    private final StructureMapper mapper = new GreedyMapper();

    @ParameterizedTest
    @CsvSource({
        "WALLACE,8,0,772.682081,207.078", "WALLACE,8,1,0,256.486", "WALLACE,8,2,0,135.790",
        "WALLACE,8,3,4315.5625,173.258", "WALLACE,8,4,2620.4059,185.198", "WALLACE,8,5,1353.5235,173.258",
        "WALLACE,4,6,18.16,32.520", "DADDA,8,0,772.6821,201.442", "DADDA,8,1,0,254.494", "DADDA,8,2,0,128.332",
        "DADDA,8,3,4315.5625,167.622", "DADDA,8,4,2603.9235,179.562", "DADDA,8,5,1353.5235,167.622",
        "DADDA,4,6,12.66,28.698"})
    void mappingsHaveTheKnownErrorAndCost(MultiplierArchitecture architecture, int width, int row,
                                          double meanSquaredError, double cost) {
        MappedMultiplier mapped = mapper.map(architecture, width, StructureParameters.of(THETA[row]));
        assertEquals(meanSquaredError, mapped.meanSquaredErrorToTarget(), 5e-5);
        double exact = exactMeanSquaredError(mapped.table(), THETA[row]);
        assertEquals(exact, mapped.meanSquaredErrorToTarget(), 1e-9 * exact);
        assertEquals(cost, mapped.cost(), 1e-6);
    }

    /** The error to Y_ref in whole numbers: every θ is one of millionths. */
    private static double exactMeanSquaredError(ProductTable table, double[] theta) {
        int width = table.width();
        BigInteger sum = BigInteger.ZERO;
        for (int w = 0; w < 1 << width; w++) {
            for (int x = 0; x < 1 << width; x++) {
                long error = UNIT * table.error(w, x);
                for (int c = 0; c < theta.length; c++) {
                    for (int i = Math.max(0, c - width + 1); i <= Math.min(c, width - 1); i++) {
                        error += Math.round(theta[c] * UNIT) * ((w >> i & x >> c - i & 1) << c);
                    }
                }
                sum = sum.add(BigInteger.valueOf(error).pow(2));
            }
        }
        BigDecimal pairs = BigDecimal.valueOf(1L << 2 * width).multiply(BigDecimal.valueOf(UNIT).pow(2));
        return new BigDecimal(sum).divide(pairs, MathContext.DECIMAL128).doubleValue();
    }

    @Test
    void costIsNormalizedToTheAccurateMultiplier() {
        MappedMultiplier mapped = mapper.map(MultiplierArchitecture.WALLACE, 8, StructureParameters.of(THETA[0]));
        assertEquals(207.078 / 302.416, mapped.normalizedCost(), 1e-9);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void smallMultipliersAreMappedAsByFullSimulation(MultiplierArchitecture architecture) {
        Random random = new Random(17);
        for (int width = 2; width <= 5; width++) {
            for (int k = 0; k < 25; k++) {
                assertMappedAsByFullSimulation(architecture, width,
                        RandomParameters.of(1 + random.nextInt(2 * width - 1), random));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void eightBitsAreMappedAsByFullSimulation(MultiplierArchitecture architecture) {
        assertMappedAsByFullSimulation(architecture, 8, StructureParameters.of(THETA[0]));
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
        StructureParameters theta = StructureParameters.of(THETA[4]);
        List<Signal.CellOutput> first = mapper.map(MultiplierArchitecture.ARRAY, 8, theta).tiedSignals();
        assertEquals(first, new GreedyMapper().map(MultiplierArchitecture.ARRAY, 8, theta).tiedSignals());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> mapper.map(MultiplierArchitecture.ARRAY, 2, StructureParameters.accurate(4))).getMessage();
        assertTrue(message.contains("4 structure parameters"), message);
        assertThrows(IllegalArgumentException.class,
                () -> mapper.map(MultiplierArchitecture.ARRAY, 17, StructureParameters.accurate(8)));
    }
}

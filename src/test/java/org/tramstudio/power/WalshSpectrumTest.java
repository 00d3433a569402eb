package org.tramstudio.power;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WalshSpectrumTest {

    @Test
    void agreesWithItsDefinition() {
        Random random = new Random(1);
        for (int repeat = 0; repeat < 20; repeat++) {
            long[] truthTable = {random.nextLong(), random.nextLong() & random.nextLong()};
            double[] byWeight = new double[8];
            for (int set = 0; set < 128; set++) {
                double coefficient = 0;
                for (int n = 0; n < 128; n++) {
                    boolean negative = ((truthTable[n >> 6] >>> n ^ Integer.bitCount(n & set)) & 1) != 0;
                    coefficient += negative ? -1.0 / 128 : 1.0 / 128;
                }
                byWeight[Integer.bitCount(set)] += coefficient * coefficient;
            }
            assertArrayEquals(byWeight, Arrays.copyOf(WalshSpectrum.byWeight(truthTable), 8), 1e-12);
        }
    }

    @Test
    void aConstantHasWeightNoughtAlone() {
        assertArrayEquals(new double[] {1}, WalshSpectrum.byWeight(new long[4]));
    }

    @Test
    void aParityHasItsHighestWeightAlone() {
        long[] parity = new long[64];
        for (int n = 0; n < 4096; n++) {
            parity[n >> 6] |= (long) (Integer.bitCount(n & 0b1010_0000_0101) & 1) << n;
        }
        assertArrayEquals(new double[] {0, 0, 0, 0, 1}, WalshSpectrum.byWeight(parity), 1e-12);
    }

    @Test
    void anAndOfTwoInputsIsSpreadEvenly() {
        double[] byWeight = WalshSpectrum.byWeight(new long[] {0x8888888888888888L});
        assertArrayEquals(new double[] {0.25, 0.5, 0.25}, byWeight, 1e-12);
        assertEquals(1, Arrays.stream(byWeight).sum(), 1e-12);
    }
}

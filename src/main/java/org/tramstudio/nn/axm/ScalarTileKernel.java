package org.tramstudio.nn.axm;

import java.util.Arrays;

/** The look-up one product at a time; four rows of the table, 4 KB, are in use at once and stay in the nearest cache. */
final class ScalarTileKernel implements TileKernel {

    private static final int UNROLLED = 4;
    private static final int BYTE = 0xff;

    private final int[][] rows;

    /**
     * For one multiplier.
     *
     * @param errors E by weight code and activation code, in rows of 256
     */
    ScalarTileKernel(int[][] errors) {
        rows = errors;
    }

    @Override
    public void accumulate(byte[] patches, byte[] weights, int firstWeight, int products, int outputs, int[] sums) {
        int[] line = new int[TILE];
        for (int output = 0; output < outputs; output++) {
            Arrays.fill(line, 0);
            int row = firstWeight + output * products;
            int k = 0;
            for (; k + UNROLLED <= products; k += UNROLLED) {
                addFour(line, patches, k * TILE, rows[weights[row + k] & BYTE], rows[weights[row + k + 1] & BYTE],
                        rows[weights[row + k + 2] & BYTE], rows[weights[row + k + 3] & BYTE]);
            }
            for (; k < products; k++) {
                addOne(line, patches, k * TILE, rows[weights[row + k] & BYTE]);
            }
            System.arraycopy(line, 0, sums, output * TILE, TILE);
        }
    }

    private static void addFour(int[] line, byte[] patches, int at, int[] first, int[] second, int[] third,
                                int[] fourth) {
        for (int p = 0; p < TILE; p++) {
            line[p] += first[patches[at + p] & BYTE] + second[patches[at + TILE + p] & BYTE]
                    + third[patches[at + 2 * TILE + p] & BYTE] + fourth[patches[at + 3 * TILE + p] & BYTE];
        }
    }

    private static void addOne(int[] line, byte[] patches, int at, int[] errors) {
        for (int p = 0; p < TILE; p++) {
            line[p] += errors[patches[at + p] & BYTE];
        }
    }
}

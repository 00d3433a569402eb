package org.tramstudio.power;

import org.tramstudio.circuit.OperandPatterns;

/**
 * The Walsh spectrum of a Boolean function f by weight: W_k is the sum of the squared coefficients of 1 - 2f over all
 * sets of k inputs. The W_k add up to 1.
 */
final class WalshSpectrum {

    private static final int INPUTS_OF_WORD = 6;

    private WalshSpectrum() {
    }

    /**
     * The W_k of a function.
     *
     * @param truthTable bit n mod 64 of word n / 64 is the function's value at n; a power of two of words
     * @return W_0 up to the number of inputs that the function depends on
     */
    static double[] byWeight(long[] truthTable) {
        int support = support(truthTable);
        int inputs = Integer.bitCount(support);
        int[] values = new int[1 << inputs];
        for (int n = 0; n < values.length; n++) {
            int index = Integer.expand(n, support);
            values[n] = (truthTable[index >> 6] >> index & 1) != 0 ? -1 : 1;
        }
        transform(values);
        double[] byWeight = new double[inputs + 1];
        for (int n = 0; n < values.length; n++) {
            byWeight[Integer.bitCount(n)] += (double) values[n] * values[n];
        }
        double all = (double) values.length * values.length;
        for (int k = 0; k <= inputs; k++) {
            byWeight[k] /= all;
        }
        return byWeight;
    }

    private static void transform(int[] values) {
        for (int half = 1; half < values.length; half *= 2) {
            for (int start = 0; start < values.length; start += 2 * half) {
                for (int k = start; k < start + half; k++) {
                    int a = values[k];
                    int b = values[k + half];
                    values[k] = a + b;
                    values[k + half] = a - b;
                }
            }
        }
    }

    /** Bit k: the function depends on input k. */
    private static int support(long[] truthTable) {
        int support = 0;
        for (int input = 0; 1 << input < truthTable.length * Long.SIZE; input++) {
            if (input < INPUTS_OF_WORD ? dependsWithinWords(truthTable, input)
                    : dependsOnWord(truthTable, 1 << input - INPUTS_OF_WORD)) {
                support |= 1 << input;
            }
        }
        return support;
    }

    private static boolean dependsWithinWords(long[] truthTable, int input) {
        long[] whereOne = new long[1];
        OperandPatterns.fill(input, 0, whereOne);
        for (long word : truthTable) {
            if (((word >>> (1 << input) ^ word) & ~whereOne[0]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean dependsOnWord(long[] truthTable, int distance) {
        for (int word = 0; word < truthTable.length; word++) {
            if (truthTable[word] != truthTable[word ^ distance]) {
                return true;
            }
        }
        return false;
    }
}

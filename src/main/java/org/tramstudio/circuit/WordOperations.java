package org.tramstudio.circuit;

/** Logic on 64 bits at a time, over arrays of equal length. Plain loops, which the virtual machine makes vectors of. */
final class WordOperations {

    private WordOperations() {
    }

    static void and(long[] a, long[] b, long[] result) {
        for (int k = 0; k < result.length; k++) {
            result[k] = a[k] & b[k];
        }
    }

    static void or(long[] a, long[] b, long[] result) {
        for (int k = 0; k < result.length; k++) {
            result[k] = a[k] | b[k];
        }
    }

    static void exclusiveOr(long[] a, long[] b, long[] result) {
        for (int k = 0; k < result.length; k++) {
            result[k] = a[k] ^ b[k];
        }
    }

    static void complement(long[] a, long[] result) {
        for (int k = 0; k < result.length; k++) {
            result[k] = ~a[k];
        }
    }

    static void majority(long[] a, long[] b, long[] c, long[] result) {
        for (int k = 0; k < result.length; k++) {
            result[k] = a[k] & b[k] | (a[k] ^ b[k]) & c[k];
        }
    }

    static void multiplexer(long[] select, long[] ifZero, long[] ifOne, long[] result) {
        for (int k = 0; k < result.length; k++) {
            result[k] = ~select[k] & ifZero[k] | select[k] & ifOne[k];
        }
    }

    static void halfAdder(long[] a, long[] b, long[] sum, long[] carry) {
        for (int k = 0; k < sum.length; k++) {
            long first = a[k];
            long second = b[k];
            sum[k] = first ^ second;
            carry[k] = first & second;
        }
    }

    static void fullAdder(long[] a, long[] b, long[] c, long[] sum, long[] carry) {
        for (int k = 0; k < sum.length; k++) {
            long first = a[k];
            long second = b[k];
            long third = c[k];
            long half = first ^ second;
            sum[k] = half ^ third;
            carry[k] = first & second | half & third;
        }
    }
}

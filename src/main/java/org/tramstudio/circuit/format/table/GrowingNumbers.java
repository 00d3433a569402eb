package org.tramstudio.circuit.format.table;

import java.util.Arrays;

/** Numbers in the order of a file. */
final class GrowingNumbers {

    private long[] numbers = new long[256];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    long get(int index) {
        return numbers[index];
    }

    long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}

package org.tramstudio.files.array;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.LongStream;

/**
 * An array of numbers within bytes of a file, read when they are asked for. Indices are row-major over the sizes,
 * however the numbers lie.
 */
public final class NumericArray {

    /** Longest array that Java can hold, with room for an object header. */
    private static final long MOST_NUMBERS = Integer.MAX_VALUE - 8;

    /** Beyond it, not every whole number is a floating-point one. */
    private static final double MOST_EXACT = 1L << 53;

    private final ElementType type;
    private final ByteOrder order;
    private final List<Integer> sizes;
    private final long[] strides;
    private final long offset;
    private final MemorySegment data;
    private final int count;

    private NumericArray(ElementType type, ByteOrder order, List<Integer> sizes, long[] strides, long offset,
                         MemorySegment data) {
        this.type = type;
        this.order = order;
        this.sizes = List.copyOf(sizes);
        this.strides = strides;
        this.offset = offset;
        this.data = data;
        this.count = count(sizes);
        requireInside();
    }

    /**
     * Numbers that lie row by row.
     *
     * @param sizes length of every axis, each at least 0; empty for a single number
     * @param data at least as many bytes as the sizes need
     * @throws IllegalArgumentException if the numbers do not lie within the data
     */
    public static NumericArray rowMajor(ElementType type, ByteOrder order, List<Integer> sizes, MemorySegment data) {
        return new NumericArray(type, order, sizes, denseStrides(sizes, false), 0, data);
    }

    /** As {@link #rowMajor}, for numbers that lie column by column (Fortran's order). */
    public static NumericArray columnMajor(ElementType type, ByteOrder order, List<Integer> sizes,
                                           MemorySegment data) {
        return new NumericArray(type, order, sizes, denseStrides(sizes, true), 0, data);
    }

    /**
     * Numbers that lie at fixed distances.
     *
     * @param strides distance along every axis, counted in numbers, each at least 0
     * @param offset where the first number lies, counted in numbers, at least 0
     * @throws IllegalArgumentException if the numbers do not lie within the data
     */
    public static NumericArray strided(ElementType type, ByteOrder order, List<Integer> sizes, List<Long> strides,
                                       long offset, MemorySegment data) {
        if (strides.size() != sizes.size() || strides.stream().anyMatch(stride -> stride < 0) || offset < 0) {
            throw new IllegalArgumentException("offset " + offset + " and strides " + strides + " for the sizes "
                    + sizes + "; as many strides as sizes, none negative, were expected");
        }
        return new NumericArray(type, order, sizes, strides.stream().mapToLong(Long::longValue).toArray(), offset, data);
    }

    /**
     * How many numbers the sizes make.
     *
     * @throws IllegalArgumentException if a size is negative or there are more than an array of Java holds
     */
    public static int count(List<Integer> sizes) {
        long count = 1;
        boolean empty = sizes.contains(0);
        for (int size : sizes) {
            if (size < 0) {
                throw new IllegalArgumentException("the size " + size + "; 0 or more was expected");
            }
            count = empty ? 0 : count * size;
            if (count > MOST_NUMBERS) {
                throw new IllegalArgumentException("the sizes " + sizes + ", more than 2^31 numbers");
            }
        }
        return (int) count;
    }

    /** How the numbers are stored. */
    public ElementType type() {
        return type;
    }

    /** Length of every axis; empty for a single number. */
    public List<Integer> sizes() {
        return sizes;
    }

    /** How many numbers there are. */
    public int count() {
        return count;
    }

    /** All numbers as the nearest 32-bit floats. */
    public float[] toFloats() {
        float[] values = new float[count];
        forEach(0, count, (target, source) -> values[target] = type.floatAt(data, source, order));
        return values;
    }

    /** All numbers without their fractions. */
    public long[] toLongs() {
        long[] values = new long[count];
        forEach(0, count, (target, source) -> values[target] = type.longAt(data, source, order));
        return values;
    }

    /**
     * All numbers, none of which may have a fraction.
     *
     * @throws IllegalArgumentException if one has, or is too large to tell, naming it
     */
    public long[] toWholeNumbers() {
        if (type.isFloating()) {
            forEach(0, count, (_, source) -> requireWhole(type.doubleAt(data, source, order)));
        }
        return toLongs();
    }

    private static void requireWhole(double value) {
        if (value != Math.rint(value) || Math.abs(value) > MOST_EXACT) {
            throw new IllegalArgumentException("the number " + value + "; whole numbers were expected");
        }
    }

    /**
     * Copies some of the numbers, each modulo 256.
     *
     * @param from index of the first
     * @param destination takes {@code length} bytes from its beginning
     */
    public void copyBytes(int from, byte[] destination, int length) {
        forEach(from, length, (target, source) -> destination[target] = (byte) type.longAt(data, source, order));
    }

    /** Copies some of the numbers as the nearest 32-bit floats. */
    public void copyFloats(int from, float[] destination, int length) {
        forEach(from, length, (target, source) -> destination[target] = type.floatAt(data, source, order));
    }

    /** The same numbers under other sizes; they must lie row by row. */
    public NumericArray reshaped(List<Integer> newSizes) {
        if (count(newSizes) != count || !List.of(boxed(denseStrides(sizes, false))).equals(List.of(boxed(strides)))) {
            throw new IllegalArgumentException("an array of the sizes " + sizes + " as " + newSizes);
        }
        return new NumericArray(type, order, newSizes, denseStrides(newSizes, false), offset, data);
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(int target, long source);
    }

    private void forEach(int from, int length, Visitor visitor) {
        int axes = sizes.size();
        if (length == 0) {
            return;
        }
        if (axes == 0) {
            visitor.visit(0, offset);
            return;
        }
        int last = sizes.get(axes - 1);
        int target = 0;
        int index = from;
        while (target < length) {
            int column = index % last;
            int here = Math.min(last - column, length - target);
            long source = rowStart(index / last) + column * strides[axes - 1];
            for (int k = 0; k < here; k++) {
                visitor.visit(target + k, source + k * strides[axes - 1]);
            }
            target += here;
            index += here;
        }
    }

    private long rowStart(int row) {
        long start = offset;
        int left = row;
        for (int axis = sizes.size() - 2; axis >= 0; axis--) {
            start += left % sizes.get(axis) * strides[axis];
            left /= sizes.get(axis);
        }
        return start;
    }

    private void requireInside() {
        long last = offset;
        try {
            for (int axis = 0; axis < strides.length; axis++) {
                last = Math.addExact(last, Math.multiplyExact(strides[axis], Math.max(0L, sizes.get(axis) - 1)));
            }
            if (count > 0 && Math.multiplyExact(Math.addExact(last, 1), type.bytes()) > data.byteSize()) {
                throw new IllegalArgumentException("number " + last + " of " + data.byteSize() / type.bytes());
            }
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException("a number beyond 2^63 bytes", overflow);
        }
    }

    private static long[] denseStrides(List<Integer> sizes, boolean columnMajor) {
        long[] strides = new long[sizes.size()];
        long stride = 1;
        for (int k = 0; k < strides.length; k++) {
            int axis = columnMajor ? k : strides.length - 1 - k;
            strides[axis] = stride;
            stride *= Math.max(1, sizes.get(axis));
        }
        return strides;
    }

    private static Long[] boxed(long[] values) {
        return LongStream.of(values).boxed().toArray(Long[]::new);
    }

    @Override
    public String toString() {
        return type + " " + sizes;
    }
}

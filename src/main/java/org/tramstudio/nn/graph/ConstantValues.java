package org.tramstudio.nn.graph;

import java.util.Arrays;
import java.util.List;

/** An array of numbers that belongs to a network's description or weights. Immutable; equal when its content is. */
public final class ConstantValues {

    private final List<Integer> sizes;
    private final float[] values;

    /**
     * Copies the values.
     *
     * @param sizes length of every axis; empty for a single number
     * @param values row-major, as many as the sizes say
     */
    public ConstantValues(List<Integer> sizes, float[] values) {
        this.sizes = List.copyOf(sizes);
        this.values = values.clone();
        long expected = this.sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (expected != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill an array of the sizes " + sizes);
        }
    }

    /** The length of every axis. */
    public List<Integer> sizes() {
        return sizes;
    }

    /** The values, row-major, as a new array. */
    public float[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConstantValues that && sizes.equals(that.sizes) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * sizes.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "constant " + sizes;
    }
}

package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Known integers or truth values, most of them about shapes. One that grows with the batch is {@code values[k]} times the
 * number of images.
 *
 * @param sizes length of every axis
 * @param values row-major, for one image; not to be changed
 * @param perImage which of them grow with the batch; not to be changed
 */
record IntegerArray(List<Integer> sizes, long[] values, boolean[] perImage) implements Constant {

    IntegerArray {
        sizes = List.copyOf(sizes);
        if (ArraySizes.count(sizes) != values.length || perImage.length != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill an array of " + sizes);
        }
    }

    static IntegerArray fixed(List<Integer> sizes, long... values) {
        return new IntegerArray(sizes, values, new boolean[values.length]);
    }

    static IntegerArray vector(List<Integer> values) {
        return fixed(List.of(values.size()), values.stream().mapToLong(Integer::longValue).toArray());
    }

    boolean growsWithBatch() {
        return IntStream.range(0, perImage.length).anyMatch(k -> perImage[k]);
    }

    /** The values where none of them may grow with the batch. */
    List<Long> fixedValues() {
        if (growsWithBatch()) {
            throw new IllegalArgumentException("a number depends on how many images there are");
        }
        List<Long> all = new ArrayList<>();
        for (long value : values) {
            all.add(value);
        }
        return all;
    }

    @Override
    public IntegerArray take(List<Integer> sizes, int[] positions) {
        long[] taken = new long[positions.length];
        boolean[] growing = new boolean[positions.length];
        for (int k = 0; k < taken.length; k++) {
            taken[k] = values[positions[k]];
            growing[k] = perImage[positions[k]];
        }
        return new IntegerArray(sizes, taken, growing);
    }

    @Override
    public IntegerArray reshaped(List<Integer> sizes) {
        return new IntegerArray(sizes, values, perImage);
    }

    @Override
    public FloatArray floats() {
        List<Long> all = fixedValues();
        float[] converted = new float[values.length];
        for (int k = 0; k < converted.length; k++) {
            converted[k] = all.get(k);
        }
        return new FloatArray(sizes, converted, Optional.empty());
    }

    @Override
    public IntegerArray integers() {
        return this;
    }
}

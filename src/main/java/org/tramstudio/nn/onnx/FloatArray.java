package org.tramstudio.nn.onnx;

import java.util.List;
import java.util.Optional;
import org.tramstudio.nn.graph.ConstantValues;

/**
 * Known floating-point values.
 *
 * @param sizes length of every axis
 * @param values row-major; not to be changed
 * @param origin name of the initializer they come from; values without one are not trained
 */
record FloatArray(List<Integer> sizes, float[] values, Optional<String> origin) implements Constant {

    FloatArray {
        sizes = List.copyOf(sizes);
        if (ArraySizes.count(sizes) != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill an array of " + sizes);
        }
    }

    static FloatArray of(double value) {
        return new FloatArray(List.of(), new float[] {(float) value}, Optional.empty());
    }

    @Override
    public FloatArray take(List<Integer> sizes, int[] positions) {
        float[] taken = new float[positions.length];
        for (int k = 0; k < taken.length; k++) {
            taken[k] = values[positions[k]];
        }
        return new FloatArray(sizes, taken, origin);
    }

    @Override
    public FloatArray reshaped(List<Integer> sizes) {
        return new FloatArray(sizes, values, origin);
    }

    @Override
    public FloatArray floats() {
        return this;
    }

    @Override
    public IntegerArray integers() {
        long[] cut = new long[values.length];
        for (int k = 0; k < cut.length; k++) {
            cut[k] = (long) values[k];
        }
        return IntegerArray.fixed(sizes, cut);
    }

    /** The matrix mirrored at its diagonal. */
    FloatArray transposedMatrix() {
        int rows = sizes.get(0);
        int columns = sizes.get(1);
        float[] mirrored = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                mirrored[column * rows + row] = values[row * columns + column];
            }
        }
        return new FloatArray(List.of(columns, rows), mirrored, origin);
    }

    /** Every value times a factor. */
    FloatArray times(double factor) {
        if (factor == 1) {
            return this;
        }
        float[] scaled = new float[values.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = (float) (values[k] * factor);
        }
        return new FloatArray(sizes, scaled, origin);
    }

    FloatArray withOrigin(Optional<String> other) {
        return new FloatArray(sizes, values, other);
    }

    ConstantValues constantValues() {
        return new ConstantValues(sizes, values);
    }

    /**
     * Whether the values are trained: those of an initializer are, unless they are a single number or look like a mask,
     * which holds 0 and one other value, or values that switch a softmax off.
     */
    boolean isTrained() {
        return origin.isPresent() && values.length > 1 && !isMask();
    }

    private boolean isMask() {
        boolean zero = false;
        float other = 0;
        for (float value : values) {
            if (value == 0) {
                zero = true;
            } else if (value <= -1e4f) {
                return true;
            } else if (other != 0 && value != other) {
                return false;
            } else {
                other = value;
            }
        }
        return zero && other != 0;
    }
}

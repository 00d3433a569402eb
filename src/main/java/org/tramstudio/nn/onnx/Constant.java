package org.tramstudio.nn.onnx;

import java.util.List;
import java.util.Optional;

/** An array that is known while the file is read. Its content never changes. */
sealed interface Constant extends Value permits FloatArray, IntegerArray {

    /** The length of every axis; empty for a single number. */
    List<Integer> sizes();

    /** The array of the given sizes whose value k is this one's value {@code positions[k]}. */
    Constant take(List<Integer> sizes, int[] positions);

    /** The same values in another shape. */
    Constant reshaped(List<Integer> sizes);

    /** The values as floats. */
    FloatArray floats();

    /** The values as integers, cut towards 0. */
    IntegerArray integers();

    /** How many values there are. */
    default int count() {
        return ArraySizes.count(sizes());
    }

    /** The only value. */
    default Optional<Double> scalar() {
        return count() == 1 && !(this instanceof IntegerArray integers && integers.growsWithBatch())
                ? Optional.of((double) floats().values()[0]) : Optional.empty();
    }
}

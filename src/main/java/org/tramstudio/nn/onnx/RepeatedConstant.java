package org.tramstudio.nn.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A constant that a file for several images holds once for each of them, all alike: what constant folding leaves of a
 * class token. A network for any number of images needs it once.
 */
final class RepeatedConstant {

    private RepeatedConstant() {
    }

    /** The value without its repetitions along the axis of the partner's images; itself if it has none. */
    static Value once(Value value, Value partner, Conversion conversion) {
        if (!(value instanceof FloatArray array) || !(partner instanceof Value.Feature(PlannedNode computed))
                || computed.batchAxis().isEmpty() || conversion.exportedBatch() == 1) {
            return value;
        }
        int axis = computed.batchAxis().get() - computed.shape().axes() + array.sizes().size();
        boolean repeated = axis >= 0 && array.sizes().get(axis) == conversion.exportedBatch()
                && computed.shape().dimensions().get(computed.batchAxis().get()).size() == 1;
        if (!repeated) {
            return value;
        }
        Constant first = entry(array, axis, 0);
        return IntStream.range(1, conversion.exportedBatch()).allMatch(image -> Arrays.equals(first.floats().values(),
                entry(array, axis, image).floats().values())) ? first : value;
    }

    private static Constant entry(FloatArray array, int axis, int image) {
        return ArraySizes.along(array, axis, new int[] {image}, List.of(1));
    }
}

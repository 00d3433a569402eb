package org.tramstudio.nn.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scale and shift of a layer normalisation before a file has named any. */
final class LayerNormalizationArrays {

    private LayerNormalizationArrays() {
    }

    /** Ones and zeros. */
    static Map<String, FloatArray> plain(List<Integer> sizes) {
        float[] ones = new float[ArraySizes.countToMake(sizes)];
        Arrays.fill(ones, 1);
        return Map.of("weight", new FloatArray(sizes, ones, Optional.empty()),
                "bias", new FloatArray(sizes, new float[ones.length], Optional.empty()));
    }

    /** Whether the file has not given that array. */
    static boolean isPlain(PlannedNode layer, String role) {
        float expected = role.equals("weight") ? 1 : 0;
        for (float value : layer.arrays().get(role).values()) {
            if (value != expected) {
                return false;
            }
        }
        return layer.arrays().get(role).origin().isEmpty();
    }
}

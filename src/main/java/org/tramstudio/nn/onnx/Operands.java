package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;

/**
 * The two inputs of an operator of two arrays. Before version 7, an attribute says where the axes of the second lie among
 * those of the first; the second then gets axes of length 1 behind its own, as newer files have them.
 */
record Operands(Value first, Value second) {

    private static final int ALIGNED_FROM_THE_END = 7;

    static Operands of(OnnxNode node, Conversion conversion) {
        Value first = conversion.value(node, 0);
        Value second = conversion.value(node, 1);
        boolean placed = conversion.opset() < ALIGNED_FROM_THE_END && node.integer("broadcast", 0) != 0 && node.has("axis");
        return new Operands(first, placed ? placed(node, conversion, first, second) : second);
    }

    private static Value placed(OnnxNode node, Conversion conversion, Value first, Value second) {
        int axes = Conversion.shape(first).axes();
        int own = Conversion.shape(second).axes();
        if (own == 0) {
            return second;
        }
        int behind = axes - own - ArraySizes.axis(node.integer("axis", 0), axes);
        if (behind < 0) {
            throw new IllegalArgumentException("places " + own + " axes from axis " + node.integer("axis", 0) + " on among "
                    + axes);
        }
        return switch (second) {
            case Constant constant -> {
                List<Integer> sizes = new ArrayList<>(constant.sizes());
                sizes.addAll(Collections.nCopies(behind, 1));
                yield constant.reshaped(sizes);
            }
            case Value.Feature(PlannedNode computed) -> {
                List<Dimension> dimensions = new ArrayList<>(computed.shape().dimensions());
                dimensions.addAll(Collections.nCopies(behind, Dimension.fixed(1)));
                yield new Value.Feature(ReshapingImport.reshaped(node, conversion, computed, new FeatureShape(dimensions)));
            }
        };
    }

    /** The first for 0, the second for 1. */
    Value at(int side) {
        return side == 0 ? first : second;
    }
}

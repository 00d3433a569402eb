package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.nn.graph.Operator;

/** A constant vector that is added to what a layer gives becomes the layer's bias. */
final class BiasFusion {

    private BiasFusion() {
    }

    static Optional<List<Value>> of(OnnxNode node, Conversion conversion, Operands operands) {
        for (int side = 0; side < 2; side++) {
            if (operands.at(side) instanceof Value.Feature(PlannedNode layer)
                    && operands.at(1 - side) instanceof FloatArray vector
                    && conversion.isReadOnce(node, side) && layer.operator().isPresent()) {
                Optional<PlannedNode> fused = fuse(layer, vector);
                if (fused.isPresent()) {
                    return fused.map(Conversion::result);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PlannedNode> fuse(PlannedNode layer, FloatArray vector) {
        return switch (layer.operator().orElseThrow()) {
            case Operator.Linear linear when !linear.bias() && fits(vector, linear.outputs(), layer, layer.shape().axes() - 1) ->
                    Optional.of(with(layer, new Operator.Linear(linear.inputs(), linear.outputs()), vector));
            case Operator.Convolution convolution when !convolution.bias()
                    && fits(vector, convolution.outputs(), layer, 1) ->
                    Optional.of(with(layer, new Operator.Convolution(convolution.inputs(), convolution.outputs(),
                            convolution.window(), convolution.groups(), true), vector));
            case Operator.LayerNormalization normalization when LayerNormalizationArrays.isPlain(layer, "bias")
                    && normalization.sizes().equals(vector.sizes()) ->
                    Optional.of(with(layer, normalization, vector));
            default -> Optional.empty();
        };
    }

    /** Whether the vector lies along that axis of the layer's output and along no other. */
    private static boolean fits(FloatArray vector, int length, PlannedNode layer, int axis) {
        List<Integer> expected = new ArrayList<>(Collections.nCopies(layer.shape().axes(), 1));
        expected.set(axis, length);
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(layer.shape().axes() - vector.sizes().size(), 1));
        sizes.addAll(vector.sizes());
        return sizes.equals(expected);
    }

    private static PlannedNode with(PlannedNode layer, Operator operator, FloatArray bias) {
        Map<String, FloatArray> arrays = new HashMap<>(layer.arrays());
        List<Integer> sizes = operator instanceof Operator.LayerNormalization ? bias.sizes() : List.of(bias.count());
        arrays.put("bias", bias.reshaped(sizes));
        String name = NodeNames.prefix(layer.arrays().get("weight")).isPresent() ? layer.name()
                : NodeNames.prefix(bias).orElse(layer.name());
        return PlannedNode.of(name, operator, layer.inputs(), arrays, layer.outer());
    }
}

package org.tramstudio.nn.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;

/** Attention as one operator, which exporters write since version 23: softmax of scaled scores, times the values. */
final class AttentionImport {

    private static final int HEADS_AXIS = 1;
    private static final int SIZE_AXIS = 3;

    private AttentionImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("Attention", AttentionImport::attention);
    }

    private static List<Value> attention(OnnxNode node, Conversion conversion) {
        if (node.integer("is_causal", 0) != 0 || node.number("softcap", 0) != 0 || node.input(4).isPresent()
                || node.input(5).isPresent()) {
            throw new IllegalArgumentException("is causal, caps its scores or remembers earlier tokens, which classifiers of "
                    + "images do not need");
        }
        PlannedNode query = heads(node, conversion, 0, "q_num_heads");
        PlannedNode key = heads(node, conversion, 1, "kv_num_heads");
        PlannedNode value = heads(node, conversion, 2, "kv_num_heads");
        if (!length(query, HEADS_AXIS).equals(length(key, HEADS_AXIS))) {
            throw new IllegalArgumentException("has " + length(query, HEADS_AXIS) + " heads of queries and "
                    + length(key, HEADS_AXIS) + " of keys; as many of both are supported");
        }
        PlannedNode scores = conversion.add(node, new Calculation.MatrixProduct(), query,
                ReshapingImport.transposed(node, conversion, key, List.of(0, 1, 3, 2)));
        double scale = node.number("scale", 1 / Math.sqrt(length(query, SIZE_AXIS).size()));
        Value scaled = ArithmeticImport.binary(node, conversion, BinaryFunction.MULTIPLY, new Value.Feature(scores),
                FloatArray.of(scale));
        Value masked = mask(node, conversion).map(mask -> ArithmeticImport.binary(node, conversion, BinaryFunction.ADD,
                scaled, mask)).orElse(scaled);
        PlannedNode shares = conversion.add(node, new Calculation.Softmax(SIZE_AXIS), conversion.feature(node, masked));
        PlannedNode mixed = conversion.add(node, new Calculation.MatrixProduct(), shares, value);
        boolean packed = conversion.feature(node, 0).shape().axes() == 3;
        return Conversion.result(packed ? packed(node, conversion, mixed) : mixed);
    }

    private static Dimension length(PlannedNode array, int axis) {
        return array.shape().dimensions().get(axis);
    }

    /** What is added to the scores; of truth values, those that are false switch a score off. */
    private static Optional<FloatArray> mask(OnnxNode node, Conversion conversion) {
        return conversion.optionalConstant(node, 3, "mask").map(mask -> mask instanceof IntegerArray
                ? ConstantArithmetic.unary(mask, kept -> kept != 0 ? 0 : Double.NEGATIVE_INFINITY).floats()
                : mask.floats());
    }

    /** Images, heads, tokens, values; where the heads lie side by side in the values, they are taken apart. */
    private static PlannedNode heads(OnnxNode node, Conversion conversion, int input, String attribute) {
        PlannedNode array = conversion.feature(node, input);
        int heads = ArraySizes.small(node.integer(attribute, 0));
        List<Dimension> sizes = array.shape().dimensions();
        if (sizes.size() == 4) {
            return array;
        }
        if (sizes.size() != 3 || heads < 1 || sizes.get(2).size() % heads != 0) {
            throw new IllegalArgumentException("takes " + array.shape() + " for " + heads + " heads");
        }
        return ReshapingImport.transposed(node, conversion, ReshapingImport.reshaped(node, conversion, array,
                new FeatureShape(List.of(sizes.get(0), sizes.get(1), Dimension.fixed(heads),
                        Dimension.fixed(sizes.get(2).size() / heads)))), List.of(0, 2, 1, 3));
    }

    private static PlannedNode packed(OnnxNode node, Conversion conversion, PlannedNode mixed) {
        PlannedNode tokens = ReshapingImport.transposed(node, conversion, mixed, List.of(0, 2, 1, 3));
        return ReshapingImport.reshaped(node, conversion, tokens, ReshapingImport.joined(tokens.shape(), 2));
    }
}

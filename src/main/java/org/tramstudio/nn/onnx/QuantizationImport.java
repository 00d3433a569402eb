package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.PointwiseFunction;

/**
 * Networks that a file holds quantised, as pairs of QuantizeLinear and DequantizeLinear. Codes of weights become the
 * numbers they stand for. Pairs on activations are left out, since training quantises in its own way; but where the lowest
 * code stands for 0, quantisers rely on that in place of a ReLU, and the range is kept as a clipping.
 */
final class QuantizationImport {

    private static final String NOTICE = "The file's quantisation of activations is left out; the program quantises in its "
            + "own way.";
    /** What ONNX Runtime's quantiser appends to the names of weights. */
    private static final String CODES_ENDING = "_quantized";

    private final Map<String, TensorProto.DataType> types = new HashMap<>();

    /** For the arrays of a file, whose types tell the lowest code. */
    private QuantizationImport(GraphProto graph) {
        graph.getInitializerList().forEach(array -> note(array.getName(), array));
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("Constant") && node.getOutputCount() == 1) {
                new OnnxNode(node).tensor("value").ifPresent(array -> note(node.getOutput(0), array));
            }
        }
    }

    static void register(Map<String, OperatorConversion> table, GraphProto graph) {
        QuantizationImport quantization = new QuantizationImport(graph);
        table.put("QuantizeLinear", quantization::quantize);
        table.put("DequantizeLinear", QuantizationImport::dequantize);
    }

    private void note(String name, TensorProto array) {
        Optional.ofNullable(TensorProto.DataType.forNumber(array.getDataType())).ifPresent(type -> types.put(name, type));
    }

    private List<Value> quantize(OnnxNode node, Conversion conversion) {
        Value value = conversion.value(node, 0);
        if (!(value instanceof Value.Feature(PlannedNode input))) {
            return List.of(value);
        }
        conversion.warn(NOTICE);
        Codes codes = codes(node);
        Optional<Constant> stated = conversion.optionalConstant(node, 2, "zero point");
        boolean fromZero = stated.isEmpty() ? codes.lowest() == 0
                : stated.get().integers().fixedValues().stream().allMatch(zero -> zero == codes.lowest());
        if (!fromZero || isPositive(input)) {
            return List.of(value);
        }
        double scale = conversion.constant(node, 1, "scale").scalar().orElseThrow(() -> new IllegalArgumentException(
                "quantises activations with several scales"));
        return Conversion.result(conversion.add(node, new Calculation.Pointwise(PointwiseFunction.CLIP, 0,
                scale * (codes.highest() - codes.lowest())), input));
    }

    private static boolean isPositive(PlannedNode input) {
        return input.operator().orElse(null) instanceof Calculation.Pointwise pointwise && switch (pointwise.function()) {
            case RELU, SIGMOID, HARD_SIGMOID -> true;
            case CLIP -> pointwise.a() >= 0;
            default -> false;
        };
    }

    /** The codes of a type, from the lowest to the highest. */
    private record Codes(long lowest, long highest) {
    }

    private Codes codes(OnnxNode node) {
        TensorProto.DataType type = node.input(2).isPresent()
                ? types.getOrDefault(node.input(2).get(), TensorProto.DataType.UNDEFINED)
                : TensorProto.DataType.forNumber((int) node.integer("output_dtype", TensorProto.DataType.UINT8_VALUE));
        return switch (type) {
            case UINT8 -> new Codes(0, 255);
            case INT8 -> new Codes(-128, 127);
            case UINT16 -> new Codes(0, 65535);
            case INT16 -> new Codes(-32768, 32767);
            case null, default -> throw new IllegalArgumentException("quantises to codes of the type " + type
                    + "; 8 and 16 bits are supported");
        };
    }

    private static List<Value> dequantize(OnnxNode node, Conversion conversion) {
        if (!(conversion.value(node, 0) instanceof IntegerArray codes)) {
            return List.of(conversion.value(node, 0));
        }
        if (node.integer("block_size", 0) != 0) {
            throw new IllegalArgumentException("has a scale for each block of " + node.integer("block_size", 0) + " codes");
        }
        FloatArray scale = along(node, codes, conversion.constant(node, 1, "scale"));
        FloatArray zero = conversion.optionalConstant(node, 2, "zero point").map(point -> along(node, codes, point))
                .orElse(FloatArray.of(0));
        FloatArray centred = ConstantArithmetic.binary(BinaryFunction.SUBTRACT, codes.floats(), zero).floats();
        return List.of(ConstantArithmetic.binary(BinaryFunction.MULTIPLY, centred, scale).floats()
                .withOrigin(node.input(0).map(QuantizationImport::withoutEnding)));
    }

    private static String withoutEnding(String name) {
        return name.endsWith(CODES_ENDING) ? name.substring(0, name.length() - CODES_ENDING.length()) : name;
    }

    /** A number for all codes, or a vector as an array that lies along the stated axis. */
    private static FloatArray along(OnnxNode node, IntegerArray codes, Constant numbers) {
        if (numbers.count() == 1) {
            return numbers.floats().reshaped(List.of());
        }
        int axis = ArraySizes.axis(node.integer("axis", 1), codes.sizes().size());
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(codes.sizes().size(), 1));
        sizes.set(axis, numbers.count());
        return numbers.floats().reshaped(sizes);
    }
}

package org.tramstudio.nn.onnx;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.PointwiseFunction;
import org.tramstudio.nn.graph.Reduction;

/** Functions of each value, and softmax. */
final class ActivationImport {

    private ActivationImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("Relu", plain(PointwiseFunction.RELU, x -> Math.max(0, x)));
        table.put("Sigmoid", plain(PointwiseFunction.SIGMOID, x -> 1 / (1 + Math.exp(-x))));
        table.put("Tanh", plain(PointwiseFunction.TANH, Math::tanh));
        table.put("Sqrt", plain(PointwiseFunction.SQRT, Math::sqrt));
        table.put("Exp", plain(PointwiseFunction.EXP, Math::exp));
        table.put("Log", plain(PointwiseFunction.LOG, Math::log));
        table.put("Reciprocal", plain(PointwiseFunction.RECIPROCAL, x -> 1 / x));
        table.put("Neg", ActivationImport::negate);
        table.put("Abs", plain(PointwiseFunction.ABSOLUTE, Math::abs));
        table.put("Floor", rounding(Math::floor));
        table.put("Ceil", rounding(Math::ceil));
        table.put("Round", rounding(Math::rint));
        table.put("Erf", computed(PointwiseFunction.ERF, 0, 0));
        table.put("Softplus", computed(PointwiseFunction.SOFTPLUS, 0, 0));
        table.put("HardSwish", computed(PointwiseFunction.HARD_SWISH, 0, 0));
        table.put("Gelu", (node, conversion) -> pointwise(node, conversion,
                node.text("approximate", "none").equals("tanh") ? PointwiseFunction.GELU_TANH : PointwiseFunction.GELU,
                0, 0));
        table.put("LeakyRelu", (node, conversion) -> pointwise(node, conversion, PointwiseFunction.LEAKY_RELU,
                node.number("alpha", 0.01), 0));
        table.put("Elu", (node, conversion) -> pointwise(node, conversion, PointwiseFunction.ELU,
                node.number("alpha", 1), 0));
        table.put("HardSigmoid", (node, conversion) -> pointwise(node, conversion, PointwiseFunction.HARD_SIGMOID,
                node.number("alpha", 0.2), node.number("beta", 0.5)));
        table.put("Swish", ActivationImport::swish);
        table.put("Mish", ActivationImport::mish);
        table.put("Clip", ActivationImport::clip);
        table.put("Softmax", ActivationImport::softmax);
        table.put("LogSoftmax", ActivationImport::logSoftmax);
    }

    private static OperatorConversion plain(PointwiseFunction function, DoubleUnaryOperator now) {
        return (node, conversion) -> conversion.value(node, 0) instanceof Constant constant
                ? List.of(ConstantArithmetic.unary(constant, now)) : pointwise(node, conversion, function, 0, 0);
    }

    private static OperatorConversion computed(PointwiseFunction function, double a, double b) {
        return (node, conversion) -> pointwise(node, conversion, function, a, b);
    }

    private static List<Value> pointwise(OnnxNode node, Conversion conversion, PointwiseFunction function, double a,
                                         double b) {
        return Conversion.result(conversion.add(node, new Calculation.Pointwise(function, a, b),
                conversion.feature(node, 0)));
    }

    private static OperatorConversion rounding(DoubleUnaryOperator now) {
        return (node, conversion) -> {
            Constant constant = conversion.constant(node, 0, "number");
            return List.of(constant instanceof IntegerArray ? constant : ConstantArithmetic.unary(constant, now));
        };
    }

    private static List<Value> negate(OnnxNode node, Conversion conversion) {
        Value value = conversion.value(node, 0);
        return value instanceof Constant
                ? List.of(ArithmeticImport.binary(node, conversion, BinaryFunction.MULTIPLY, value,
                        value instanceof IntegerArray ? IntegerArray.fixed(List.of(), -1) : FloatArray.of(-1)))
                : pointwise(node, conversion, PointwiseFunction.NEGATE, 0, 0);
    }

    private static List<Value> swish(OnnxNode node, Conversion conversion) {
        double alpha = node.number("alpha", 1);
        if (alpha == 1) {
            return pointwise(node, conversion, PointwiseFunction.SILU, 0, 0);
        }
        PlannedNode input = conversion.feature(node, 0);
        PlannedNode scaled = conversion.add(node, new Calculation.Elementwise(BinaryFunction.MULTIPLY), input,
                conversion.number(alpha));
        return Conversion.result(conversion.add(node, new Calculation.Elementwise(BinaryFunction.MULTIPLY), input,
                conversion.add(node, new Calculation.Pointwise(PointwiseFunction.SIGMOID), scaled)));
    }

    private static List<Value> mish(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        PlannedNode curve = conversion.add(node, new Calculation.Pointwise(PointwiseFunction.TANH),
                conversion.add(node, new Calculation.Pointwise(PointwiseFunction.SOFTPLUS), input));
        return Conversion.result(conversion.add(node, new Calculation.Elementwise(BinaryFunction.MULTIPLY), input, curve));
    }

    private static List<Value> clip(OnnxNode node, Conversion conversion) {
        double low = bound(node, conversion, "min", 1, -Float.MAX_VALUE);
        double high = bound(node, conversion, "max", 2, Float.MAX_VALUE);
        if (conversion.value(node, 0) instanceof Constant constant) {
            return List.of(ConstantArithmetic.unary(constant, x -> Math.min(high, Math.max(low, x))));
        }
        return low == 0 && high == Float.MAX_VALUE ? pointwise(node, conversion, PointwiseFunction.RELU, 0, 0)
                : pointwise(node, conversion, PointwiseFunction.CLIP, low, high);
    }

    private static double bound(OnnxNode node, Conversion conversion, String attribute, int input, double otherwise) {
        return node.has(attribute) ? node.number(attribute, otherwise)
                : conversion.optionalConstant(node, input, attribute).flatMap(Constant::scalar).orElse(otherwise);
    }

    private static List<Value> softmax(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        PlannedNode result = overAxes(node, conversion, input,
                (alike, axis) -> conversion.add(node, new Calculation.Softmax(axis), alike));
        conversion.noteSoftmax(result, input);
        return Conversion.result(result);
    }

    /** x - max - ln Σ e^(x - max), which stays exact where a probability is too small for a number. */
    private static List<Value> logSoftmax(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        PlannedNode result = overAxes(node, conversion, input, (alike, axis) -> {
            PlannedNode highest = conversion.add(node, new Calculation.Reduce(Reduction.MAXIMUM, List.of(axis), true), alike);
            PlannedNode shifted = conversion.add(node, new Calculation.Elementwise(BinaryFunction.SUBTRACT), alike, highest);
            PlannedNode sum = conversion.add(node, new Calculation.Reduce(Reduction.SUM, List.of(axis), true),
                    conversion.add(node, new Calculation.Pointwise(PointwiseFunction.EXP), shifted));
            return conversion.add(node, new Calculation.Elementwise(BinaryFunction.SUBTRACT), shifted,
                    conversion.add(node, new Calculation.Pointwise(PointwiseFunction.LOG), sum));
        });
        conversion.noteSoftmax(result, input);
        return Conversion.result(result);
    }

    /** Builds over one axis. */
    @FunctionalInterface
    private interface OverAxis {
        PlannedNode over(PlannedNode input, int axis);
    }

    /** Up to version 12, all axes from the given one on are taken together. */
    private static PlannedNode overAxes(OnnxNode node, Conversion conversion, PlannedNode input, OverAxis function) {
        FeatureShape shape = input.shape();
        int axis = ArraySizes.axis(node.integer("axis", conversion.opset() < 13 ? 1 : -1), shape.axes());
        if (shape.dimensions().get(axis).perImage()) {
            throw new IllegalArgumentException("compares the images of a batch with each other");
        }
        if (conversion.opset() >= 13 || axis == shape.axes() - 1) {
            return function.over(input, axis);
        }
        PlannedNode flat = ReshapingImport.reshaped(node, conversion, input, ReshapingImport.joined(shape, axis));
        return ReshapingImport.reshaped(node, conversion, function.over(flat, axis), shape);
    }
}

package org.tramstudio.nn.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.PointwiseFunction;
import org.tramstudio.nn.graph.Reduction;

/** Recognises functions that exporters write as formulas. What the formula needed and nothing else reads falls away. */
final class FormulaRecognition {

    private static final double TOLERANCE = 1e-3;

    private FormulaRecognition() {
    }

    /** The one operator that the node's formula stands for. */
    static Optional<PlannedNode> of(PlannedNode node, OnnxNode source) {
        return normalization(node, source).or(() -> scaledNormalization(node)).or(() -> activation(node, source));
    }

    /** x/√v as (x - mean)/√(variance + ε). */
    private static Optional<PlannedNode> normalization(PlannedNode node, OnnxNode source) {
        PlannedNode root;
        PlannedNode centred = node.input(0);
        if (is(node, BinaryFunction.DIVIDE)) {
            root = node.input(1);
        } else if (is(node, BinaryFunction.MULTIPLY) && is(node.input(1), PointwiseFunction.RECIPROCAL)) {
            root = node.input(1).input(0);
        } else {
            return Optional.empty();
        }
        if (!is(root, PointwiseFunction.SQRT) || !is(root.input(0), BinaryFunction.ADD)
                || !is(centred, BinaryFunction.SUBTRACT)) {
            return Optional.empty();
        }
        PlannedNode variance = root.input(0).input(0);
        OptionalDouble epsilon = number(root.input(0).input(1));
        PlannedNode input = centred.input(0);
        if (epsilon.isEmpty() || !isMean(variance) || !isMean(centred.input(1)) || centred.input(1).input(0) != input
                || !isSquare(variance.input(0), centred) || !axes(variance).equals(axes(centred.input(1)))) {
            return Optional.empty();
        }
        int all = input.shape().axes();
        List<Integer> axes = axes(variance);
        if (!axes.equals(IntStream.range(all - axes.size(), all).boxed().toList())) {
            return Optional.empty();
        }
        List<Integer> sizes = axes.stream().map(axis -> input.shape().dimensions().get(axis).size()).toList();
        return Optional.of(PlannedNode.of(NodeNames.ofNode(source), new Operator.LayerNormalization(sizes,
                epsilon.getAsDouble()), List.of(input), LayerNormalizationArrays.plain(sizes), input.outer()));
    }

    private static boolean isMean(PlannedNode node) {
        return node.operator().orElse(null) instanceof Calculation.Reduce(Reduction reduction, List<Integer> _,
                boolean kept) && reduction == Reduction.MEAN && kept;
    }

    private static List<Integer> axes(PlannedNode reduced) {
        return ((Calculation.Reduce) reduced.operator().orElseThrow()).axes();
    }

    private static boolean isSquare(PlannedNode node, PlannedNode of) {
        return is(node, BinaryFunction.POWER) && node.input(0) == of && isNumber(node.input(1), 2)
                || is(node, BinaryFunction.MULTIPLY) && node.input(0) == of && node.input(1) == of;
    }

    /** A trained factor after a layer normalisation that has none yet is its scale. */
    private static Optional<PlannedNode> scaledNormalization(PlannedNode node) {
        if (!is(node, BinaryFunction.MULTIPLY)) {
            return Optional.empty();
        }
        for (int side = 0; side < 2; side++) {
            PlannedNode layer = node.input(side);
            PlannedNode factor = node.input(1 - side);
            if (layer.operator().orElse(null) instanceof Operator.LayerNormalization normalization
                    && factor.operator().orElse(null) instanceof Operator.TrainedConstant constant
                    && constant.sizes().equals(normalization.sizes())
                    && LayerNormalizationArrays.isPlain(layer, "weight")
                    && LayerNormalizationArrays.isPlain(layer, "bias")) {
                Map<String, FloatArray> arrays = new HashMap<>(layer.arrays());
                FloatArray scale = factor.arrays().get("value");
                arrays.put("weight", scale);
                return Optional.of(PlannedNode.of(NodeNames.prefix(scale).orElse(layer.name()), normalization,
                        layer.inputs(), arrays, layer.outer()));
            }
        }
        return Optional.empty();
    }

    /** factor · x · gate, in any order. */
    private record GatedProduct(double factor, PlannedNode x, PlannedNode gate) {
    }

    private static Optional<PlannedNode> activation(PlannedNode node, OnnxNode source) {
        double factor = 1;
        PlannedNode product = node;
        Optional<Scaled> outer = scaled(node);
        if (outer.isPresent() && is(outer.get().node(), BinaryFunction.MULTIPLY)) {
            factor = outer.get().factor();
            product = outer.get().node();
        }
        if (!is(product, BinaryFunction.MULTIPLY)) {
            return Optional.empty();
        }
        for (int side = 0; side < 2; side++) {
            PlannedNode x = product.input(side);
            PlannedNode gate = product.input(1 - side);
            double all = factor;
            Optional<Scaled> innerX = scaled(x);
            Optional<Scaled> innerGate = scaled(gate);
            Optional<PointwiseFunction> found = function(new GatedProduct(all, x, gate));
            PlannedNode input = x;
            if (found.isEmpty() && innerX.isPresent()) {
                input = innerX.get().node();
                found = function(new GatedProduct(all * innerX.get().factor(), input, gate));
            }
            if (found.isEmpty() && innerGate.isPresent()) {
                input = x;
                found = function(new GatedProduct(all * innerGate.get().factor(), x, innerGate.get().node()));
            }
            if (found.isPresent()) {
                return Optional.of(PlannedNode.of(NodeNames.ofNode(source), new Calculation.Pointwise(found.get()),
                        List.of(input), Map.of(), input.outer()));
            }
        }
        return Optional.empty();
    }

    private static Optional<PointwiseFunction> function(GatedProduct product) {
        PlannedNode x = product.x();
        PlannedNode gate = product.gate();
        if (isClose(product.factor(), 1) && is(gate, PointwiseFunction.SIGMOID) && gate.input(0) == x) {
            return Optional.of(PointwiseFunction.SILU);
        }
        if (isClose(product.factor(), 1) && gate.operator().orElse(null) instanceof Calculation.Pointwise(
                PointwiseFunction kind, double a, double b) && kind == PointwiseFunction.HARD_SIGMOID
                && isClose(a, 1.0 / 6) && isClose(b, 0.5) && gate.input(0) == x) {
            return Optional.of(PointwiseFunction.HARD_SWISH);
        }
        if (isClose(product.factor(), 1.0 / 6) && gate.operator().orElse(null) instanceof Calculation.Pointwise(
                PointwiseFunction kind, double a, double b) && kind == PointwiseFunction.CLIP && a == 0 && b == 6
                && plus(gate.input(0), 3).filter(inner -> inner == x).isPresent()) {
            return Optional.of(PointwiseFunction.HARD_SWISH);
        }
        return isClose(product.factor(), 0.5) ? plus(gate, 1).flatMap(curve -> gelu(curve, x)) : Optional.empty();
    }

    private static Optional<PointwiseFunction> gelu(PlannedNode curve, PlannedNode x) {
        if (is(curve, PointwiseFunction.ERF)) {
            return scaled(curve.input(0)).filter(inner -> inner.node() == x && isClose(inner.factor(), Math.sqrt(0.5)))
                    .map(_ -> PointwiseFunction.GELU);
        }
        if (is(curve, PointwiseFunction.TANH)) {
            return scaled(curve.input(0)).filter(inner -> isClose(inner.factor(), Math.sqrt(2 / Math.PI))
                    && isCubic(inner.node(), x)).map(_ -> PointwiseFunction.GELU_TANH);
        }
        return Optional.empty();
    }

    /** x + 0.044715 x³. */
    private static boolean isCubic(PlannedNode sum, PlannedNode x) {
        if (!is(sum, BinaryFunction.ADD)) {
            return false;
        }
        PlannedNode other = sum.input(0) == x ? sum.input(1) : sum.input(0);
        return (sum.input(0) == x || sum.input(1) == x) && scaled(other).filter(inner ->
                isClose(inner.factor(), 0.044715) && is(inner.node(), BinaryFunction.POWER)
                        && inner.node().input(0) == x && isNumber(inner.node().input(1), 3)).isPresent();
    }

    /** A node times a number. */
    private record Scaled(double factor, PlannedNode node) {
    }

    private static Optional<Scaled> scaled(PlannedNode node) {
        if (is(node, BinaryFunction.DIVIDE) && number(node.input(1)).isPresent()) {
            return Optional.of(new Scaled(1 / number(node.input(1)).getAsDouble(), node.input(0)));
        }
        if (is(node, BinaryFunction.MULTIPLY)) {
            for (int side = 0; side < 2; side++) {
                if (number(node.input(side)).isPresent()) {
                    return Optional.of(new Scaled(number(node.input(side)).getAsDouble(), node.input(1 - side)));
                }
            }
        }
        return Optional.empty();
    }

    /** The other term of a sum with that number. */
    private static Optional<PlannedNode> plus(PlannedNode node, double number) {
        if (is(node, BinaryFunction.ADD)) {
            for (int side = 0; side < 2; side++) {
                if (isNumber(node.input(side), number)) {
                    return Optional.of(node.input(1 - side));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean is(PlannedNode node, BinaryFunction function) {
        return node.operator().orElse(null) instanceof Calculation.Elementwise(BinaryFunction own) && own == function;
    }

    private static boolean is(PlannedNode node, PointwiseFunction function) {
        return node.operator().orElse(null) instanceof Calculation.Pointwise pointwise
                && pointwise.function() == function;
    }

    private static OptionalDouble number(PlannedNode node) {
        return node.operator().orElse(null) instanceof Operator.FixedConstant fixed
                && fixed.constant().values().length == 1 ? OptionalDouble.of(fixed.constant().values()[0])
                : OptionalDouble.empty();
    }

    private static boolean isNumber(PlannedNode node, double number) {
        return number(node).isPresent() && isClose(number(node).getAsDouble(), number);
    }

    private static boolean isClose(double value, double expected) {
        return Math.abs(value - expected) <= TOLERANCE * Math.abs(expected);
    }
}

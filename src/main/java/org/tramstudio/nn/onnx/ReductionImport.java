package org.tramstudio.nn.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.PointwiseFunction;
import org.tramstudio.nn.graph.Reduction;

/** Reductions along axes; their axes are an attribute in old files and an input in newer ones. */
final class ReductionImport {

    private ReductionImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("ReduceMean", (node, conversion) -> reduce(node, conversion, Reduction.MEAN));
        table.put("ReduceSum", (node, conversion) -> reduce(node, conversion, Reduction.SUM));
        table.put("ReduceMax", (node, conversion) -> reduce(node, conversion, Reduction.MAXIMUM));
        table.put("ReduceMin", (node, conversion) -> reduce(node, conversion, Reduction.MINIMUM));
        table.put("ReduceSumSquare", (node, conversion) -> Conversion.result(sumOfSquares(node, conversion)));
        table.put("ReduceL2", (node, conversion) -> Conversion.result(conversion.add(node,
                new Calculation.Pointwise(PointwiseFunction.SQRT), sumOfSquares(node, conversion))));
        table.put("ReduceProd", ReductionImport::productOfSizes);
    }

    private static List<Value> reduce(OnnxNode node, Conversion conversion, Reduction reduction) {
        Value value = conversion.value(node, 0);
        if (value instanceof IntegerArray integers && reduction == Reduction.SUM && integers.sizes().size() <= 1) {
            return List.of(IntegerArray.fixed(kept(node) ? List.of(1) : List.of(),
                    integers.fixedValues().stream().mapToLong(Long::longValue).reduce(0, Math::addExact)));
        }
        PlannedNode input = conversion.feature(node, value);
        Optional<List<Integer>> axes = axes(node, conversion, input);
        if (axes.isEmpty()) {
            return List.of(value);
        }
        boolean overPositions = reduction == Reduction.MEAN && !kept(node) && input.shape().axes() == 4
                && axes.get().equals(List.of(2, 3)) && input.shape().dimensions().getFirst().perImage();
        return Conversion.result(conversion.add(node, overPositions ? new Calculation.GlobalAveragePooling()
                : new Calculation.Reduce(reduction, axes.get(), kept(node)), input));
    }

    private static boolean kept(OnnxNode node) {
        return node.integer("keepdims", 1) != 0;
    }

    /** The axes, ascending; empty if nothing is reduced. */
    private static Optional<List<Integer>> axes(OnnxNode node, Conversion conversion, PlannedNode input) {
        int all = input.shape().axes();
        List<Integer> stated = conversion.integers(node, "axes", 1).orElse(List.of());
        if (stated.isEmpty()) {
            return node.integer("noop_with_empty_axes", 0) != 0 ? Optional.empty()
                    : Optional.of(IntStream.range(0, all).boxed().toList());
        }
        return Optional.of(stated.stream().map(axis -> ArraySizes.axis(axis, all)).distinct().sorted().toList());
    }

    private static PlannedNode sumOfSquares(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        PlannedNode square = conversion.add(node, new Calculation.Elementwise(BinaryFunction.MULTIPLY), input, input);
        List<Integer> axes = axes(node, conversion, input)
                .orElseThrow(() -> new IllegalArgumentException("reduces no axis"));
        return conversion.add(node, new Calculation.Reduce(Reduction.SUM, axes, kept(node)), square);
    }

    /** The product of known integers, as shapes need it. */
    private static List<Value> productOfSizes(OnnxNode node, Conversion conversion) {
        Constant array = conversion.constant(node, 0, "values");
        if (array.sizes().size() > 1) {
            throw new IllegalArgumentException("multiplies along the axes of " + array.sizes());
        }
        Constant product = IntegerArray.fixed(List.of(), 1);
        for (int k = 0; k < array.count(); k++) {
            product = ConstantArithmetic.binary(BinaryFunction.MULTIPLY, product,
                    array.take(List.of(), new int[] {k}));
        }
        return List.of(product.reshaped(kept(node) ? List.of(1) : List.of()));
    }
}

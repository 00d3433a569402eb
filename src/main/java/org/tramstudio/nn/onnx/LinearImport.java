package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;

/** Matrix products: by a constant matrix a linear layer, which can be trained and approximated. */
final class LinearImport {

    private LinearImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("MatMul", LinearImport::product);
        table.put("Gemm", LinearImport::gemm);
    }

    /** A bias as a vector of that length. */
    static FloatArray vector(FloatArray values, int length) {
        if (values.count() != length && values.count() != 1) {
            throw new IllegalArgumentException("has a bias of the sizes " + values.sizes() + " for " + length + " outputs");
        }
        return ArraySizes.broadcast(values.reshaped(List.of(values.count())), List.of(length)).floats();
    }

    private static List<Value> product(OnnxNode node, Conversion conversion) {
        Value first = conversion.value(node, 0);
        Value second = conversion.value(node, 1);
        if (first instanceof Value.Feature(PlannedNode input) && second instanceof Constant constant
                && constant.sizes().size() == 2) {
            return Conversion.result(linear(node, conversion, input, constant.floats().transposedMatrix(), Optional.empty()));
        }
        if (first instanceof Value.Feature(PlannedNode input) && second instanceof Constant constant
                && constant.sizes().size() == 1) {
            PlannedNode layer = linear(node, conversion, input,
                    constant.floats().reshaped(List.of(1, constant.count())), Optional.empty());
            List<Dimension> without = input.shape().dimensions().subList(0, input.shape().axes() - 1);
            return Conversion.result(ReshapingImport.reshaped(node, conversion, layer, new FeatureShape(without)));
        }
        return Conversion.result(conversion.add(node, new Calculation.MatrixProduct(), conversion.feature(node, first),
                conversion.feature(node, second)));
    }

    /** A linear layer with weights {@code [outputs, inputs]}. */
    static PlannedNode linear(OnnxNode node, Conversion conversion, PlannedNode input, FloatArray weight,
                              Optional<FloatArray> bias) {
        Map<String, FloatArray> arrays = new HashMap<>(Map.of("weight", weight));
        bias.ifPresent(values -> arrays.put("bias", values));
        List<FloatArray> naming = new ArrayList<>(List.of(weight));
        bias.ifPresent(naming::add);
        return conversion.add(NodeNames.ofLayer(node, naming.toArray(FloatArray[]::new)),
                new Operator.Linear(weight.sizes().get(1), weight.sizes().get(0), bias.isPresent()), arrays, input);
    }

    private static List<Value> gemm(OnnxNode node, Conversion conversion) {
        double alpha = node.number("alpha", 1);
        double beta = node.number("beta", 1);
        PlannedNode input = turned(node, conversion, conversion.feature(node, 0), node.integer("transA", 0) != 0);
        boolean turned = node.integer("transB", 0) != 0;
        Optional<Value> added = conversion.optional(node, 2);
        if (!(conversion.value(node, 1) instanceof Constant constant)) {
            PlannedNode second = turned(node, conversion, conversion.feature(node, 1), turned);
            PlannedNode product = conversion.add(node, new Calculation.MatrixProduct(), input, second);
            Value scaled = ArithmeticImport.binary(node, conversion, BinaryFunction.MULTIPLY, new Value.Feature(product),
                    FloatArray.of(alpha));
            return List.of(added.map(value -> ArithmeticImport.binary(node, conversion, BinaryFunction.ADD, scaled,
                    ArithmeticImport.binary(node, conversion, BinaryFunction.MULTIPLY, value, FloatArray.of(beta))))
                    .orElse(scaled));
        }
        if (constant.sizes().size() != 2) {
            throw new IllegalArgumentException("has weights of the sizes " + constant.sizes());
        }
        FloatArray matrix = constant.floats().times(alpha);
        FloatArray weight = turned ? matrix : matrix.transposedMatrix();
        int outputs = weight.sizes().getFirst();
        if (added.isPresent() && added.get() instanceof Constant bias && beta != 0
                && (bias.count() == 1 || bias.count() == outputs && bias.sizes().getLast() == outputs)) {
            return Conversion.result(linear(node, conversion, input, weight,
                    Optional.of(vector(bias.floats().times(beta), outputs))));
        }
        Value layer = new Value.Feature(linear(node, conversion, input, weight, Optional.empty()));
        return List.of(added.isEmpty() || beta == 0 ? layer : ArithmeticImport.binary(node, conversion,
                BinaryFunction.ADD, layer, ArithmeticImport.binary(node, conversion, BinaryFunction.MULTIPLY,
                        added.get(), FloatArray.of(beta))));
    }

    private static PlannedNode turned(OnnxNode node, Conversion conversion, PlannedNode matrix, boolean turn) {
        return turn ? conversion.add(node, new Rearrangement.Transpose(IntStream.range(0, matrix.shape().axes())
                .mapToObj(axis -> matrix.shape().axes() - 1 - axis).toList()), matrix) : matrix;
    }
}

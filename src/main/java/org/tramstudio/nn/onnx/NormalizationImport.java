package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.PointwiseFunction;
import org.tramstudio.nn.graph.Reduction;

/** Normalisations: of a batch, of an image's channels or positions. */
final class NormalizationImport {

    private NormalizationImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("BatchNormalization", NormalizationImport::batch);
        table.put("LayerNormalization", NormalizationImport::layer);
        table.put("InstanceNormalization", NormalizationImport::instance);
        table.put("GroupNormalization", NormalizationImport::group);
        table.put("Dropout", NormalizationImport::dropout);
    }

    private static List<Value> dropout(OnnxNode node, Conversion conversion) {
        double ratio = node.has("ratio") ? node.number("ratio", 0)
                : conversion.optionalConstant(node, 1, "ratio").flatMap(Constant::scalar).orElse(0.5);
        if (ratio > 0) {
            conversion.warn("Dropout with the ratio " + (float) ratio + " is left out, in training too.");
        }
        return List.of(conversion.value(node, 0));
    }

    private static List<Value> batch(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        FloatArray scale = conversion.constant(node, 1, "scale").floats();
        int channels = scale.count();
        if (node.integer("spatial", 1) == 0) {
            throw new IllegalArgumentException("normalises each position by itself (spatial 0)");
        }
        if (conversion.opset() < 7 ? node.integer("is_test", 0) == 0
                : conversion.opset() >= 14 && node.integer("training_mode", 0) != 0) {
            conversion.warn(node.label() + " was exported in training mode: its running statistics are used, not the "
                    + "batch's.");
        }
        Map<String, FloatArray> arrays = Map.of("weight", scale,
                "bias", LinearImport.vector(conversion.constant(node, 2, "shift").floats(), channels),
                "running_mean", LinearImport.vector(conversion.constant(node, 3, "mean").floats(), channels),
                "running_var", LinearImport.vector(conversion.constant(node, 4, "variance").floats(), channels));
        String name = NodeNames.ofLayer(node, scale, arrays.get("running_mean"));
        return Conversion.result(conversion.add(name,
                new Operator.BatchNormalization(channels, node.number("epsilon", 1e-5)), arrays, input));
    }

    private static List<Value> layer(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        int from = ArraySizes.axis(node.integer("axis", -1), input.shape().axes());
        List<Integer> sizes = lengths(input.shape(), from);
        FloatArray scale = ArraySizes.broadcast(conversion.constant(node, 1, "scale"), sizes).floats();
        FloatArray shift = conversion.optionalConstant(node, 2, "shift")
                .map(constant -> ArraySizes.broadcast(constant, sizes).floats())
                .orElseGet(() -> LayerNormalizationArrays.plain(sizes).get("bias"));
        return Conversion.result(conversion.add(NodeNames.ofLayer(node, scale, shift),
                new Operator.LayerNormalization(sizes, node.number("epsilon", 1e-5)),
                Map.of("weight", scale, "bias", shift), input));
    }

    private static List<Integer> lengths(FeatureShape shape, int from) {
        List<Dimension> normalized = shape.dimensions().subList(from, shape.axes());
        if (normalized.stream().anyMatch(Dimension::perImage)) {
            throw new IllegalArgumentException("normalises over the images of a batch");
        }
        return normalized.stream().map(Dimension::size).toList();
    }

    private static List<Value> instance(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        PlannedNode normalized = centredAndScaled(node, conversion, input,
                IntStream.range(2, input.shape().axes()).boxed().toList(), node.number("epsilon", 1e-5));
        return List.of(scaled(node, conversion, normalized));
    }

    private static List<Value> group(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        int groups = ArraySizes.small(node.integer("num_groups", 1));
        FeatureShape shape = input.shape();
        boolean scalesGroups = conversion.opset() < 21;
        if (shape.axes() < 2 || groups < 1 || shape.dimensions().get(1).size() % groups != 0
                || conversion.constant(node, 1, "scale").count() != (scalesGroups ? groups : shape.dimensions().get(1).size())) {
            throw new IllegalArgumentException("normalises " + groups + " groups of channels of " + shape
                    + " with scales that do not fit");
        }
        int each = Math.toIntExact(shape.values() / shape.dimensions().getFirst().size() / groups);
        PlannedNode grouped = ReshapingImport.reshaped(node, conversion, input, new FeatureShape(List.of(
                shape.dimensions().getFirst(), Dimension.fixed(groups), Dimension.fixed(each))));
        PlannedNode normalized = centredAndScaled(node, conversion, grouped, List.of(2), node.number("epsilon", 1e-5));
        if (scalesGroups) {
            return Conversion.result(ReshapingImport.reshaped(node, conversion,
                    conversion.feature(node, scaled(node, conversion, normalized)), shape));
        }
        return List.of(scaled(node, conversion, ReshapingImport.reshaped(node, conversion, normalized, shape)));
    }

    /** (x - mean) / √(variance + ε) over the given axes. */
    private static PlannedNode centredAndScaled(OnnxNode node, Conversion conversion, PlannedNode input,
                                                List<Integer> axes, double epsilon) {
        Calculation.Reduce mean = new Calculation.Reduce(Reduction.MEAN, axes, true);
        PlannedNode centred = conversion.add(node, new Calculation.Elementwise(BinaryFunction.SUBTRACT), input,
                conversion.add(node, mean, input));
        PlannedNode variance = conversion.add(node, mean,
                conversion.add(node, new Calculation.Elementwise(BinaryFunction.MULTIPLY), centred, centred));
        PlannedNode deviation = conversion.add(node, new Calculation.Pointwise(PointwiseFunction.SQRT),
                conversion.add(node, Calculation.Elementwise.add(), variance, conversion.number(epsilon)));
        return conversion.add(node, new Calculation.Elementwise(BinaryFunction.DIVIDE), centred, deviation);
    }

    /** Scale and shift of every channel. */
    private static Value scaled(OnnxNode node, Conversion conversion, PlannedNode normalized) {
        Value scaled = ArithmeticImport.binary(node, conversion, BinaryFunction.MULTIPLY,
                new Value.Feature(normalized), perChannel(conversion.constant(node, 1, "scale"), normalized));
        return ArithmeticImport.binary(node, conversion, BinaryFunction.ADD, scaled,
                perChannel(conversion.constant(node, 2, "shift"), normalized));
    }

    /** A vector with an entry for each channel, as an array that lies along the second axis. */
    static Constant perChannel(Constant vector, PlannedNode along) {
        List<Integer> sizes = new ArrayList<>(List.of(vector.count()));
        sizes.addAll(Collections.nCopies(along.shape().axes() - 2, 1));
        return vector.reshaped(sizes);
    }
}

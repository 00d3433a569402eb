package org.tramstudio.nn.onnx;

import static org.tramstudio.nn.onnx.GraphWriting.integer;
import static org.tramstudio.nn.onnx.GraphWriting.list;
import static org.tramstudio.nn.onnx.GraphWriting.numberAttribute;
import static org.tramstudio.nn.onnx.GraphWriting.text;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;
import org.tramstudio.nn.graph.Reduction;
import org.tramstudio.nn.graph.Window;

/** Writes each operator as ONNX has it. */
final class OperatorWriting {

    private static final int AXES_AS_INPUT = 18;

    private final GraphWriting graph;
    private final PointwiseWriting pointwise;

    OperatorWriting(GraphWriting graph) {
        this.graph = graph;
        this.pointwise = new PointwiseWriting(graph);
    }

    void write(Node node) {
        List<String> inputs = node.inputs();
        switch (node.operator()) {
            case Operator.Convolution convolution -> writeConvolution(node, convolution);
            case Operator.Linear linear -> writeLinear(node, linear);
            case Operator.BatchNormalization(int _, double epsilon) -> graph.operator("BatchNormalization", node.name(),
                    List.of(inputs.getFirst(), graph.array(node, "weight"), graph.array(node, "bias"),
                            graph.array(node, "running_mean"), graph.array(node, "running_var")),
                    numberAttribute("epsilon", epsilon));
            case Operator.LayerNormalization(List<Integer> sizes, double epsilon) -> graph.operator("LayerNormalization",
                    node.name(), List.of(inputs.getFirst(), graph.array(node, "weight"), graph.array(node, "bias")),
                    integer("axis", -sizes.size()), numberAttribute("epsilon", epsilon));
            case Operator.TrainedConstant _ -> graph.operator("Identity", node.name(), List.of(graph.array(node, "value")));
            case Operator.FixedConstant(var constant) -> graph.operator("Constant", node.name(), List.of(),
                    AttributeProto.newBuilder().setName("value").setType(AttributeProto.AttributeType.TENSOR)
                            .setT(GraphWriting.tensor(constant)).build());
            case Calculation calculation -> write(node, calculation);
            case Rearrangement rearrangement -> write(node, rearrangement);
        }
    }

    private void writeConvolution(Node node, Operator.Convolution convolution) {
        List<String> inputs = new ArrayList<>(List.of(node.inputs().getFirst(), graph.array(node, "weight")));
        if (convolution.bias()) {
            inputs.add(graph.array(node, "bias"));
        }
        Window window = convolution.window();
        graph.operator("Conv", node.name(), inputs, list("kernel_shape", window.kernel()), list("strides", window.stride()),
                list("dilations", window.dilation()), list("pads", joined(window.before(), window.after())),
                integer("group", convolution.groups()));
    }

    private void writeLinear(Node node, Operator.Linear linear) {
        String weight = graph.array(node, "weight");
        String input = node.inputs().getFirst();
        if (graph.shape(input).axes() == 2) {
            List<String> inputs = new ArrayList<>(List.of(input, weight));
            if (linear.bias()) {
                inputs.add(graph.array(node, "bias"));
            }
            graph.operator("Gemm", node.name(), inputs, integer("transB", 1));
        } else {
            String turned = graph.operator("Transpose", List.of(weight), list("perm", List.of(1, 0)));
            if (linear.bias()) {
                graph.operator("Add", node.name(), List.of(graph.operator("MatMul", List.of(input, turned)),
                        graph.array(node, "bias")));
            } else {
                graph.operator("MatMul", node.name(), List.of(input, turned));
            }
        }
    }

    private void write(Node node, Calculation calculation) {
        List<String> inputs = node.inputs();
        switch (calculation) {
            case Calculation.Pointwise function -> pointwise.write(node, function);
            case Calculation.Elementwise(BinaryFunction function) -> writeBinary(node, function);
            case Calculation.Select _ -> graph.operator("Where", node.name(), List.of(cast(inputs.get(0),
                    TensorProto.DataType.BOOL), inputs.get(1), inputs.get(2)));
            case Calculation.Pooling pooling -> writePooling(node, pooling);
            case Calculation.GlobalAveragePooling _ -> graph.operator("Flatten", node.name(),
                    List.of(graph.operator("GlobalAveragePool", inputs)));
            case Calculation.Reduce(Reduction reduction, List<Integer> axes, boolean kept) ->
                    writeReduction(node, reduction, axes, kept);
            case Calculation.MatrixProduct _ -> graph.operator("MatMul", node.name(), inputs);
            case Calculation.Softmax(int axis) -> graph.operator("Softmax", node.name(), inputs, integer("axis", axis));
        }
    }

    private String cast(String input, TensorProto.DataType type) {
        return graph.operator("Cast", List.of(input), integer("to", type.getNumber()));
    }

    private void writeBinary(Node node, BinaryFunction function) {
        List<String> inputs = node.inputs();
        switch (function) {
            case ADD -> graph.operator("Add", node.name(), inputs);
            case SUBTRACT -> graph.operator("Sub", node.name(), inputs);
            case MULTIPLY -> graph.operator("Mul", node.name(), inputs);
            case DIVIDE -> graph.operator("Div", node.name(), inputs);
            case POWER -> graph.operator("Pow", node.name(), inputs);
            case MINIMUM -> graph.operator("Min", node.name(), inputs);
            case MAXIMUM -> graph.operator("Max", node.name(), inputs);
            case EQUAL, GREATER, LESS -> graph.operator("Cast", node.name(),
                    List.of(graph.operator(function.title(), inputs)),
                    integer("to", TensorProto.DataType.FLOAT.getNumber()));
        }
    }

    private void writePooling(Node node, Calculation.Pooling pooling) {
        Window window = pooling.window();
        List<AttributeProto> attributes = new ArrayList<>(List.of(list("kernel_shape", window.kernel()),
                list("strides", window.stride()), list("pads", joined(window.before(), window.after())),
                integer("ceil_mode", pooling.roundUp() ? 1 : 0)));
        if (!pooling.maximum()) {
            attributes.add(integer("count_include_pad", pooling.countPadding() ? 1 : 0));
        }
        if (window.dilation().stream().anyMatch(distance -> distance > 1)) {
            attributes.add(list("dilations", window.dilation()));
        }
        graph.operator(pooling.maximum() ? "MaxPool" : "AveragePool", node.name(), node.inputs(),
                attributes.toArray(AttributeProto[]::new));
    }

    private void writeReduction(Node node, Reduction reduction, List<Integer> axes, boolean kept) {
        String type = switch (reduction) {
            case MEAN -> "ReduceMean";
            case SUM -> "ReduceSum";
            case MAXIMUM -> "ReduceMax";
            case MINIMUM -> "ReduceMin";
        };
        String input = node.inputs().getFirst();
        AttributeProto keeps = integer("keepdims", kept ? 1 : 0);
        if (reduction == Reduction.SUM || graph.opset() >= AXES_AS_INPUT) {
            graph.operator(type, node.name(), List.of(input, graph.integers(axes)), keeps);
        } else {
            graph.operator(type, node.name(), List.of(input), list("axes", axes), keeps);
        }
    }

    private void write(Node node, Rearrangement rearrangement) {
        String input = node.inputs().getFirst();
        switch (rearrangement) {
            case Rearrangement.Flatten _ -> graph.operator("Flatten", node.name(), node.inputs());
            case Rearrangement.Reshape(FeatureShape shape) -> graph.operator("Reshape", node.name(),
                    List.of(input, graph.integers(shape.dimensions().stream()
                            .map(dimension -> dimension.perImage() ? -1 : dimension.size()).toList())));
            case Rearrangement.Transpose(List<Integer> order) ->
                    graph.operator("Transpose", node.name(), node.inputs(), list("perm", order));
            case Rearrangement.Concatenate(int axis) ->
                    graph.operator("Concat", node.name(), node.inputs(), integer("axis", axis));
            case Rearrangement.Slice(int axis, int from, int to, int step) -> graph.operator("Slice", node.name(),
                    List.of(input, graph.integers(List.of(from)), graph.integers(List.of(to)),
                            graph.integers(List.of(axis)), graph.integers(List.of(step))));
            case Rearrangement.Gather(int axis, List<Integer> indices, List<Integer> sizes) -> graph.operator("Gather",
                    node.name(), List.of(input, graph.integers(indices, sizes)), integer("axis", axis));
            case Rearrangement.Pad(List<Integer> before, List<Integer> after, Rearrangement.Filling filling,
                    double value) -> graph.operator("Pad", node.name(),
                    List.of(input, graph.integers(joined(before, after)), graph.number(value)), text("mode",
                            switch (filling) {
                                case CONSTANT -> "constant";
                                case EDGE -> "edge";
                                case REFLECTION -> "reflect";
                            }));
            case Rearrangement.Resize resize -> writeResize(node, resize);
            case Rearrangement.Expand(FeatureShape shape) ->
                    graph.operator("Expand", node.name(), List.of(input, graph.lengths(shape)));
        }
    }

    private void writeResize(Node node, Rearrangement.Resize resize) {
        FeatureShape target = graph.shape(node.inputs().getFirst()).with(2, Dimension.fixed(resize.height()))
                .with(3, Dimension.fixed(resize.width()));
        boolean corners = resize.alignment() == Rearrangement.Alignment.CORNERS;
        graph.operator("Resize", node.name(), List.of(node.inputs().getFirst(), "", "", graph.lengths(target)),
                text("mode", resize.linear() ? "linear" : "nearest"),
                text("coordinate_transformation_mode", corners ? "align_corners"
                        : resize.alignment().name().toLowerCase(Locale.ROOT)),
                text("nearest_mode", resize.alignment() == Rearrangement.Alignment.ASYMMETRIC ? "floor"
                        : "round_prefer_floor"));
    }

    private static List<Integer> joined(List<Integer> before, List<Integer> after) {
        return IntStream.range(0, 2 * before.size())
                .mapToObj(k -> k < before.size() ? before.get(k) : after.get(k - before.size())).toList();
    }
}

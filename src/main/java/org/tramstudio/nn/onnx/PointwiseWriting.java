package org.tramstudio.nn.onnx;

import static org.tramstudio.nn.onnx.GraphWriting.numberAttribute;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.List;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Node;

/** Writes functions of each value; those that ONNX has no operator for as formulas. */
final class PointwiseWriting {

    private static final double CUBIC = 0.044715;

    private final GraphWriting graph;

    PointwiseWriting(GraphWriting graph) {
        this.graph = graph;
    }

    void write(Node node, Calculation.Pointwise function) {
        switch (function.function()) {
            case RELU -> plain(node, "Relu");
            case LEAKY_RELU -> plain(node, "LeakyRelu", numberAttribute("alpha", function.a()));
            case CLIP -> graph.operator("Clip", node.name(), List.of(input(node), graph.number(function.a()),
                    graph.number(function.b())));
            case HARD_SIGMOID -> plain(node, "HardSigmoid", numberAttribute("alpha", function.a()),
                    numberAttribute("beta", function.b()));
            case HARD_SWISH -> plain(node, "HardSwish");
            case SIGMOID -> plain(node, "Sigmoid");
            case SILU -> graph.operator("Mul", node.name(), List.of(input(node),
                    graph.operator("Sigmoid", List.of(input(node)))));
            case GELU -> gelu(node, graph.operator("Erf", List.of(graph.operator("Div", List.of(input(node),
                    graph.number(Math.sqrt(2)))))));
            case GELU_TANH -> gelu(node, graph.operator("Tanh", List.of(graph.operator("Mul", List.of(cubic(node),
                    graph.number(Math.sqrt(2 / Math.PI)))))));
            case ERF -> plain(node, "Erf");
            case TANH -> plain(node, "Tanh");
            case SQRT -> plain(node, "Sqrt");
            case EXP -> plain(node, "Exp");
            case LOG -> plain(node, "Log");
            case NEGATE -> plain(node, "Neg");
            case ABSOLUTE -> plain(node, "Abs");
            case RECIPROCAL -> plain(node, "Reciprocal");
            case ELU -> plain(node, "Elu", numberAttribute("alpha", function.a()));
            case SOFTPLUS -> plain(node, "Softplus");
        }
    }

    private static String input(Node node) {
        return node.inputs().getFirst();
    }

    private void plain(Node node, String type, AttributeProto... attributes) {
        graph.operator(type, node.name(), node.inputs(), attributes);
    }

    /** x·(1 + curve) / 2. */
    private void gelu(Node node, String curve) {
        String gated = graph.operator("Mul", List.of(input(node), graph.operator("Add",
                List.of(curve, graph.number(1)))));
        graph.operator("Mul", node.name(), List.of(gated, graph.number(0.5)));
    }

    /** x + 0.044715 x³. */
    private String cubic(Node node) {
        String cube = graph.operator("Pow", List.of(input(node), graph.number(3)));
        return graph.operator("Add", List.of(input(node), graph.operator("Mul", List.of(cube, graph.number(CUBIC)))));
    }
}

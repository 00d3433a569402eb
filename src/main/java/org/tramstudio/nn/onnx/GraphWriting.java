package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.graph.Node;

/** Builds the message of a network's graph. Every node's result has the node's name. */
final class GraphWriting {

    private static final String BATCH = "N";

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final NetworkModel model;
    private final Map<String, FeatureShape> shapes;
    private final int opset;
    private int made;

    GraphWriting(NetworkModel model, int opset) {
        this.model = model;
        this.shapes = model.graph().shapes();
        this.opset = opset;
    }

    GraphProto message() {
        graph.setName(model.graph().title());
        graph.addInput(described(Graph.INPUT));
        OperatorWriting operators = new OperatorWriting(this);
        model.graph().nodes().forEach(operators::write);
        graph.addOutput(described(model.graph().nodes().getLast().name()));
        return graph.build();
    }

    int opset() {
        return opset;
    }

    FeatureShape shape(String name) {
        return shapes.get(name);
    }

    private ValueInfoProto described(String name) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Dimension dimension : shapes.get(name).dimensions()) {
            if (dimension.perImage()) {
                shape.addDimBuilder().setDimParam(dimension.size() == 1 ? BATCH : BATCH + "*" + dimension.size());
            } else {
                shape.addDimBuilder().setDimValue(dimension.size());
            }
        }
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(TypeProto.Tensor
                .newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber()).setShape(shape))).build();
    }

    /** Writes one of a node's arrays, and gives its name. */
    String array(Node node, String role) {
        String name = node.name() + "." + role;
        return floats(name, model.weights().get(name));
    }

    String floats(String name, ConstantValues array) {
        graph.addInitializer(tensor(array).toBuilder().setName(name));
        return name;
    }

    static TensorProto tensor(ConstantValues array) {
        float[] values = array.values();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        array.sizes().forEach(tensor::addDims);
        return tensor.build();
    }

    /** A number that an operator needs. It is no initializer, since those are trained. */
    String number(double value) {
        return operator("Constant", List.of(), numberAttribute("value_float", value));
    }

    /** A list of whole numbers that an operator needs. */
    String integers(List<Integer> values) {
        return integers(values, List.of(values.size()));
    }

    /** Whole numbers in an array of several axes. */
    String integers(List<Integer> values, List<Integer> sizes) {
        String name = fresh("integers");
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name)
                .setDataType(TensorProto.DataType.INT64.getNumber());
        sizes.forEach(tensor::addDims);
        values.forEach(tensor::addInt64Data);
        graph.addInitializer(tensor);
        return name;
    }

    /** The lengths of a shape for the batch that is computed. */
    String lengths(FeatureShape shape) {
        List<String> parts = new ArrayList<>();
        for (Dimension dimension : shape.dimensions()) {
            String size = integers(List.of(dimension.size()));
            parts.add(dimension.perImage() ? operator("Mul", List.of(batch(), size)) : size);
        }
        return operator("Concat", parts, integer("axis", 0));
    }

    private String batch() {
        return operator("Slice", List.of(operator("Shape", List.of(Graph.INPUT)), integers(List.of(0)),
                integers(List.of(1))));
    }

    /** Adds an operator whose result has a name of no node. */
    String operator(String type, List<String> inputs, AttributeProto... attributes) {
        return operator(type, fresh(type), inputs, attributes);
    }

    String operator(String type, String output, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder().setOpType(type).setName(output).addAllInput(inputs).addOutput(output)
                .addAllAttribute(List.of(attributes)));
        return output;
    }

    /** Colons do not occur in the names of nodes. */
    private String fresh(String type) {
        return type + ":" + made++;
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
    }

    static AttributeProto numberAttribute(String name, double value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT).setF((float) value)
                .build();
    }

    static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value)).build();
    }

    static AttributeProto list(String name, List<Integer> values) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name)
                .setType(AttributeProto.AttributeType.INTS);
        values.forEach(attribute::addInts);
        return attribute.build();
    }
}

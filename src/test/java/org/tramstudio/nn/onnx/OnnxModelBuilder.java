package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Writes small ONNX networks as exporters do. An image is read as {@code x}, and the last node gives {@code y}. */
final class OnnxModelBuilder {

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");
    private final List<FunctionProto> functions = new ArrayList<>();
    private final Random random = new Random(7);
    private final int opset;
    private int names;

    /** A network whose first size is the batch; 0 for any. */
    OnnxModelBuilder(int opset, int... input) {
        this.opset = opset;
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int size : input) {
            TensorShapeProto.Dimension.Builder dimension = shape.addDimBuilder();
            if (size == 0) {
                dimension.setDimParam("batch");
            } else {
                dimension.setDimValue(size);
            }
        }
        graph.addInput(info("x").setType(TypeProto.newBuilder().setTensorType(TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber()).setShape(shape))));
    }

    private static ValueInfoProto.Builder info(String name) {
        return ValueInfoProto.newBuilder().setName(name);
    }

    /** Random weights under that name, of deviation {@code scale}. */
    String weight(String name, double scale, int... sizes) {
        float[] values = new float[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (random.nextGaussian() * scale);
        }
        return floats(name, values, sizes);
    }

    /** Random positive weights, such as variances. */
    String positive(String name, int... sizes) {
        float[] values = new float[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
        for (int k = 0; k < values.length; k++) {
            values[k] = 0.5f + random.nextFloat();
        }
        return floats(name, values, sizes);
    }

    String floats(String name, float[] values, int... sizes) {
        graph.addInitializer(tensor(values, sizes).setName(name));
        return name;
    }

    static TensorProto.Builder tensor(float[] values, int... sizes) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(bytes.flip()));
        Arrays.stream(sizes).forEach(tensor::addDims);
        return tensor;
    }

    static TensorProto.Builder tensor(long[] values, int... sizes) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(TensorProto.DataType.INT64.getNumber());
        Arrays.stream(values).forEach(tensor::addInt64Data);
        Arrays.stream(sizes).forEach(tensor::addDims);
        return tensor;
    }

    /** A vector of integers as an initializer. */
    String ints(long... values) {
        String name = "ints" + names++;
        graph.addInitializer(tensor(values, values.length).setName(name));
        return name;
    }

    /** Codes of one byte each as an initializer. */
    String codes(String name, TensorProto.DataType type, int[] values, int... sizes) {
        ByteString.Output bytes = ByteString.newOutput();
        Arrays.stream(values).forEach(bytes::write);
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type.getNumber())
                .setRawData(bytes.toByteString());
        Arrays.stream(sizes).forEach(tensor::addDims);
        graph.addInitializer(tensor);
        return name;
    }

    /** A single integer as an initializer. */
    String integer(long value) {
        String name = "integer" + names++;
        graph.addInitializer(tensor(new long[] {value}).setName(name));
        return name;
    }

    /** A number in a Constant node, as the older exporter of PyTorch writes it. */
    String number(double value) {
        return node("Constant", List.of(), attribute("value", tensor(new float[] {(float) value}).build()));
    }

    /** Integers in a Constant node. */
    String constant(long... values) {
        return node("Constant", List.of(), attribute("value", tensor(values, values.length).build()));
    }

    String node(String type, List<String> inputs, AttributeProto... attributes) {
        return node(type, "t" + names++, inputs, attributes);
    }

    String node(String type, String output, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder().setOpType(type).setName("/" + type + "_" + graph.getNodeCount())
                .addAllInput(inputs).addOutput(output).addAllAttribute(List.of(attributes)));
        return output;
    }

    List<String> split(int outputs, List<String> inputs, AttributeProto... attributes) {
        List<String> results = new ArrayList<>();
        for (int k = 0; k < outputs; k++) {
            results.add("part" + names++);
        }
        graph.addNode(NodeProto.newBuilder().setOpType("Split").setName("/Split").addAllInput(inputs)
                .addAllOutput(results).addAllAttribute(List.of(attributes)));
        return results;
    }

    /** A call of a function of the file's own. */
    String call(FunctionProto function, List<String> inputs) {
        functions.add(function);
        String output = "t" + names++;
        graph.addNode(NodeProto.newBuilder().setOpType(function.getName()).setDomain(function.getDomain())
                .addAllInput(inputs).addOutput(output));
        return output;
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
    }

    static AttributeProto attribute(String name, double value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT).setF((float) value)
                .build();
    }

    static AttributeProto attribute(String name, String value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value)).build();
    }

    static AttributeProto attribute(String name, TensorProto value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.TENSOR).setT(value).build();
    }

    static AttributeProto attributes(String name, long... values) {
        AttributeProto.Builder builder = AttributeProto.newBuilder().setName(name)
                .setType(AttributeProto.AttributeType.INTS);
        Arrays.stream(values).forEach(builder::addInts);
        return builder.build();
    }

    static AttributeProto numbers(String name, double... values) {
        AttributeProto.Builder builder = AttributeProto.newBuilder().setName(name)
                .setType(AttributeProto.AttributeType.FLOATS);
        Arrays.stream(values).forEach(value -> builder.addFloats((float) value));
        return builder.build();
    }

    /** The finished file with that output. */
    ModelProto build(String output) {
        ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(8).setProducerName("test")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .setGraph(graph.clone().addOutput(info(output).setType(TypeProto.newBuilder().setTensorType(
                        TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber())))))
                .addAllFunctions(functions);
        functions.stream().map(FunctionProto::getDomain).distinct().forEach(domain ->
                model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(1)));
        return model.build();
    }
}

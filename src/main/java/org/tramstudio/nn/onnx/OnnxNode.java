package org.tramstudio.nn.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One node of the file, with its attributes by name. */
final class OnnxNode {

    private final NodeProto node;
    private final Map<String, AttributeProto> attributes = new LinkedHashMap<>();

    OnnxNode(NodeProto node) {
        this.node = node;
        node.getAttributeList().forEach(attribute -> attributes.put(attribute.getName(), attribute));
    }

    String type() {
        return node.getOpType();
    }

    String domain() {
        return node.getDomain();
    }

    /** The name in the file, which may be empty. */
    String name() {
        return node.getName();
    }

    /** How messages call the node. */
    String label() {
        String name = name().isEmpty() ? outputs().stream().findFirst().orElse("") : name();
        return "node \"" + name + "\" (" + type() + ")";
    }

    List<String> outputs() {
        return node.getOutputList();
    }

    List<String> inputs() {
        return node.getInputList();
    }

    /** The name of an input; empty where it is left out. */
    Optional<String> input(int index) {
        return index < node.getInputCount() && !node.getInput(index).isEmpty() ? Optional.of(node.getInput(index))
                : Optional.empty();
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    long integer(String attribute, long otherwise) {
        return has(attribute) ? attributes.get(attribute).getI() : otherwise;
    }

    double number(String attribute, double otherwise) {
        return has(attribute) ? attributes.get(attribute).getF() : otherwise;
    }

    String text(String attribute, String otherwise) {
        return has(attribute) ? attributes.get(attribute).getS().toStringUtf8() : otherwise;
    }

    Optional<List<Long>> integers(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(AttributeProto::getIntsList);
    }

    /** The integers, which must fit 32 bits; {@code otherwise} where there are none. */
    List<Integer> sizes(String attribute, List<Integer> otherwise) {
        return integers(attribute).filter(list -> !list.isEmpty()).map(ArraySizes::small).orElse(otherwise);
    }

    Optional<List<Float>> numbers(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(AttributeProto::getFloatsList);
    }

    Optional<TensorProto> tensor(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(AttributeProto::getT);
    }
}

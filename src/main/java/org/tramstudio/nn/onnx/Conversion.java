package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Operator;

/** What is known while the nodes of a file are converted one after the other. */
final class Conversion {

    private final int opset;
    private final int exportedBatch;
    private final boolean fixedBatch;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Integer> uses;
    private final Map<Constant, PlannedNode> constants = new IdentityHashMap<>();
    private final Map<Float, PlannedNode> numbers = new HashMap<>();
    private final Map<PlannedNode, PlannedNode> softmaxInputs = new IdentityHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * The start of a conversion.
     *
     * @param opset version of the operator set
     * @param batch how many images the file was exported for; 0 for any number
     * @param uses how often each name is read
     */
    Conversion(int opset, int batch, Map<String, Integer> uses) {
        this.opset = opset;
        this.fixedBatch = batch > 0;
        this.exportedBatch = Math.max(1, batch);
        this.uses = uses;
    }

    int opset() {
        return opset;
    }

    /** How many images the file was exported for; 1 for any number. */
    int exportedBatch() {
        return exportedBatch;
    }

    /** Whether the file was exported for one number of images only. */
    boolean fixedBatch() {
        return fixedBatch;
    }

    List<String> warnings() {
        return warnings;
    }

    void warn(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    void put(String name, Value value) {
        values.put(name, value);
    }

    Optional<Value> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Notes of what a softmax or its logarithm was taken. */
    void noteSoftmax(PlannedNode softmax, PlannedNode input) {
        softmaxInputs.put(softmax, input);
    }

    Optional<PlannedNode> softmaxInput(PlannedNode softmax) {
        return Optional.ofNullable(softmaxInputs.get(softmax));
    }

    /** Whether nothing else reads that input of a node. */
    boolean isReadOnce(OnnxNode node, int input) {
        return node.input(input).map(name -> uses.getOrDefault(name, 0) == 1).orElse(false);
    }

    /** An input that may be left out. */
    Optional<Value> optional(OnnxNode node, int input) {
        return node.input(input).map(name -> get(name).orElseThrow(() -> new IllegalArgumentException(
                "reads \"" + name + "\", which nothing gives")));
    }

    Value value(OnnxNode node, int input) {
        return optional(node, input).orElseThrow(() -> new IllegalArgumentException("lacks its input " + (input + 1)));
    }

    /** An input as a node; a constant becomes one. */
    PlannedNode feature(OnnxNode node, int input) {
        return feature(node, value(node, input));
    }

    PlannedNode feature(OnnxNode node, Value value) {
        return switch (value) {
            case Value.Feature(PlannedNode computed) -> computed;
            case Constant constant -> constants.computeIfAbsent(constant, _ -> constantNode(node, constant.floats()));
        };
    }

    private PlannedNode constantNode(OnnxNode node, FloatArray array) {
        if (array.isTrained()) {
            return PlannedNode.of(NodeNames.ofArray(array, node), new Operator.TrainedConstant(array.sizes()), List.of(),
                    Map.of("value", array), 1);
        }
        if (array.sizes().isEmpty()) {
            return number(array.values()[0]);
        }
        return PlannedNode.of(NodeNames.ofNode(node) + ".constant", new Operator.FixedConstant(array.constantValues()),
                List.of(), Map.of(), 1);
    }

    /** A single number as a node. */
    PlannedNode number(double value) {
        return numbers.computeIfAbsent((float) value, number -> PlannedNode.of("number",
                new Operator.FixedConstant(FloatArray.of(number).constantValues()), List.of(), Map.of(), 1));
    }

    /** An input that must be known while the file is read. */
    Constant constant(OnnxNode node, int input, String role) {
        return optionalConstant(node, input, role).orElseThrow(() -> new IllegalArgumentException("lacks its " + role));
    }

    Optional<Constant> optionalConstant(OnnxNode node, int input, String role) {
        return optional(node, input).map(value -> {
            if (value instanceof Constant constant) {
                return constant;
            }
            throw new IllegalArgumentException("computes its " + role + " from the image; it must be a constant");
        });
    }

    /** Small integers that are an attribute in old files and an input in newer ones. */
    Optional<List<Integer>> integers(OnnxNode node, String attribute, int input) {
        return node.has(attribute) ? node.integers(attribute).map(ArraySizes::small)
                : optionalConstant(node, input, attribute).map(constant ->
                        ArraySizes.small(constant.integers().fixedValues()));
    }

    /** Adds an operator of one or more inputs, named after the node of the file. */
    PlannedNode add(OnnxNode node, Operator operator, PlannedNode... inputs) {
        return add(NodeNames.ofNode(node), operator, Map.of(), inputs);
    }

    /** Adds an operator with arrays, by role. */
    PlannedNode add(String name, Operator operator, Map<String, FloatArray> arrays, PlannedNode... inputs) {
        int outer = 1;
        for (PlannedNode input : inputs) {
            outer = Math.max(outer, input.outer());
        }
        return PlannedNode.of(name, operator, List.of(inputs), arrays, outer);
    }

    /** The result of one output. */
    static List<Value> result(PlannedNode node) {
        return List.of(new Value.Feature(node));
    }

    /** The shape of a value; a constant's has no batch. */
    static FeatureShape shape(Value value) {
        return switch (value) {
            case Value.Feature(PlannedNode node) -> node.shape();
            case Constant constant -> FeatureShape.constant(constant.sizes());
        };
    }
}

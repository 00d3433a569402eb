package org.tramstudio.nn.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Operator;

/**
 * A node that becomes one of the network if anything reads it in the end. Compared by identity.
 */
final class PlannedNode {

    private final String name;
    private final Optional<Operator> operator;
    private final List<PlannedNode> inputs;
    private final Map<String, FloatArray> arrays;
    private final FeatureShape shape;
    private final int outer;

    private PlannedNode(String name, Optional<Operator> operator, List<PlannedNode> inputs,
                        Map<String, FloatArray> arrays, FeatureShape shape, int outer) {
        this.name = name;
        this.operator = operator;
        this.inputs = List.copyOf(inputs);
        this.arrays = Map.copyOf(arrays);
        this.shape = shape;
        this.outer = outer;
    }

    /** The image. */
    static PlannedNode image(FeatureShape shape) {
        return new PlannedNode("", Optional.empty(), List.of(), Map.of(), shape, 1);
    }

    /**
     * An operator.
     *
     * @param name as wished; made unique later
     * @param arrays its arrays by role, such as {@code weight}
     * @param outer how many positions lie outside of the images within the axis that grows with the batch
     * @throws IllegalArgumentException if the inputs' shapes do not fit
     */
    static PlannedNode of(String name, Operator operator, List<PlannedNode> inputs, Map<String, FloatArray> arrays,
                          int outer) {
        FeatureShape shape = operator.outputShape(inputs.stream().map(PlannedNode::shape).toList());
        if (shape.values() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an image would give " + shape.values() + " values, " + shape);
        }
        return new PlannedNode(name, Optional.of(operator), inputs, arrays, shape, outer);
    }

    String name() {
        return name;
    }

    /** What it computes; empty for the image. */
    Optional<Operator> operator() {
        return operator;
    }

    List<PlannedNode> inputs() {
        return inputs;
    }

    PlannedNode input(int index) {
        return inputs.get(index);
    }

    Map<String, FloatArray> arrays() {
        return arrays;
    }

    FeatureShape shape() {
        return shape;
    }

    /** How many positions lie outside of the images within the axis that grows with the batch; mostly 1. */
    int outer() {
        return outer;
    }

    /** The axis that grows with the batch. */
    Optional<Integer> batchAxis() {
        for (int axis = 0; axis < shape.axes(); axis++) {
            if (shape.dimensions().get(axis).perImage()) {
                return Optional.of(axis);
            }
        }
        return Optional.empty();
    }
}

package org.tramstudio.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;
import org.tramstudio.nn.operators.OperatorComputation;

/**
 * Computes a network's logits. In training, batch normalisation uses the batch's statistics, and the ranges of the
 * activations follow the batches with momentum 0.1. What no later operator reads is given up at once; what gradients
 * need of it, the engine keeps. Outside of training, quantised weights are kept from one call to the next, so a pass is to
 * be closed before the parameters change.
 */
public final class ForwardPass implements AutoCloseable {

    private static final float STATISTICS_KEPT = 0.9f;

    private final Graph graph;
    private final NetworkParameters parameters;
    private final boolean training;
    private final MultiplyingLayer multiplying;
    private final BackwardPieces pieces;
    private final Map<String, Integer> lastReader = new HashMap<>();

    /** Told what every layer that multiplies reads. */
    @FunctionalInterface
    public interface ActivationObserver {
        /** Takes the input of {@code node}; valid during the call. */
        void observe(Node node, NDArray activations);
    }

    /** A pass without an observer. */
    public ForwardPass(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, boolean training) {
        this(graph, parameters, arithmetic, training, (node, activations) -> {
        });
    }

    /** A pass that shows {@code observer} the activations. */
    public ForwardPass(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, boolean training,
                       ActivationObserver observer) {
        this(graph, parameters, arithmetic, training, observer, () -> {
        }, new BackwardPieces(BackwardCuts.NONE));
    }

    /** A pass that can be stopped: {@code between} is called between parts of the work, and an exception of it ends the pass. */
    public ForwardPass(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, boolean training,
                       Runnable between) {
        this(graph, parameters, arithmetic, training, between, new BackwardPieces(BackwardCuts.NONE));
    }

    /** A pass that can be stopped, and is cut into {@code pieces} for the way back. */
    public ForwardPass(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, boolean training,
                       Runnable between, BackwardPieces pieces) {
        this(graph, parameters, arithmetic, training, (_, _) -> {
        }, between, pieces);
    }

    private ForwardPass(Graph graph, NetworkParameters parameters, Arithmetic arithmetic, boolean training,
                        ActivationObserver observer, Runnable between, BackwardPieces pieces) {
        this.graph = graph;
        this.parameters = parameters;
        this.training = training;
        this.pieces = pieces;
        this.multiplying = new MultiplyingLayer(parameters, arithmetic, training, observer, between);
        for (int index = 0; index < graph.nodes().size(); index++) {
            for (String read : graph.nodes().get(index).inputs()) {
                lastReader.put(read, index);
            }
        }
    }

    /** Logits {@code [N, classes]} of images {@code [N, C, H, W]}; made within the caller's scope. */
    public NDArray logits(NDArray images) {
        Map<String, NDArray> outputs = new HashMap<>();
        outputs.put(Graph.INPUT, images);
        OperatorComputation operators = new OperatorComputation(images.getShape().get(0));
        List<Node> nodes = graph.nodes();
        for (int index = 0; index < nodes.size(); index++) {
            Node node = nodes.get(index);
            List<NDArray> inputs = node.inputs().stream().map(outputs::get).toList();
            outputs.put(node.name(), node.operator() instanceof Operator.FixedConstant(ConstantValues constant)
                    ? fixed(constant, images) : withoutRemains(node, inputs, operators));
            giveUp(node, index, outputs);
            if (pieces.cutBehind(index)) {
                pieces.cut(outputs);
            }
        }
        return outputs.get(nodes.getLast().name());
    }

    /** Gives up the weights that were kept. */
    @Override
    public void close() {
        multiplying.close();
    }

    /** Ends the handles of the node's inputs that nothing behind it reads; the caller's images stay. */
    private void giveUp(Node node, int index, Map<String, NDArray> outputs) {
        for (String read : node.inputs()) {
            if (lastReader.get(read) == index && !read.equals(Graph.INPUT)) {
                NDArray former = outputs.remove(read);
                if (former != null && !pieces.needs(former)) {
                    former.close();
                }
            }
        }
    }

    /** The array stays in the scope for views of it: its values lie in a buffer that would end with it. */
    private static NDArray fixed(ConstantValues constant, NDArray images) {
        Shape shape = new Shape(constant.sizes().stream().mapToLong(Integer::longValue).toArray());
        return images.getManager().create(constant.values(), shape).reshape(shape);
    }

    /** Where no gradients are collected, what an operator leaves behind on its way ends with it. */
    private NDArray withoutRemains(Node node, List<NDArray> inputs, OperatorComputation operators) {
        if (JniUtils.isGradMode()) {
            return compute(node, inputs, operators);
        }
        NDArray output;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            output = compute(node, inputs, operators);
            NDScope.unregister(output);
        }
        NDScope.register(output);
        return output;
    }

    private NDArray compute(Node node, List<NDArray> inputs, OperatorComputation operators) {
        return switch (node.operator()) {
            case Operator.Convolution _, Operator.Linear _ -> multiplying.of(node, inputs.getFirst());
            case Operator.BatchNormalization normalization -> normalize(node, normalization, inputs.getFirst());
            case Operator.LayerNormalization normalization -> normalize(node, normalization, inputs.getFirst());
            case Operator.TrainedConstant _ -> {
                NDArray value = parameters.get(node, "value");
                yield value.reshape(value.getShape());
            }
            case Operator.FixedConstant _ -> throw new IllegalStateException("a constant is not computed");
            case Calculation calculation -> operators.of(calculation, inputs);
            case Rearrangement rearrangement -> operators.of(rearrangement, inputs);
        };
    }

    private NDArray normalize(Node node, Operator.BatchNormalization normalization, NDArray input) {
        return input.getNDArrayInternal().batchNorm(input, parameters.get(node, "running_mean"),
                parameters.get(node, "running_var"), parameters.get(node, "weight"), parameters.get(node, "bias"),
                1, STATISTICS_KEPT, (float) normalization.epsilon(), training).head();
    }

    private NDArray normalize(Node node, Operator.LayerNormalization normalization, NDArray input) {
        Shape sizes = new Shape(normalization.sizes().stream().mapToLong(Integer::longValue).toArray());
        return input.getNDArrayInternal().layerNorm(input, sizes, parameters.get(node, "weight"),
                parameters.get(node, "bias"), (float) normalization.epsilon()).head();
    }
}

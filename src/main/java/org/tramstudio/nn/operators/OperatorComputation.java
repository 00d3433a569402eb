package org.tramstudio.nn.operators;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Rearrangement;

/**
 * What the operators without trained values compute, as ONNX defines them, on float32 arrays. Gradients pass through all
 * that are differentiable. Every result is a new array, or a view of an input with a handle of its own, in the current
 * scope; constants that the backward pass reads live as long as that scope.
 */
public final class OperatorComputation {

    private final long batch;

    /**
     * Computes for batches of one size.
     *
     * @param batch how many images
     */
    public OperatorComputation(long batch) {
        this.batch = batch;
    }

    /**
     * The output of an operator.
     *
     * @param inputs as many as it reads, of shapes that {@link Calculation#outputShape} accepts
     */
    public NDArray of(Calculation operator, List<NDArray> inputs) {
        NDArray first = inputs.getFirst();
        return switch (operator) {
            case Calculation.Pointwise pointwise -> PointwiseFunctions.of(pointwise, first);
            case Calculation.Elementwise(var function) -> BinaryFunctions.of(function, first, inputs.get(1));
            case Calculation.Select _ -> BinaryFunctions.select(first, inputs.get(1), inputs.get(2));
            case Calculation.Pooling pooling -> new WindowPooling(pooling).of(first);
            case Calculation.GlobalAveragePooling _ ->
                    first.reshape(first.getShape().get(0), first.getShape().get(1), -1).mean(new int[] {2});
            case Calculation.Reduce reduce -> Reductions.of(reduce, first);
            case Calculation.MatrixProduct _ -> first.matMul(inputs.get(1));
            case Calculation.Softmax(int axis) -> first.softmax(axis);
        };
    }

    /** As {@link #of(Calculation, List)}. */
    public NDArray of(Rearrangement operator, List<NDArray> inputs) {
        NDArray first = inputs.getFirst();
        return switch (operator) {
            case Rearrangement.Flatten _ -> first.reshape(first.getShape().get(0), -1);
            case Rearrangement.Reshape(var shape) -> first.reshape(shape.lengths(batch));
            case Rearrangement.Expand(var shape) -> Positions.expand(first, shape.lengths(batch));
            case Rearrangement.Transpose(var order) ->
                    first.transpose(order.stream().mapToInt(Integer::intValue).toArray());
            case Rearrangement.Concatenate(int axis) -> Positions.concatenate(inputs, axis);
            case Rearrangement.Slice slice ->
                    Positions.slice(first, slice.axis(), slice.from(), slice.to(), slice.step());
            case Rearrangement.Gather gather -> Positions.gather(first, gather);
            case Rearrangement.Pad pad -> Padding.of(pad, first);
            case Rearrangement.Resize resize -> ImageResizing.of(resize, first);
        };
    }
}

package org.tramstudio.nn.quant;

import ai.djl.ndarray.NDArray;

/**
 * A constant in an expression that gradients pass through. Operations of {@link NDArray} that take a {@link Number} keep
 * it in a Java buffer that is given up at once, while automatic differentiation still points to it: the backward pass
 * then reads whatever a garbage collection has put there. A constant made here lives as long as the caller's scope.
 */
public final class LastingScalar {

    private LastingScalar() {
    }

    /** The constant, where {@code array} is. */
    public static NDArray beside(NDArray array, double value) {
        return array.getManager().create((float) value);
    }
}

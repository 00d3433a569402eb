package org.tramstudio.nn.quant;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Quantisation of an array in one pass over its memory. Automatic differentiation sees instead a sum with the right
 * gradients, whose result is then overwritten with the quantised values:
 *
 * <p>∂v^/∂v is 1 within the range and 0 outside; ∂v^/∂s is (q - z) - v/s within and (q - z) outside; ∂v^/∂z is 0 within and
 * -s outside. The first is a product with a mask, the two others one product of matrices over the whole array.
 */
final class FusedQuantization {

    private final NDArray values;
    private final NDArray scale;
    private final NDArray zero;
    private final boolean learned;
    private final boolean channelsLast;
    private final Shape ordered;
    private final int groups;
    private final int each;
    private final NDManager manager;
    private final QuantizationKernel kernel;

    /**
     * Prepares to quantise.
     *
     * @param scale s, one for the array or one for each entry of its first axis
     * @param zero z, in the same shape
     * @param learned whether gradients are to reach s and z
     */
    FusedQuantization(CodeRange range, NDArray values, NDArray scale, NDArray zero, boolean learned) {
        this.learned = learned;
        this.values = values;
        this.scale = scale;
        this.zero = zero;
        manager = values.getManager();
        groups = (int) scale.size();
        each = (int) (values.size() / groups);
        channelsLast = values.getShape().dimension() == 4 && groups == 1 && !ChannelsLast.isContiguous(values);
        ordered = channelsLast ? ChannelsLast.of(values).getShape() : values.getShape();
        kernel = new QuantizationKernel(range, each, scale.toFloatArray(), zero.toFloatArray());
    }

    Quantized quantized() {
        NDArray source = (channelsLast ? ChannelsLast.of(values) : values).reshape(groups, each);
        NDArray codes = manager.create(new Shape(groups, each), DataType.UINT8);
        NDArray result = JniUtils.isGradMode() ? withGradient(source) : manager.create(new Shape(groups, each));
        kernel.run(HostMemory.of(source), HostMemory.of(result), HostMemory.of(codes));
        return new Quantized(shaped(result), shaped(codes), scale.stopGradient());
    }

    /** An array of the right size with the right gradients. */
    private NDArray withGradient(NDArray source) {
        NDArray within = manager.create(new Shape(groups, each));
        NDArray slopes = manager.create(new Shape(groups, 2, each));
        kernel.slopes(HostMemory.of(source), HostMemory.of(within), HostMemory.of(slopes));
        NDArray fromValues = source.mul(within);
        if (!learned) {
            return fromValues;
        }
        NDArray range = scale.reshape(groups, 1, 1).concat(zero.reshape(groups, 1, 1), 2);
        return fromValues.add(range.matMul(slopes).reshape(groups, each));
    }

    private NDArray shaped(NDArray flat) {
        NDArray array = flat.reshape(ordered);
        return channelsLast ? ChannelsLast.undo(array) : array;
    }
}

package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.operators.ExactProducts;
import org.tramstudio.nn.quant.Quantized;

/**
 * A convolution whose products come from an approximate multiplier: the exact convolution of the quantised operands
 * minus one convolution of the error's features, R for each input channel (method, Section 8).
 *
 * <p>Gradients are straight-through: weights and activations receive those of the exact convolution alone, Θ those of
 * the error. Padded positions add nothing, for the features of a padded position are zeros.
 */
public final class ApproximateConvolution {

    private ApproximateConvolution() {
    }

    /** The exact convolution {@code [N, O, H', W']} of images {@code [N, C, H, W]}, without bias. */
    public static NDArray exact(NDArray images, NDArray weights, Convolution convolution) {
        return ExactProducts.convolution(images, weights, convolution);
    }

    /**
     * What the approximate multiplier leaves out of {@link #exact}, in the units of the output.
     *
     * @param activations quantised per layer
     * @param weights quantised per output channel, scale {@code [O, 1, 1, 1]}
     */
    public static NDArray error(Quantized activations, Quantized weights, ErrorTables tables,
                                Convolution convolution) {
        NDArray activationFeatures = features(activations.codes(), tables.activationTable());
        NDArray weightFeatures = features(weights.codes(), tables.weightTable())
                .mul(weights.scale().mul(activations.scale().reshape(1, 1, 1, 1)));
        return exact(activationFeatures, weightFeatures, convolution);
    }

    /** {@code [N, C, H, W]} codes to {@code [N, C·R, H, W]} features, kept channels-last in memory as the look-up gives it. */
    private static NDArray features(NDArray codes, NDArray table) {
        Shape shape = codes.getShape();
        NDArray indices = codes.transpose(0, 2, 3, 1).toType(DataType.INT64, false);
        return indices.getNDArrayInternal().embedding(indices, table, SparseFormat.DENSE).head()
                .reshape(shape.get(0), shape.get(2), shape.get(3), -1)
                .transpose(0, 3, 1, 2);
    }
}

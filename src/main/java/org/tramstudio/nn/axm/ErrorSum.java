package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.BinaryOperator;
import org.tramstudio.nn.quant.LastingScalar;

/**
 * Sums up an {@link ErrorTables} error over a layer: features of the activations are made for a few images at a time, used,
 * and given up, so that R times the activations never are in memory at once; only those that a gradient needs are kept.
 */
final class ErrorSum {

    /** Features that are made at a time stay within the processor's last cache. */
    private static final long FEATURES_AT_A_TIME = 1L << 20;

    private final ErrorTables tables;
    private final BinaryOperator<NDArray> layer;

    /**
     * For one layer.
     *
     * @param layer the exact layer, of features of activations {@code [N, .., C·R]} and of weights
     */
    ErrorSum(ErrorTables tables, BinaryOperator<NDArray> layer) {
        this.tables = tables;
        this.layer = layer;
    }

    /**
     * The error of all images, in units of s_x s_w: so sums of whole features are whole and exact, whatever the order.
     *
     * @param codes of the activations, {@code [N, .., C]}
     * @param weightFeatures u of the layer's weights
     * @param between called before each part of the work; an exception of it ends it
     */
    NDArray of(NDArray codes, NDArray weightFeatures, Runnable between) {
        long images = codes.getShape().get(0);
        NDList parts = new NDList();
        long first = 0;
        if (tables.isMixed() && JniUtils.isGradMode()) {
            between.run();
            first = Math.clamp((long) Math.ceil(tables.gradientShare() * images), 1, images);
            parts.add(layer.apply(features(codes, 0, first), scaled(weightFeatures, images / (double) first)));
        }
        NDArray fixed = weightFeatures.stopGradient();
        long step = Math.max(1, FEATURES_AT_A_TIME * images / (codes.size() * tables.rank()));
        for (long from = first; from < images; from += step) {
            between.run();
            parts.add(withoutGradient(codes, from, Math.min(images, from + step), fixed));
        }
        return parts.size() == 1 ? parts.head() : parts.head().getNDArrayInternal()
                .concat(parts.subNDList(1), 0);
    }

    private NDArray withoutGradient(NDArray codes, long from, long to, NDArray weightFeatures) {
        try (NDArray features = features(codes, from, to)) {
            return layer.apply(features, weightFeatures);
        }
    }

    private NDArray features(NDArray codes, long from, long to) {
        Shape shape = codes.getShape();
        NDArray some = from == 0 && to == shape.get(0) ? codes
                : JniUtils.slice((PtNDArray) codes, 0, from, to, 1);
        return tables.activationFeatures(some);
    }

    /** The same values with a gradient so many times as large. */
    private static NDArray scaled(NDArray array, double factor) {
        if (factor == 1) {
            return array;
        }
        NDArray larger = array.mul(LastingScalar.beside(array, factor));
        return array.stopGradient().add(larger.sub(larger.stopGradient()));
    }
}

package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Window;
import org.tramstudio.nn.quant.Quantized;

/** A small layer with random codes and scales, computed by the engine and, product by product, in double precision. */
final class LayerCase {

    private static final int IMAGES = 3;
    private static final Runnable NOTHING = () -> { };

    private final String name;
    private final PlainLayer plain;
    private final Optional<Convolution> convolution;

    /** What a multiplier leaves out of the product of two codes. */
    @FunctionalInterface
    interface RealError {
        double of(int w, int x);
    }

    private LayerCase(String name, PlainLayer plain, Optional<Convolution> convolution) {
        this.name = name;
        this.plain = plain;
        this.convolution = convolution;
    }

    /** Layers of every kind. */
    static Stream<LayerCase> all() {
        return Stream.of(
                of("usual", new Convolution(4, 6, 3, 1, 1, 1, false), 6, 7),
                of("strided without padding", new Convolution(4, 6, 3, 2, 0, 1, false), 7, 6),
                of("grouped, strided", new Convolution(4, 6, 5, 2, 2, 2, false), 6, 6),
                of("depthwise", new Convolution(5, 5, 3, 1, 1, 5, false), 6, 6),
                of("pointwise", new Convolution(4, 6, 1, 1, 0, 2, false), 6, 6),
                of("dilated, unevenly padded", new Convolution(3, 4, new Window(List.of(3, 2),
                        List.of(1, 2), List.of(2, 1), List.of(0, 1),
                        List.of(2, 0)), 1, false), 7, 8),
                of("over sequences", new Convolution(4, 6, new Window(List.of(3), List.of(2),
                        List.of(1), List.of(1), List.of(1)), 2, false), 0, 11),
                new LayerCase("linear", PlainLayer.linear(IMAGES * 4, 9, 5), Optional.empty()));
    }

    private static LayerCase of(String name, Convolution convolution, int height, int width) {
        return new LayerCase(name, PlainLayer.convolution(convolution, IMAGES, height, width),
                Optional.of(convolution));
    }

    PlainLayer plain() {
        return plain;
    }

    /** Random codes below 2^bits. */
    Operands operands(NDManager manager, int bits, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] activations = random.ints(plain.activations().size(), 0, 1 << bits).toArray();
        int[] weights = random.ints(plain.weights().size(), 0, 1 << bits).toArray();
        float[] scales = new float[(int) plain.weights().get(0)];
        for (int k = 0; k < scales.length; k++) {
            scales[k] = (float) random.nextDouble(0.001, 0.002);
        }
        return new Operands(manager, activations, weights, scales);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Codes and scales. */
    final class Operands {
        private static final float ACTIVATION_SCALE = 0.0078125f;

        private final int[] activations;
        private final int[] weights;
        private final float[] scales;
        private final Quantized quantizedActivations;
        private final Quantized quantizedWeights;

        private Operands(NDManager manager, int[] activations, int[] weights, float[] scales) {
            this.activations = activations;
            this.weights = weights;
            this.scales = scales;
            long[] perChannel = new long[plain.weights().dimension()];
            Arrays.fill(perChannel, 1);
            perChannel[0] = scales.length;
            quantizedActivations = quantized(manager, activations, plain.activations(),
                    manager.create(new float[] {ACTIVATION_SCALE}));
            quantizedWeights = quantized(manager, weights, plain.weights(),
                    manager.create(scales, new Shape(perChannel)));
        }

        private static Quantized quantized(NDManager manager, int[] codes, Shape shape, NDArray scale) {
            NDArray array = manager.create(codes, shape);
            return new Quantized(array.toType(DataType.FLOAT32, false), array.toType(DataType.UINT8, false), scale);
        }

        NDArray error(LayerError error) {
            return convolution.map(layer -> ApproximateConvolution.error(quantizedActivations, quantizedWeights, error,
                    layer, NOTHING)).orElseGet(() -> ApproximateLinear.error(quantizedActivations, quantizedWeights, error, NOTHING));
        }

        /** What the codes stand for, with zero point 0: gradients are followed to these. */
        NDArray activationValues() {
            return quantizedActivations.values();
        }

        NDArray weightValues() {
            return quantizedWeights.values();
        }

        NDArray product(LayerError error) {
            return convolution.map(layer -> ApproximateConvolution.product(quantizedActivations, quantizedWeights,
                    error, layer, NOTHING)).orElseGet(() -> ApproximateLinear.product(quantizedActivations, quantizedWeights,
                            error, NOTHING));
        }

        /** Straight-through: the gradient of the activations (or weights) of the exact layer, pulled at its outputs. */
        double[] pulledBack(float[] pull, boolean toActivations) {
            double[] gradient = new double[toActivations ? activations.length : weights.length];
            plain.eachProduct((output, weight, activation) -> gradient[toActivations ? activation : weight] +=
                    pull[output] * (double) (toActivations ? weights[weight] : activations[activation]));
            return gradient;
        }

        double[] expected(RealError error) {
            double[] sums = new double[(int) plain.outputs().size()];
            plain.eachProduct((output, weight, activation) -> sums[output] += (double) scales[plain.channel(weight)]
                    * ACTIVATION_SCALE * error.of(weights[weight], activations[activation]));
            return sums;
        }
    }
}

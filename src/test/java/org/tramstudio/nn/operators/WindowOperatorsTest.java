package org.tramstudio.nn.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.nn.graph.Calculation.Pooling;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Window;

/** Pooling and convolution against loops over every window's positions, in double precision. */
class WindowOperatorsTest extends EngineTest {

    private static final int BATCH = 2;
    private static final int CHANNELS = 4;
    private static final int[] SIZES = {9, 7};

    static Stream<Window> windows() {
        return Stream.of(
                window(List.of(3, 3), List.of(2, 2), List.of(1, 1), List.of(1, 1), List.of(1, 1)),
                window(List.of(2, 3), List.of(2, 1), List.of(1, 1), List.of(0, 0), List.of(0, 0)),
                window(List.of(2, 2), List.of(2, 2), List.of(1, 1), List.of(0, 1), List.of(1, 0)),
                window(List.of(3, 2), List.of(1, 2), List.of(2, 3), List.of(2, 0), List.of(1, 2)),
                window(List.of(3, 3), List.of(2, 3), List.of(1, 1), List.of(2, 2), List.of(2, 2)),
                window(List.of(3), List.of(2), List.of(1), List.of(1), List.of(1)),
                window(List.of(4), List.of(3), List.of(2), List.of(0), List.of(3)));
    }

    private static Window window(List<Integer> kernel, List<Integer> stride, List<Integer> dilation,
                                 List<Integer> before, List<Integer> after) {
        return new Window(kernel, stride, dilation, before, after);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void poolingMeetsItsDefinition(Window window) {
        for (boolean maximum : new boolean[] {true, false}) {
            for (boolean roundUp : new boolean[] {true, false}) {
                for (boolean countPadding : new boolean[] {true, false}) {
                    check(new Pooling(maximum, window, roundUp, countPadding));
                }
            }
        }
    }

    private void check(Pooling pooling) {
        Case one = new Case(pooling.window(), 1);
        int[] places = one.places(pooling.roundUp());

        NDArray pooled = new OperatorComputation(BATCH).of(pooling, List.of(one.images));

        assertArrayEquals(pooling.outputShape(List.of(one.shape)).lengths(BATCH), pooled.getShape().getShape());
        float[] values = pooled.toFloatArray();
        for (int index = 0; index < values.length; index++) {
            double[] found = one.valuesAt(index, places);
            double expected = pooling.maximum() ? Arrays.stream(found).max().orElse(Double.NEGATIVE_INFINITY)
                    : Arrays.stream(found).sum() / Math.max(1, pooling.countPadding()
                            ? one.countedAt(index, places) : found.length);
            assertEquals(expected, values[index], 1e-6, pooling + " value " + index);
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void convolutionMeetsItsDefinition(Window window) {
        for (int groups : new int[] {1, 2, CHANNELS}) {
            Convolution convolution = new Convolution(CHANNELS, 8, window, groups, false);
            Case one = new Case(window, groups);
            int[] places = one.places(false);

            NDArray output = ExactProducts.convolution(one.images, one.weights, convolution);

            assertArrayEquals(convolution.outputShape(List.of(one.shape)).lengths(BATCH), output.getShape().getShape());
            float[] values = output.toFloatArray();
            for (int index = 0; index < values.length; index++) {
                assertEquals(one.convolved(index, places), values[index], 1e-5, convolution + " value " + index);
            }
        }
    }

    /** Random images, and weights of 8 outputs, for one window. */
    private final class Case {
        private final Window window;
        private final int groups;
        private final int[] sizes;
        private final double[] pixels;
        private final double[] kernels;
        private final NDArray images;
        private final NDArray weights;
        private final FeatureShape shape;

        Case(Window window, int groups) {
            this.window = window;
            this.groups = groups;
            sizes = Arrays.copyOf(SIZES, window.axes());
            SplittableRandom random = new SplittableRandom(11);
            pixels = random.doubles((long) BATCH * CHANNELS * count(sizes), -2, 2).map(x -> (float) x).toArray();
            kernels = random.doubles(8L * CHANNELS / groups * window.entries(), -1, 1).map(x -> (float) x).toArray();
            int[] imageSizes = IntStream.concat(IntStream.of(CHANNELS), IntStream.of(sizes)).toArray();
            shape = FeatureShape.of(imageSizes);
            images = array(pixels, shape.lengths(BATCH));
            weights = array(kernels, IntStream.concat(IntStream.of(8, CHANNELS / groups),
                    window.kernel().stream().mapToInt(k -> k)).asLongStream().toArray());
        }

        private NDArray array(double[] values, long[] lengths) {
            float[] floats = new float[values.length];
            for (int k = 0; k < values.length; k++) {
                floats[k] = (float) values[k];
            }
            return manager.create(floats, new Shape(lengths));
        }

        int[] places(boolean roundUp) {
            return IntStream.range(0, sizes.length).map(axis -> window.places(axis, sizes[axis], roundUp)).toArray();
        }

        /** The real values that the window of an output value meets. */
        double[] valuesAt(int index, int[] places) {
            return IntStream.range(0, window.entries()).map(entry -> position(index, places, entry, false))
                    .filter(position -> position >= 0).mapToDouble(position -> pixels[index / count(places)
                            * count(sizes) + position]).toArray();
        }

        /** How many real and padded positions it meets; those that rounding up adds are none. */
        long countedAt(int index, int[] places) {
            return IntStream.range(0, window.entries())
                    .filter(entry -> position(index, places, entry, true) != -1).count();
        }

        double convolved(int index, int[] places) {
            int output = index / count(places) % 8;
            int image = index / count(places) / 8;
            int perGroup = CHANNELS / groups;
            double sum = 0;
            for (int c = 0; c < perGroup; c++) {
                int channel = output / (8 / groups) * perGroup + c;
                for (int entry = 0; entry < window.entries(); entry++) {
                    int position = position(index, places, entry, false);
                    if (position >= 0) {
                        sum += kernels[(output * perGroup + c) * window.entries() + entry]
                                * pixels[(image * CHANNELS + channel) * count(sizes) + position];
                    }
                }
            }
            return sum;
        }

        /** The position within a channel, -1 outside; with {@code padded}, -2 for what is padded. */
        private int position(int index, int[] places, int entry, boolean padded) {
            int place = index % count(places);
            int position = 0;
            boolean real = true;
            int factor = 1;
            for (int axis = sizes.length - 1; axis >= 0; axis--) {
                int at = place % places[axis] * window.stride().get(axis) - window.before().get(axis)
                        + entry % window.kernel().get(axis) * window.dilation().get(axis);
                place /= places[axis];
                entry /= window.kernel().get(axis);
                if (at < -window.before().get(axis) || at >= sizes[axis] + window.after().get(axis)) {
                    return -1;
                }
                real &= at >= 0 && at < sizes[axis];
                position += at * factor;
                factor *= sizes[axis];
            }
            return real ? position : padded ? -2 : -1;
        }

        private static int count(int[] lengths) {
            return Arrays.stream(lengths).reduce(1, (a, b) -> a * b);
        }
    }
}

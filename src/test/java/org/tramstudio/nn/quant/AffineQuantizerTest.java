package org.tramstudio.nn.quant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.nn.EngineTest;

class AffineQuantizerTest extends EngineTest {

    private static final float KEEP_ALL = 30;

    @Test
    void codesFollowTheDefinition() {
        Quantized quantized = quantize(manager.create(new float[] {-1, -0.51f, 0, 0.1f, 2, 3}), -1, 2, KEEP_ALL);

        float scale = 3f / 255;
        assertEquals(scale, quantized.scale().getFloat(), 1e-7f);
        assertArrayEquals(new int[] {0, 42, 85, 94, 255, 255}, quantized.codes().toUint8Array());
        assertArrayEquals(new float[] {-85 * scale, -43 * scale, 0, 9 * scale, 170 * scale, 170 * scale},
                quantized.values().toFloatArray(), 1e-6f);
    }

    @Test
    void gradientsPassWithinTheRangeAndReachTheClipping() {
        NDArray values = manager.create(new float[] {-0.5f, 0.3f, 5});
        values.setRequiresGradient(true);
        NDArray factor = manager.create(new float[] {0});
        factor.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            Quantized quantized = new AffineQuantizer(8).quantize(values, manager.create(-1f), manager.create(2f),
                    manager.create(new float[] {KEEP_ALL}), factor);
            collector.backward(quantized.values().sum());
        }

        assertArrayEquals(new float[] {1, 1, 0}, values.getGradient().toFloatArray(), 1e-6f);
        assertTrue(factor.getGradient().getFloat() > 0.3,
                "a value beyond the range wants a wider range: " + factor.getGradient().getFloat());
    }

    @Test
    void signedCodesAreTwosComplementAndHaveNoZeroPoint() {
        Quantized quantized = new AffineQuantizer(new Quantization(4, true)).quantize(
                manager.create(new float[] {-9, -1.4f, -0.2f, 0, 0.9f, 1.4f, 9}), manager.create(-0.7f),
                manager.create(1.4f));

        assertEquals(0.2f, quantized.scale().getFloat(), 1e-7f);
        assertArrayEquals(new int[] {8, 9, 15, 0, 4, 7, 7}, quantized.codes().toUint8Array());
        assertArrayEquals(new float[] {-1.6f, -1.4f, -0.2f, 0, 0.8f, 1.4f, 1.4f}, quantized.values().toFloatArray(),
                1e-6f);
    }

    /** Images in both orders of memory, weights with a range for each output channel. */
    @ParameterizedTest
    @CsvSource({"false, false, 8", "true, false, 8", "false, true, 8", "false, true, 4"})
    void onePassGivesTheValuesCodesAndGradientsOfTheEnginesOperations(boolean transposed, boolean perChannel, int bits) {
        Shape shape = transposed ? new Shape(3, 40, 41, 5) : new Shape(3, 5, 40, 41);
        float[] data = new float[(int) shape.size()];
        float[] pulls = new float[data.length];
        SplittableRandom random = new SplittableRandom(4);
        for (int k = 0; k < data.length; k++) {
            data[k] = (float) random.nextGaussian();
            pulls[k] = (float) random.nextGaussian();
        }
        Shape ranges = perChannel ? new Shape(3, 1, 1, 1) : new Shape(1);
        NDArray pull = manager.create(pulls, shape);
        List<float[]> both = new ArrayList<>();
        for (boolean fused : new boolean[] {true, false}) {
            NDArray values = parameter(manager.create(data, shape));
            NDArray scale = parameter(manager.full(ranges, 3f / ((1 << bits) - 1)));
            NDArray zero = parameter(manager.full(ranges, (float) ((1 << bits) / 3)));
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray ordered = transposed ? values.transpose(0, 3, 1, 2) : values;
                CodeRange range = CodeRange.of(Quantization.unsigned(bits));
                Quantized quantized = fused ? new FusedQuantization(range, ordered, scale, zero, true).quantized()
                        : new AffineQuantizer(bits).stepwise(ordered, scale, zero);
                NDArray pulled = transposed ? pull.transpose(0, 3, 1, 2) : pull;
                collector.backward(quantized.values().mul(pulled).sum());
                both.add(quantized.values().toFloatArray());
                both.add(quantized.codes().toType(DataType.FLOAT32, false).toFloatArray());
            }
            both.add(values.getGradient().toFloatArray());
            both.add(scale.getGradient().toFloatArray());
            both.add(zero.getGradient().toFloatArray());
        }
        double[] tolerances = {1e-6, 0, 1e-6, 5e-2, 1e-2};
        for (int k = 0; k < tolerances.length; k++) {
            float[] expected = both.get(tolerances.length + k);
            assertArrayEquals(expected, both.get(k), (float) tolerances[k], "result " + k);
        }
    }

    @Test
    void recordingGradientsDoesNotChangeABit() {
        float[] data = new float[2 * 3 * 17 * 19];
        for (int k = 0; k < data.length; k++) {
            data[k] = (float) Math.sin(k);
        }
        NDArray values = manager.create(data, new Shape(2, 3, 17, 19));
        Quantized plain = quantize(values, -1, 2, 1);
        values.setRequiresGradient(true);
        try (GradientCollector _ = Engine.getInstance().newGradientCollector()) {
            Quantized recorded = quantize(values, -1, 2, 1);
            assertArrayEquals(plain.values().toFloatArray(), recorded.values().toFloatArray(), 0f);
            assertArrayEquals(plain.codes().toUint8Array(), recorded.codes().toUint8Array());
        }
    }

    private static NDArray parameter(NDArray array) {
        array.setRequiresGradient(true);
        return array;
    }

    @Test
    void theSearchClipsOutliersAndKeepsEvenValues() {
        float[] even = new float[1000];
        float[] outlier = new float[1000];
        for (int k = 0; k < even.length; k++) {
            even[k] = k / 999f;
            outlier[k] = (float) Math.sin(k);
        }
        outlier[0] = 4;

        assertEquals(1.0, new RangeSearch(8).forValues(even, 0, even.length).factor());
        assertTrue(new RangeSearch(2).forValues(outlier, 0, outlier.length).factor() < 0.8);
    }

    @Test
    void aHistogramGivesTheRangeOfItsValues() {
        SplittableRandom random = new SplittableRandom(5);
        float[] values = new float[20_000];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) Math.max(0, random.nextGaussian());
        }
        ClippedRange exact = new RangeSearch(4).forValues(values, 0, values.length);
        ValueHistogram histogram = new ValueHistogram(exact.low(), exact.high());
        histogram.add(values);

        assertEquals(exact.factor(), new RangeSearch(4).forHistogram(histogram).factor(), 0.011);
    }

    private Quantized quantize(NDArray values, float low, float high, float factor) {
        return new AffineQuantizer(8).quantize(values, manager.create(low), manager.create(high),
                manager.create(factor), manager.create(factor));
    }
}

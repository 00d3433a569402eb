package org.tramstudio.nn.quant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;
import org.tramstudio.nn.EngineTest;

class AffineQuantizerTest extends EngineTest {

    private static final float KEEP_ALL = 30;

    @Test
    void codesFollowTheDefinition() {
        Quantized quantized = quantize(manager.create(new float[] {-1, -0.51f, 0, 0.1f, 2, 3}), -1, 2, KEEP_ALL);

        float scale = 3f / 255;
        assertEquals(scale, quantized.scale().getFloat(), 1e-7f);
        assertArrayEquals(new float[] {0, 42, 85, 94, 255, 255}, quantized.codes().toFloatArray());
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
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);
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

package org.tramstudio.nn.quant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.nn.EngineTest;

/** The gradient of the clipping factors against loops in double precision, which follow the definition. */
class ClippingGradientTest extends EngineTest {

    private static final int CHANNELS = 3;
    private static final int EACH = 50;

    @ParameterizedTest
    @CsvSource({"8, false", "4, false", "8, true", "3, true"})
    void factorsReceiveTheGradientOfTheDefinition(int bits, boolean signed) {
        SplittableRandom random = new SplittableRandom(bits);
        float[] values = new float[CHANNELS * EACH];
        float[] pull = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
            pull[k] = (float) random.nextDouble(-1, 1);
        }
        Shape ranges = new Shape(CHANNELS, 1);
        NDArray low = parameter(new float[] {1.1f, 0.2f, -0.4f}, ranges);
        NDArray high = parameter(new float[] {0.3f, 0.7f, 1.5f}, ranges);
        float[] lows = {-1.5f, -2.5f, -2};
        float[] highs = {2.1f, 2, 1.6f};
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            Quantized quantized = new AffineQuantizer(new Quantization(bits, signed)).quantize(
                    manager.create(values, new Shape(CHANNELS, EACH)), manager.create(lows, ranges),
                    manager.create(highs, ranges), low, high);
            collector.backward(quantized.values().mul(manager.create(pull, new Shape(CHANNELS, EACH))).sum());
        }

        for (int channel = 0; channel < CHANNELS; channel++) {
            double[] expected = slopes(values, pull, channel, lows[channel] * sigmoid(low.toFloatArray()[channel]),
                    highs[channel] * sigmoid(high.toFloatArray()[channel]), bits, signed);
            assertEquals(expected[0] * lows[channel] * slope(low.toFloatArray()[channel]),
                    low.getGradient().toFloatArray()[channel], 2e-4, "low factor of channel " + channel);
            assertEquals(expected[1] * highs[channel] * slope(high.toFloatArray()[channel]),
                    high.getGradient().toFloatArray()[channel], 2e-4, "high factor of channel " + channel);
        }
    }

    /** Over the clipped ends; rounding has slope 1. */
    private static double[] slopes(float[] values, float[] pull, int channel, double low, double high, int bits,
                                   boolean signed) {
        int least = signed ? -(1 << bits - 1) : 0;
        int most = least + (1 << bits) - 1;
        double scale = signed ? Math.max(-low, high) / most : (high - low) / most;
        double zero = signed ? 0 : Math.rint(-low / scale);
        double overScale = 0;
        double overZero = 0;
        for (int k = channel * EACH; k < (channel + 1) * EACH; k++) {
            double position = values[k] / scale + zero;
            double code = Math.rint(Math.clamp(position, (double) least, most));
            boolean inside = position >= least && position <= most;
            overScale += pull[k] * (code - zero - (inside ? values[k] / scale : 0));
            overZero += inside ? 0 : -pull[k] * scale;
        }
        if (signed) {
            double slope = overScale / most;
            return -low > high ? new double[] {-slope, 0} : new double[] {0, slope};
        }
        double whole = overScale + overZero * low / (scale * scale);
        return new double[] {-whole / most - overZero / scale, whole / most};
    }

    private NDArray parameter(float[] values, Shape shape) {
        NDArray array = manager.create(values, shape);
        array.setRequiresGradient(true);
        return array;
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    private static double slope(double value) {
        return sigmoid(value) * (1 - sigmoid(value));
    }
}

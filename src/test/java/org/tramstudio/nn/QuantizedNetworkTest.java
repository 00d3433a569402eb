package org.tramstudio.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.axm.LayerError;
import org.tramstudio.nn.axm.MultiplierError;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;
import org.tramstudio.nn.quant.Quantization;
import org.tramstudio.nn.quant.RangeObserver;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.StructureParameters;

/** Ranges, histograms and the correction of the mean error, on a convolution without bias and a linear layer. */
class QuantizedNetworkTest extends EngineTest {

    private final Graph graph = new Graph("small", FeatureShape.of(2, 5, 5), List.of(
            new Node("conv", new Operator.Convolution(2, 3, 3, 2, 1, 1, false), List.of(Graph.INPUT)),
            new Node("bn", new Operator.BatchNormalization(3), List.of("conv")),
            new Node("flat", new Rearrangement.Flatten(), List.of("bn")),
            new Node("fc", new Operator.Linear(27, 4), List.of("flat"))));

    @ParameterizedTest
    @CsvSource({"MIN_MAX, false, 8, 0.02", "MIN_MAX, true, 8, 0.03", "MSE, false, 8, 0.02", "MSE, true, 6, 0.15",
            "LEARNED, false, 8, 0.02", "LEARNED, true, 8, 0.03", "MSE, false, 4, 0.6"})
    void quantisedLogitsAreNearTheFloatingPointOnes(RangeObserver observer, boolean signed, int bits, double most) {
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 8)) {
            NDArray images = images(16);
            Quantization quantization = new Quantization(bits, signed);
            calibrate(parameters, images, quantization, observer);

            float[] exact = logits(parameters, images, Arithmetic.floatingPoint());
            float[] quantized = logits(parameters, images, quantized(quantization));

            double scale = 0;
            double worst = 0;
            for (int k = 0; k < exact.length; k++) {
                scale = Math.max(scale, Math.abs(exact[k]));
                worst = Math.max(worst, Math.abs(exact[k] - quantized[k]));
            }
            assertTrue(worst > 0 && worst < most * scale, "worst " + worst + " of " + scale);
            assertEquals(observer == RangeObserver.LEARNED, parameters.arrays().keySet().stream()
                    .anyMatch(name -> parameters.kind(name) == ParameterKind.CLIPPING));
        }
    }

    @Test
    void aLaterCalibrationReplacesTheEarlier() {
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 8)) {
            calibrate(parameters, images(4), Quantization.unsigned(8), RangeObserver.LEARNED);
            calibrate(parameters, images(4), Quantization.unsigned(8), RangeObserver.MIN_MAX);

            Node conv = graph.nodes().getFirst();
            assertTrue(parameters.has(conv, LayerRanges.WEIGHT_SHARE) && parameters.has(conv, LayerRanges.ACTIVATION_SHARE));
            assertTrue(parameters.arrays().keySet().stream().noneMatch(name -> name.endsWith("factor")));
            assertArrayEquals(new float[] {1, 1, 1}, parameters.get("conv.weight_share").toFloatArray());
        }
    }

    @Test
    void weightsThatStayAsTheyAreAreQuantisedOnceAndGivenUpWithThePass() {
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 8)) {
            NDArray images = images(4);
            Quantization quantization = Quantization.unsigned(8);
            calibrate(parameters, images, quantization, RangeObserver.MSE);
            float[] fresh = logits(parameters, images, quantized(quantization));
            NDManager owner = parameters.get("conv.weight").getManager();
            int before = owner.getManagedArrays().size();
            try (ForwardPass pass = new ForwardPass(graph, parameters, quantized(quantization), false)) {
                assertArrayEquals(fresh, scoped(pass, images));
                int kept = owner.getManagedArrays().size();
                assertTrue(kept > before, "nothing is kept, so this test shows nothing");

                parameters.get("fc.weight").muli(2);
                assertArrayEquals(fresh, scoped(pass, images), "the weights were quantised again");
                assertEquals(kept, owner.getManagedArrays().size());
            }
            assertEquals(before, owner.getManagedArrays().size());
        }
    }

    private static float[] scoped(ForwardPass pass, NDArray images) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return pass.logits(images).toFloatArray();
        }
    }

    @Test
    void everyOperandIsCountedUnderItsCode() {
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 8)) {
            NDArray images = images(6);
            for (boolean signed : new boolean[] {false, true}) {
                Quantization quantization = new Quantization(4, signed);
                calibrate(parameters, images, quantization, RangeObserver.MIN_MAX);

                CodeHistogram conv = new OperandHistograms(graph, parameters, quantized(quantization))
                        .capture(List.of(() -> images, () -> images), TaskControl.NONE).get("conv");

                assertEquals(54, LongStream.of(conv.weights()).sum());
                assertArrayEquals(expectedCodes(images.toFloatArray(), signed), conv.activations());
            }
        }
    }

    /** Twice the 4-bit codes of given values, from the least to the greatest of them. */
    private static long[] expectedCodes(float[] values, boolean signed) {
        double least = 0;
        double most = 0;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        float scale = (float) (signed ? Math.max(-least, most) / 7 : (most - least) / 15);
        double zero = signed ? 0 : Math.rint(-least / scale);
        long[] counts = new long[16];
        for (float value : values) {
            long code = (long) Math.clamp(Math.rint(value / scale + zero), signed ? -8.0 : 0, signed ? 7.0 : 15);
            counts[(int) (code & 15)] += 2;
        }
        return counts;
    }

    @Test
    void theCorrectionTakesTheMeanErrorOutOfBothLayers() {
        ProductTable table = new GreedyMapper().map(MultiplierArchitecture.ARRAY, 8,
                StructureParameters.of(1, 1, 1, 1, 1, 1, 1, 0.5)).table();
        Quantization quantization = Quantization.unsigned(8);
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 8)) {
            NDArray images = images(64);
            calibrate(parameters, images, quantization, RangeObserver.MSE);
            LayerError error = MultiplierError.of(manager, table).orElseThrow();
            Arithmetic approximate = Arithmetic.of(Map.of(), new LayerArithmetic.Approximate(quantization, error));
            double[] exact = means(logits(parameters, images, quantized(quantization)));
            double[] before = means(logits(parameters, images, approximate));

            parameters.copyFrom(new BiasCorrection(graph, parameters).corrected(table,
                    new OperandHistograms(graph, parameters, approximate)
                            .capture(List.of(() -> images), TaskControl.NONE)));

            double[] after = means(logits(parameters, images, approximate));
            double shift = 0;
            double left = 0;
            for (int k = 0; k < exact.length; k++) {
                shift += Math.abs(before[k] - exact[k]);
                left += Math.abs(after[k] - exact[k]);
            }
            assertTrue(left < shift / 4, "the means were off by " + shift + ", and still are by " + left);
        }
    }

    private void calibrate(NetworkParameters parameters, NDArray images, Quantization quantization,
                           RangeObserver observer) {
        Supplier<NDArray> batch = () -> images;
        new Calibration(graph, parameters, _ -> quantization, observer).run(List.of(batch), TaskControl.NONE);
    }

    private static Arithmetic quantized(Quantization quantization) {
        return Arithmetic.of(Map.of(), new LayerArithmetic.Quantized(quantization));
    }

    private float[] logits(NetworkParameters parameters, NDArray images, Arithmetic arithmetic) {
        try (ForwardPass pass = new ForwardPass(graph, parameters, arithmetic, false)) {
            return pass.logits(images).toFloatArray();
        }
    }

    private static double[] means(float[] logits) {
        double[] means = new double[4];
        for (int k = 0; k < logits.length; k++) {
            means[k % 4] += 4.0 * logits[k] / logits.length;
        }
        return means;
    }

    private NDArray images(int count) {
        SplittableRandom random = new SplittableRandom(9);
        float[] pixels = new float[count * 50];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = (float) random.nextGaussian();
        }
        return manager.create(pixels, new Shape(count, 2, 5, 5));
    }
}

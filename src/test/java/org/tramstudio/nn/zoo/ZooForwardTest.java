package org.tramstudio.nn.zoo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.nn.ForwardPass;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.graph.Graph;

/** The built-in networks are computed, and their trained arrays get gradients. */
class ZooForwardTest extends EngineTest {

    private static final String LARGE = "large";
    private static final long MOST_KILOBYTES = 16L << 20;

    @ParameterizedTest
    @EnumSource(names = {"RESNET_20", "RESNET_18", "VIT_TINY"})
    void everyTrainedArrayGetsAGradient(ZooNetwork network) {
        Graph graph = network.graph(new ImageShape(3, 32, 32), 10);
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 1);
             NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray logits = new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), true).logits(images(2, 32));
                assertArrayEquals(new long[] {2, 10}, logits.getShape().getShape());
                collector.backward(logits.softmax(1).max(new int[] {1}).sum());
            }
            parameters.arrays().forEach((name, array) -> assertTrue(name.contains("running")
                    || array.getGradient().abs().sum().getFloat() > 0, "no gradient reaches " + name));
        }
    }

    @Test
    void swinComputesAnImageAloneAsInABatch() {
        Graph graph = ZooNetwork.SWIN_S.graph(new ImageShape(3, 32, 32), 10);
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 1);
             NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            ForwardPass pass = new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), false);
            NDArray images = images(2, 32);

            NDArray both = pass.logits(images);

            assertArrayEquals(new long[] {2, 10}, both.getShape().getShape());
            assertArrayEquals(both.get("1:2").toFloatArray(), pass.logits(images.get("1:2")).toFloatArray(), 1e-4f);
        }
    }

    /** Run with {@code mvn test -Dtest=ZooForwardTest -Dlarge=true}; it takes some minutes. */
    @ParameterizedTest
    @EnumSource(names = {"RESNET_50", "VGG_19", "DENSENET_161", "VIT_TINY", "DEIT_S", "SWIN_S"})
    void photographsAreClassifiedWithinTheMemory(ZooNetwork network) throws IOException {
        Assumptions.assumeTrue(Boolean.getBoolean(LARGE), "networks at 224 x 224 are computed with -Dlarge=true");
        Graph graph = network.graph(new ImageShape(3, 224, 224), 1000);
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 1);
             NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            long start = System.nanoTime();
            float[] logits = new ForwardPass(graph, parameters, Arithmetic.floatingPoint(), false)
                    .logits(images(8, 224)).toFloatArray();

            assertEquals(8000, logits.length);
            for (float logit : logits) {
                assertTrue(Float.isFinite(logit));
            }
            long peak = peakKilobytes();
            System.out.printf("%s: 8 images of 224 x 224 in %.1f s, the process had at most %d MB%n", network.title(),
                    (System.nanoTime() - start) / 1e9, peak >> 10);
            assertTrue(peak < MOST_KILOBYTES, "the process took " + peak + " kB");
        }
    }

    private static long peakKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        Assumptions.assumeTrue(Files.isReadable(status), "memory is read from " + status);
        String line = Files.readAllLines(status).stream().filter(each -> each.startsWith("VmHWM:")).findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    private NDArray images(int count, int side) {
        SplittableRandom random = new SplittableRandom(3);
        float[] pixels = new float[count * 3 * side * side];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = (float) random.nextGaussian();
        }
        return manager.create(pixels, new Shape(count, 3, side, side));
    }
}

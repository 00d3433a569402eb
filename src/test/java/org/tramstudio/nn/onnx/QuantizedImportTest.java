package org.tramstudio.nn.onnx;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.INT8;
import static ai.onnx.proto.OnnxMl.TensorProto.DataType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attribute;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attributes;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.nn.NetworkInference;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** Networks that a file holds quantised become floating-point ones that compute the same but for rounding. */
class QuantizedImportTest {

    private static final double ROUNDING = 0.1;

    @TempDir
    private Path folder;

    @BeforeAll
    static void judge() {
        OnnxRuntimeJudge.require();
    }

    /** Codes and zero points of one array, as a quantiser writes them. */
    private static String quantized(OnnxModelBuilder b, String input, double scale, TensorProto.DataType type, int zero) {
        String scaling = b.floats(input + "_scale", new float[] {(float) scale});
        String point = b.codes(input + "_zero_point", type, new int[] {zero});
        return b.node("DequantizeLinear", List.of(b.node("QuantizeLinear", List.of(input, scaling, point)), scaling, point));
    }

    /** Of 7 bits, whose sums of two products do not overflow 16 bits in ONNX Runtime on older processors. */
    private static int[] codes(int count) {
        return new Random(3).ints(count, -63, 64).toArray();
    }

    private static float[] numbers(int[] codes, float... scales) {
        float[] numbers = new float[codes.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = codes[k] * scales[k / (codes.length / scales.length)];
        }
        return numbers;
    }

    private static final float[] SCALES = {0.004f, 0.002f, 0.006f, 0.003f, 0.005f};

    /** As ONNX Runtime's quantiser writes it: the ReLU is left to the codes of its result. Images {@code [2, 6, 6]}. */
    private static byte[] network(boolean quantized) {
        OnnxModelBuilder b = new OnnxModelBuilder(13, 0, 2, 6, 6);
        int[] kernel = codes(5 * 2 * 9);
        int[] matrix = codes(20 * 3);
        String convolved;
        String active;
        String pooled;
        if (quantized) {
            String weight = b.node("DequantizeLinear", List.of(b.codes("conv1.weight_quantized", INT8, kernel, 5, 2, 3, 3),
                    b.floats("conv1.weight_scale", SCALES, 5), b.codes("conv1.weight_zero_point", INT8, new int[5], 5)),
                    attribute("axis", 0L));
            convolved = b.node("Conv", List.of(quantized(b, "x", 0.03, INT8, 3), weight));
            active = quantized(b, convolved, 0.02, UINT8, 0);
            pooled = quantized(b, b.node("MaxPool", List.of(active), attributes("kernel_shape", 2, 2),
                    attributes("strides", 2, 2)), 0.02, INT8, -128);
        } else {
            convolved = b.node("Conv", List.of("x", b.floats("conv1.weight", numbers(kernel, SCALES), 5, 2, 3, 3)));
            active = b.node("Clip", List.of(convolved, b.number(0), b.number(255 * 0.02f)));
            pooled = b.node("MaxPool", List.of(active), attributes("kernel_shape", 2, 2), attributes("strides", 2, 2));
        }
        String dense = quantized ? b.node("DequantizeLinear", List.of(b.codes("fc.weight_quantized", INT8, matrix, 20, 3),
                b.floats("fc.weight_scale", new float[] {0.01f}))) : b.floats("fc.weight", numbers(matrix, 0.01f), 20, 3);
        String logits = b.node("MatMul", List.of(b.node("Flatten", List.of(pooled)), dense));
        return b.build(quantized ? quantized(b, logits, 0.02, UINT8, 120) : logits).toByteArray();
    }

    @Test
    void quantisedNetworkComputesAsItsFloatingPointForm() throws Exception {
        Path quantized = OnnxRuntimeJudge.write(folder, network(true));
        Path plain = OnnxRuntimeJudge.write(folder, network(false));
        ImportedNetwork imported = OnnxImport.read(quantized);

        OnnxRuntimeJudge.check(imported.model(), plain, 3);
        float[] images = OnnxRuntimeJudge.images(imported.model(), 3);
        float[] own = new NetworkInference(imported.model()).compute(images, 3, TaskControl.NONE).values();
        float[] rounded = OnnxRuntimeJudge.expected(quantized, images, imported.model().graph().input().lengths(3)).values();
        double largest = 0;
        double difference = 0;
        for (int k = 0; k < own.length; k++) {
            largest = Math.max(largest, Math.abs(rounded[k]));
            difference = Math.max(difference, Math.abs(rounded[k] - own[k]));
        }
        assertTrue(difference <= ROUNDING * largest, difference + " of " + largest);
    }

    @Test
    void whatIsLeftOutIsSaidAndWeightsKeepTheirNames() throws Exception {
        ImportedNetwork imported = OnnxImport.read(OnnxRuntimeJudge.write(folder, network(true)));
        List<String> names = imported.model().graph().nodes().stream().map(Node::name).toList();

        assertEquals(1, imported.warnings().size());
        assertTrue(imported.warnings().getFirst().contains("quantisation of activations is left out"));
        assertTrue(names.contains("conv1") && names.contains("fc"), names.toString());
    }

    @Test
    void quantisationAfterAFunctionThatIsPositiveLeavesNothing() throws Exception {
        OnnxModelBuilder b = new OnnxModelBuilder(13, 0, 4);
        String active = quantized(b, b.node("Relu", List.of("x")), 0.02, UINT8, 0);
        ImportedNetwork imported = OnnxImport.read(OnnxRuntimeJudge.write(folder, b.build(active).toByteArray()));

        assertEquals(1, imported.model().graph().nodes().size());
    }

    @Test
    void operatorsOfCodesAreStillRefused() throws Exception {
        OnnxModelBuilder b = new OnnxModelBuilder(13, 0, 4);
        Path file = OnnxRuntimeJudge.write(folder, b.build(b.node("QLinearMatMul", List.of("x"))).toByteArray());

        assertTrue(assertThrows(UserFacingException.class, () -> OnnxImport.read(file)).getMessage()
                .contains("QLinearMatMul in node"));
    }

    @Test
    void dropoutIsSaidToBeLeftOut() throws Exception {
        OnnxModelBuilder b = new OnnxModelBuilder(13, 0, 4);
        String some = b.node("Dropout", List.of(b.node("Relu", List.of("x")), b.number(0.1)));
        ImportedNetwork imported = OnnxImport.read(OnnxRuntimeJudge.write(folder,
                b.build(b.node("Dropout", List.of(some, b.number(0)))).toByteArray()));

        assertEquals(List.of("Dropout with the ratio 0.1 is left out, in training too."), imported.warnings());
    }
}

package org.tramstudio.nn.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attribute;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attributes;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.numbers;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.task.UserFacingException;

/**
 * Files of operator sets before 7 compute what ONNX Runtime says of the same network in a newer one, since it runs most
 * of the old forms no more.
 */
class OldOperatorSetTest {

    private static final int NEW = 11;
    private static final int CASES = 24;
    private static final int[] IMAGE = {4, 6, 6};

    @TempDir
    private Path folder;

    /** One network in its old form and in the newer one that means the same. */
    private record Case(String name, int opset, int[] image, Function<OnnxModelBuilder, String> old,
                        Function<OnnxModelBuilder, String> newer) {

        byte[] file(boolean inOldForm, int batch) {
            int[] sizes = new int[image.length + 1];
            sizes[0] = batch;
            System.arraycopy(image, 0, sizes, 1, image.length);
            OnnxModelBuilder builder = new OnnxModelBuilder(inOldForm ? opset : NEW, sizes);
            return builder.build((inOldForm ? old : newer).apply(builder)).toByteArray();
        }

        @Override
        public String toString() {
            return name + " (" + opset + ")";
        }
    }

    @BeforeAll
    static void judge() {
        OnnxRuntimeJudge.require();
    }

    private static Case same(String name, int opset, int[] image, Function<OnnxModelBuilder, String> network) {
        return new Case(name, opset, image, network, network);
    }

    private static Case placed(String type, int opset, String name, int axis, int[] sizes, int... newSizes) {
        return new Case(type + " " + name, opset, IMAGE,
                b -> b.node(type, List.of(b.node("Relu", List.of("x")), b.positive("c", sizes)), attribute("broadcast", 1L),
                        attribute("axis", (long) axis)),
                b -> b.node(type, List.of(b.node("Relu", List.of("x")), b.positive("c", newSizes))));
    }

    static List<Case> cases() {
        return List.of(
                placed("Add", 6, "along the channels", 1, new int[] {4}, 4, 1, 1),
                placed("Mul", 6, "along channels and rows", 1, new int[] {4, 6}, 4, 6, 1),
                placed("Sub", 1, "along the rows", 2, new int[] {6}, 6, 1),
                placed("Div", 3, "along the last axis", -1, new int[] {6}, 6),
                placed("Pow", 6, "along the channels", 1, new int[] {4}, 4, 1, 1),
                new Case("Add without axis", 6, IMAGE, b -> b.node("Add", List.of("x", b.weight("c", 1, 6)),
                        attribute("broadcast", 1L)), b -> b.node("Add", List.of("x", b.weight("c", 1, 6)))),
                new Case("Mul of a computed gate", 6, IMAGE,
                        b -> b.node("Mul", List.of("x", gate(b)), attribute("broadcast", 1L), attribute("axis", 0L)),
                        b -> b.node("Mul", List.of("x", b.node("Unsqueeze", List.of(gate(b)), attributes("axes", 2, 3))))),
                new Case("Conv and its bias", 5, IMAGE, b -> b.node("Add", List.of(convolved(b), b.weight("bias", 1, 5)),
                        attribute("broadcast", 1L), attribute("axis", 1L)),
                        b -> b.node("Add", List.of(convolved(b), b.weight("bias", 1, 5, 1, 1)))),
                new Case("BatchNormalization", 6, IMAGE, b -> normalized(b, attribute("is_test", 1L),
                        attributes("consumed_inputs", 0, 0, 0, 1, 1), attribute("momentum", 0.9)),
                        OldOperatorSetTest::normalized),
                new Case("Gemm", 6, new int[] {8}, b -> classified(b, attribute("broadcast", 1L)),
                        OldOperatorSetTest::classified),
                new Case("Dropout", 1, IMAGE, b -> b.node("Relu", List.of(b.node("Dropout", List.of("x"),
                        attribute("is_test", 1L), attribute("ratio", 0.5), attributes("consumed_inputs", 0)))),
                        b -> b.node("Relu", List.of("x"))),
                new Case("Reshape by attribute", 1, IMAGE, b -> b.node("Reshape", List.of("x"), attributes("shape", 0, -1)),
                        b -> b.node("Reshape", List.of("x", b.ints(0, -1)))),
                new Case("Pad by paddings", 1, IMAGE, b -> b.node("Pad", List.of("x"),
                        attributes("paddings", 0, 0, 1, 2, 0, 0, 0, 1), attribute("value", 0.5)),
                        b -> b.node("Pad", List.of("x", b.ints(0, 0, 1, 2, 0, 0, 0, 1), b.number(0.5)))),
                new Case("Pad by pads", 2, IMAGE, b -> b.node("Pad", List.of("x"), attributes("pads", 0, 0, 1, 2, 0, 0, 0, 1),
                        attribute("mode", "reflect")), b -> b.node("Pad", List.of("x", b.ints(0, 0, 1, 2, 0, 0, 0, 1)),
                        attribute("mode", "reflect"))),
                new Case("Slice", 1, IMAGE, b -> b.node("Slice", List.of("x"), attributes("starts", 1, 0),
                        attributes("ends", 3, -1), attributes("axes", 1, 3)),
                        b -> b.node("Slice", List.of("x", b.ints(1, 0), b.ints(3, -1), b.ints(1, 3)))),
                new Case("Clip", 1, IMAGE, b -> b.node("Clip", List.of("x"), attribute("min", -0.5), attribute("max", 0.5),
                        attributes("consumed_inputs", 0)), b -> b.node("Clip", List.of("x", b.number(-0.5), b.number(0.5)))),
                new Case("Clip from below", 6, IMAGE, b -> b.node("Clip", List.of("x"), attribute("min", -0.5)),
                        b -> b.node("Clip", List.of("x", b.number(-0.5)))),
                new Case("LeakyRelu, Elu", 1, IMAGE, b -> b.node("Elu", List.of(b.node("LeakyRelu", List.of("x"),
                        attributes("consumed_inputs", 0))), attribute("alpha", 0.5)),
                        b -> b.node("Elu", List.of(b.node("LeakyRelu", List.of("x"))), attribute("alpha", 0.5))),
                new Case("PRelu", 6, IMAGE, b -> b.node("PRelu", List.of("x", b.weight("slope", 1, 4))),
                        b -> b.node("PRelu", List.of("x", b.weight("slope", 1, 4, 1, 1)))),
                new Case("Cast", 1, IMAGE, b -> b.node("Relu", List.of(b.node("Cast", List.of("x"),
                        attribute("to", "FLOAT")))), b -> b.node("Relu", List.of("x"))),
                new Case("Upsample", 1, IMAGE, b -> b.node("Upsample", List.of("x"), attribute("height_scale", 2.0),
                        attribute("width_scale", 3.0), attribute("mode", "nearest")),
                        b -> b.node("Resize", List.of("x", b.floats("none", new float[0], 0),
                                b.floats("scales", new float[] {1, 1, 2, 3}, 4)), attribute("mode", "nearest"),
                                attribute("coordinate_transformation_mode", "asymmetric"), attribute("nearest_mode", "floor"))),
                same("Split and Concat", 2, IMAGE, b -> b.node("Concat", b.split(2, List.of("x"), attribute("axis", 1L),
                        attributes("split", 1, 3)).reversed(), attribute("axis", 1L))),
                same("Softmax of a vector", 1, new int[] {8}, b -> b.node("Softmax", List.of("x"))),
                same("Pooling, Flatten, Sum", 1, IMAGE, b -> {
                    String flat = b.node("Flatten", List.of(b.node("MaxPool", List.of("x"), attributes("kernel_shape", 2, 2),
                            attributes("strides", 2, 2))));
                    String mean = b.node("Flatten", List.of(b.node("AveragePool", List.of("x"),
                            attributes("kernel_shape", 2, 2), attributes("strides", 2, 2))));
                    return b.node("Sum", List.of(flat, mean, b.node("Max", List.of(flat, mean))));
                }));
    }

    private static String gate(OnnxModelBuilder b) {
        return b.node("ReduceMean", List.of(b.node("Sigmoid", List.of("x"))), attributes("axes", 2, 3),
                attribute("keepdims", 0L));
    }

    private static String convolved(OnnxModelBuilder b) {
        return b.node("Conv", List.of("x", b.weight("w", 0.3, 5, 4, 3, 3)));
    }

    private static String normalized(OnnxModelBuilder b, AttributeProto... attributes) {
        return b.node("BatchNormalization", List.of("x", b.positive("g", 4), b.weight("b", 1, 4), b.weight("m", 1, 4),
                b.positive("v", 4)), attributes);
    }

    private static String classified(OnnxModelBuilder b, AttributeProto... attributes) {
        return b.node("Gemm", List.of("x", b.weight("w", 0.3, 8, 5), b.weight("c", 1, 5)), attributes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void oldFormsComputeAsNewerOnes(Case network) throws Exception {
        Path newer = OnnxRuntimeJudge.write(folder, network.file(false, 0));
        for (int batch : new int[] {0, 1, 4}) {
            ImportedNetwork imported = OnnxImport.read(OnnxRuntimeJudge.write(folder, network.file(true, batch)));

            assertEquals(network.opset(), imported.opset());
            assertTrue(imported.warnings().stream().allMatch(warning -> warning.startsWith("Dropout")),
                    imported.warnings().toString());
            OnnxRuntimeJudge.check(imported.model(), newer, 3);
        }
    }

    @Test
    void allCasesAreThere() {
        assertEquals(CASES, cases().size());
    }

    @Test
    void aBiasAlongTheChannelsBecomesTheConvolutions() throws Exception {
        Case network = cases().stream().filter(each -> each.name().equals("Conv and its bias")).findFirst().orElseThrow();
        ImportedNetwork imported = OnnxImport.read(OnnxRuntimeJudge.write(folder, network.file(true, 0)));

        assertEquals(1, imported.model().graph().nodes().size());
        assertTrue(imported.model().graph().nodes().getFirst().operator() instanceof Operator.Convolution convolution
                && convolution.bias());
    }

    @Test
    void normalisationInTrainingIsSaid() throws Exception {
        OnnxModelBuilder builder = new OnnxModelBuilder(6, 0, 4, 6, 6);
        ImportedNetwork imported = OnnxImport.read(OnnxRuntimeJudge.write(folder,
                builder.build(normalized(builder)).toByteArray()));

        assertTrue(imported.warnings().getFirst().contains("in training mode"), imported.warnings().toString());
    }

    @Test
    void filesBeforeOperatorSetsUseTheFirst() throws Exception {
        OnnxModelBuilder builder = new OnnxModelBuilder(1, 0, 4, 6, 6);
        ModelProto model = builder.build(builder.node("Relu", List.of("x"))).toBuilder().clearOpsetImport().setIrVersion(2)
                .build();

        assertEquals(1, OnnxImport.read(OnnxRuntimeJudge.write(folder, model.toByteArray())).opset());
    }

    @Test
    void whatCannotBeToldIsRefusedWithItsNode() throws Exception {
        assertRefused("node \"/Tile_0\" (Tile)", 1, b -> b.node("Tile", List.of("x", b.integer(2), b.integer(1))));
        assertRefused("node \"/BatchNormalization_0\" (BatchNormalization)", 6, b -> normalized(b, attribute("is_test", 1L),
                attribute("spatial", 0L)));
        assertRefused("node \"/Add_0\" (Add)", 6, b -> b.node("Add", List.of("x", b.weight("c", 1, 4, 6)),
                attribute("broadcast", 1L), attribute("axis", 3L)));
        assertRefused("node \"/Cast_0\" (Cast)", 5, b -> b.node("Cast", List.of("x"), attribute("to", "NUMBER")));
        assertRefused("ImageScaler in node \"/ImageScaler_0\"", 1, b -> b.node("ImageScaler", List.of("x"),
                numbers("bias", 1, 1, 1, 1)));
    }

    private void assertRefused(String expected, int opset, Function<OnnxModelBuilder, String> network) throws Exception {
        OnnxModelBuilder builder = new OnnxModelBuilder(opset, 0, 4, 6, 6);
        Path file = OnnxRuntimeJudge.write(folder, builder.build(network.apply(builder)).toByteArray());
        String message = assertThrows(UserFacingException.class, () -> OnnxImport.read(file)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}

package org.tramstudio.nn.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attribute;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attributes;

import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.task.UserFacingException;

/** Damaged and malicious files are refused with a message that names file and place, quickly. */
class HostileOnnxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private String refusal(ModelProto model) throws IOException {
        return refusal(model.toByteArray());
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("network.onnx"), bytes);
        String message = assertTimeoutPreemptively(PATIENCE,
                () -> assertThrows(UserFacingException.class, () -> OnnxImport.read(file)).getMessage());
        assertTrue(message.startsWith(file.toString()), message);
        return message;
    }

    private static ModelProto model(Function<OnnxModelBuilder, String> network, int... image) {
        OnnxModelBuilder builder = new OnnxModelBuilder(13, image);
        return builder.build(network.apply(builder));
    }

    private void assertRefused(String expected, ModelProto model) throws IOException {
        String message = refusal(model);
        assertTrue(message.contains(expected), message);
    }

    private static byte[] network() {
        OnnxModelBuilder builder = new OnnxModelBuilder(13, 0, 3, 8, 8);
        return builder.build(WholeNetworks.visionTransformer(builder, 0)).toByteArray();
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        byte[] whole = network();
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 100)) {
            refusal(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void damagedFilesGiveANetworkOrAMessage() throws IOException {
        byte[] whole = network();
        Random random = new Random(5);
        Path file = folder.resolve("damaged.onnx");
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k <= round % 4; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            boolean read = assertTimeoutPreemptively(PATIENCE, () -> isRead(file));
            refused += read ? 0 : 1;
        }
        assertTrue(refused > 20, refused + " were refused");
    }

    private static boolean isRead(Path file) throws IOException {
        try {
            OnnxImport.read(file);
            return true;
        } catch (UserFacingException refusal) {
            return false;
        }
    }

    @Test
    void filesThatAreNoNetworkAreRefused() throws IOException {
        refusal("this is text, and no network at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refusal(new byte[4096]);
        assertThrows(UserFacingException.class, () -> OnnxImport.read(folder.resolve("missing.onnx")));
        assertThrows(UserFacingException.class, () -> OnnxImport.read(folder));
    }

    @Test
    void allUnknownOperatorsAreNamedAtOnce() throws IOException {
        ModelProto model = model(b -> b.node("NonMaxSuppression", List.of(b.node("Relu", List.of(b.node("Loop",
                List.of("x")))))), 0, 3);
        String message = refusal(model);

        assertTrue(message.contains("NonMaxSuppression in node \"/NonMaxSuppression_2\""), message);
        assertTrue(message.contains("Loop in node \"/Loop_0\""), message);
    }

    @Test
    void circlesAreRefused() throws IOException {
        assertRefused("in a circle", model(b -> {
            b.node("Add", "a", List.of("x", "b"));
            return b.node("Relu", "b", List.of("a"));
        }, 0, 3));
    }

    @Test
    void functionsThatCallThemselvesAreRefused() throws IOException {
        FunctionProto endless = FunctionProto.newBuilder().setName("Endless").setDomain("own").addInput("a").addOutput("b")
                .addNode(NodeProto.newBuilder().setOpType("Endless").setDomain("own").addInput("a").addOutput("c"))
                .addNode(NodeProto.newBuilder().setOpType("Endless").setDomain("own").addInput("c").addOutput("b")).build();
        assertRefused("without end", model(b -> b.call(endless, List.of("x")), 0, 3));
    }

    @Test
    void functionsAreInlined() throws IOException {
        FunctionProto twice = FunctionProto.newBuilder().setName("Twice").setDomain("own").addInput("a").addOutput("b")
                .addNode(NodeProto.newBuilder().setOpType("Relu").addInput("a").addOutput("c"))
                .addNode(NodeProto.newBuilder().setOpType("Add").addInput("c").addInput("c").addOutput("b")).build();
        Path file = Files.write(folder.resolve("functions.onnx"), model(b -> b.call(twice,
                List.of(b.call(twice, List.of("x")))), 0, 3).toByteArray());

        assertEquals(4, OnnxImport.read(file).model().graph().nodes().size());
    }

    @Test
    void wrongSizesAreRefusedAtTheirNode() throws IOException {
        assertRefused("values of FLOAT need 168", rewritten(tensor -> tensor.addDims(7)));
        assertRefused("negative", rewritten(tensor -> tensor.setDims(0, -4)));
        assertRefused("out of range", rewritten(tensor -> tensor.setDims(0, Long.MAX_VALUE)));
        assertRefused("too large", rewritten(tensor -> tensor.setDims(0, 1 << 30).setDims(1, 1 << 30)));
        assertRefused("STRING", rewritten(tensor -> tensor.setDataType(TensorProto.DataType.STRING.getNumber())));
        assertRefused("not known", rewritten(tensor -> tensor.setDataType(99)));
        assertRefused("\"/Gemm_0\"", model(b -> b.node("Gemm", List.of("x", b.weight("w", 1, 5, 2))), 0, 3));
        assertRefused("\"/Conv_0\"", model(b -> b.node("Conv", List.of("x", b.weight("w", 1, 2, 3, 3, 3)),
                attributes("strides", 0, 1)), 0, 3, 8, 8));
        assertRefused("\"/Conv_0\"", model(b -> b.node("Conv", List.of("x", b.weight("w", 1, 2, 3, 3, 3)),
                attribute("group", 0L)), 0, 3, 8, 8));
        assertRefused("\"/Reshape_0\"", model(b -> b.node("Reshape", List.of("x", b.ints(-1, 5))), 0, 3));
        assertRefused("\"/Transpose_0\"", model(b -> b.node("Transpose", List.of("x"), attributes("perm", 0, 7)), 0, 3));
        assertRefused("\"/Gather_0\"", model(b -> b.node("Gather", List.of("x", b.integer(9)), attribute("axis", 1L)), 0, 3));
    }

    private static ModelProto rewritten(Function<TensorProto.Builder, TensorProto.Builder> change) {
        ModelProto.Builder model = model(b -> b.node("Gemm", List.of("x", b.weight("w", 1, 3, 2))), 0, 3).toBuilder();
        TensorProto.Builder tensor = model.getGraph().getInitializer(0).toBuilder();
        return model.setGraph(model.getGraph().toBuilder().setInitializer(0, change.apply(tensor))).build();
    }

    @Test
    void hugeArraysAreNotMade() throws IOException {
        assertRefused("too large", model(b -> b.node("Add", List.of("x", b.node("ConstantOfShape",
                List.of(b.ints(100_000, 100_000))))), 0, 3));
        assertRefused("at most", model(b -> b.node("Add", List.of("x", b.node("ConstantOfShape",
                List.of(b.ints(10_000, 10_000))))), 0, 3));
        assertRefused("\"/Expand_1\"", model(b -> b.node("Add", List.of("x", b.node("Expand",
                List.of(b.number(1), b.ints(1 << 20, 1 << 20))))), 0, 3));
        assertRefused("lists", model(b -> b.node("Add", List.of("x", b.node("Range", List.of(b.integer(0),
                b.integer(Long.MAX_VALUE), b.integer(1))))), 0, 3));
        refusal(model(b -> b.node("Tile", List.of("x", b.ints(1, Integer.MAX_VALUE))), 0, 3));
        refusal(model(b -> b.node("Pad", List.of("x", b.ints(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE))), 0, 3));
        refusal(model(b -> b.node("Resize", List.of("x", "", "", b.ints(1, 3, Integer.MAX_VALUE, 1))), 1, 3, 4, 4));
        refusal(model(b -> b.node("Relu", List.of("x")), 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void inputsMustBeOneImage() throws IOException {
        assertRefused("open", model(b -> b.node("Relu", List.of("x")), 0, 3, 0, 0));
        assertRefused("circle", model(b -> b.node("Relu", "y", List.of("y")), 0, 3));
        assertRefused("reads \"nothing\"", model(b -> b.node("Add", List.of("x", "nothing")), 0, 3));
        assertRefused("not computed from the image", model(b -> b.weight("w", 1, 2), 0, 3).toBuilder().setGraph(
                model(b -> b.node("Relu", List.of("x")), 0, 3).getGraph().toBuilder().clearOutput()
                        .addOutput(model(b -> "x", 0, 3).getGraph().getOutput(0))).build());
    }

    @Test
    void externalDataLieBesideTheFileOnly() throws IOException {
        Path secret = Files.write(folder.resolve("secret.bin"), new byte[24]);
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Path file = inner.resolve("network.onnx");
        for (String location : List.of("../secret.bin", secret.toString(), "missing.bin", "")) {
            Files.write(file, external(location, 0).toByteArray());
            assertThrows(UserFacingException.class, () -> OnnxImport.read(file), location);
        }
        byte[] data = new byte[32];
        data[3 + 8] = 0x40;
        Files.write(inner.resolve("weights.bin"), data);
        Files.write(file, external("weights.bin", 8).toByteArray());
        ConstantValues weight = OnnxImport.read(file).model().weights().values().iterator().next();
        assertEquals(2f, weight.values()[0]);
        Files.write(file, external("weights.bin", 16).toByteArray());
        assertThrows(UserFacingException.class, () -> OnnxImport.read(file));
    }

    private static ModelProto external(String location, long offset) {
        return rewritten(tensor -> tensor.clearRawData().setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(StringStringEntryProto.newBuilder().setKey("location").setValue(location))
                .addExternalData(StringStringEntryProto.newBuilder().setKey("offset").setValue(Long.toString(offset))));
    }

    @Test
    void everyTypeOfNumberIsRead() {
        float[] expected = {1, -2, 0.5f};
        ArrayReading reading = new ArrayReading(folder.resolve("network.onnx"));
        TensorProto half = TensorProto.newBuilder().setDataType(TensorProto.DataType.FLOAT16.getNumber()).addDims(3)
                .addInt32Data(0x3C00).addInt32Data(0xC000).addInt32Data(0x3800).build();
        TensorProto brain = TensorProto.newBuilder().setDataType(TensorProto.DataType.BFLOAT16.getNumber()).addDims(3)
                .addInt32Data(0x3F80).addInt32Data(0xC000).addInt32Data(0x3F00).build();
        TensorProto twice = TensorProto.newBuilder().setDataType(TensorProto.DataType.DOUBLE.getNumber()).addDims(3)
                .addDoubleData(1).addDoubleData(-2).addDoubleData(0.5).build();
        for (TensorProto tensor : List.of(half, brain, twice, OnnxModelBuilder.tensor(expected, 3).build())) {
            assertTrue(Arrays.equals(expected, reading.read(tensor, java.util.Optional.empty()).floats().values()));
        }
    }
}

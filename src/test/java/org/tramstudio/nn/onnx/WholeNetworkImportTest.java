package org.tramstudio.nn.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tramstudio.nn.onnx.OnnxModelBuilder.attribute;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.PointwiseFunction;

/** Networks as exporters write them give ONNX Runtime's logits, and their layers are recognised. */
class WholeNetworkImportTest {

    private static final int NETWORKS = 8;

    @TempDir
    private Path folder;

    /** One network; its builder is told for how many images, 0 for any. */
    private record Network(String name, int[] image, BiFunction<OnnxModelBuilder, Integer, String> graph) {

        byte[] file(int batch) {
            int[] sizes = new int[image.length + 1];
            sizes[0] = batch;
            System.arraycopy(image, 0, sizes, 1, image.length);
            OnnxModelBuilder builder = new OnnxModelBuilder(13, sizes);
            return builder.build(graph.apply(builder, batch)).toByteArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void judge() {
        OnnxRuntimeJudge.require();
    }

    static List<Network> networks() {
        int[] image = {3, 6, 6};
        return List.of(new Network("dense", image, (b, _) -> WholeNetworks.dense(b)),
                new Network("residual", image, (b, _) -> WholeNetworks.residual(b)),
                new Network("flattened", image, WholeNetworks::flattened),
                new Network("channels last", new int[] {6, 6, 3}, (b, _) -> WholeNetworks.channelsLast(b)),
                new Network("sequence", new int[] {2, 16}, (b, _) -> WholeNetworks.sequence(b)),
                new Network("vision transformer", new int[] {3, 8, 8}, WholeNetworks::visionTransformer),
                new Network("multi-head", new int[] {5, 12}, WholeNetworks::multiHead),
                new Network("windows", new int[] {4, 4, 12}, WholeNetworks::windows));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void logitsAreOnnxRuntimes(Network network) throws Exception {
        Path open = OnnxRuntimeJudge.write(folder, network.file(0));
        Path single = OnnxRuntimeJudge.write(folder, network.file(1));

        OnnxRuntimeJudge.check(open, 1);
        ImportedNetwork imported = OnnxRuntimeJudge.check(open, 3);
        ImportedNetwork fromSingle = OnnxRuntimeJudge.check(single, 1);
        OnnxRuntimeJudge.check(fromSingle.model(), open, 3);

        Path again = folder.resolve("again.onnx");
        OnnxExport.write(again, imported.model(), OnnxExport.Options.usual());
        OnnxRuntimeJudge.check(imported.model(), again, 3);
        OnnxRuntimeJudge.check(again, 2);
    }

    /** Batches that equal other lengths of the networks are among them, which an import must not take for the images. */
    static Stream<Arguments> networksForSeveralImages() {
        return networks().stream().flatMap(network -> Stream.of(2, 4, 5, 8, 12).map(batch -> Arguments.of(network, batch)));
    }

    @ParameterizedTest
    @MethodSource("networksForSeveralImages")
    void filesForSeveralImagesBecomeNetworksForAny(Network network, int batch) throws Exception {
        Path open = OnnxRuntimeJudge.write(folder, network.file(0));
        Path fixed = OnnxRuntimeJudge.write(folder, network.file(batch));

        ImportedNetwork imported = OnnxRuntimeJudge.check(fixed, batch);
        OnnxRuntimeJudge.check(imported.model(), open, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"folded", "Tile", "Expand"})
    void aTokenThatIsRepeatedForEachImageIsReadOnce(String way) throws Exception {
        Path open = OnnxRuntimeJudge.write(folder, tokens(0, (b, token) -> b.node("Expand", List.of(token, b.node("Concat",
                List.of(b.node("Slice", List.of(b.node("Shape", List.of("x")), b.ints(0), b.ints(1))), b.constant(1, 3)),
                attribute("axis", 0L))))));
        Path fixed = OnnxRuntimeJudge.write(folder, tokens(4, (b, token) -> switch (way) {
            case "Tile" -> b.node("Tile", List.of(token, b.ints(4, 1, 1)));
            case "Expand" -> b.node("Expand", List.of(token, b.ints(4, 1, 3)));
            default -> b.floats("folded", new float[] {1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3}, 4, 1, 3);
        }));

        ImportedNetwork imported = OnnxRuntimeJudge.check(fixed, 4);
        OnnxRuntimeJudge.check(imported.model(), open, 3);
    }

    private static byte[] tokens(int batch, BiFunction<OnnxModelBuilder, String, String> repeated) {
        OnnxModelBuilder b = new OnnxModelBuilder(13, batch, 2, 3);
        String token = b.floats("cls_token", new float[] {1, 2, 3}, 1, 1, 3);
        String joined = b.node("Concat", List.of(repeated.apply(b, token), "x"), attribute("axis", 1L));
        return b.build(b.node("Mul", List.of(joined, repeated.apply(b, token)))).toByteArray();
    }

    @Test
    void mobileNetworkComputesTheSame() throws Exception {
        OnnxModelBuilder builder = new OnnxModelBuilder(14, 0, 3, 6, 6);
        Path file = OnnxRuntimeJudge.write(folder, builder.build(WholeNetworks.mobile(builder)).toByteArray());

        OnnxRuntimeJudge.check(file, 3);
    }

    @Test
    void allNetworksAreThere() {
        assertEquals(NETWORKS, networks().size());
    }

    @Test
    void formulasOfTransformersAreRecognised() throws Exception {
        OnnxModelBuilder builder = new OnnxModelBuilder(13, 0, 3, 8, 8);
        NetworkModel model = OnnxImport.read(OnnxRuntimeJudge.write(folder,
                builder.build(WholeNetworks.visionTransformer(builder, 0)).toByteArray())).model();
        Map<String, Operator> nodes = model.graph().nodes().stream()
                .collect(Collectors.toMap(Node::name, Node::operator));

        assertEquals(new Operator.Linear(12, 36), nodes.get("blocks.0.attn.qkv"));
        assertEquals(new Operator.Linear(12, 20), nodes.get("mlp.fc1"));
        assertEquals(new Operator.Linear(12, 7), nodes.get("head"));
        assertTrue(nodes.get("blocks.0.norm1") instanceof Operator.LayerNormalization);
        assertTrue(nodes.get("cls_token") instanceof Operator.TrainedConstant);
        assertTrue(nodes.get("pos_embed") instanceof Operator.TrainedConstant);
        assertTrue(nodes.get("blocks.0.ls1.gamma") instanceof Operator.TrainedConstant);
        assertTrue(nodes.values().stream().anyMatch(operator -> operator instanceof Calculation.Pointwise pointwise
                && pointwise.function() == PointwiseFunction.GELU));
        assertTrue(model.weights().containsKey("blocks.0.attn.qkv.bias"));
    }

    @Test
    void logitsLieBeforeTheFinalSoftmax() throws Exception {
        OnnxModelBuilder builder = new OnnxModelBuilder(13, 0, 2, 16);
        ImportedNetwork imported = OnnxImport.read(OnnxRuntimeJudge.write(folder,
                builder.build(WholeNetworks.sequence(builder)).toByteArray()));
        NetworkModel training = imported.withoutFinalSoftmax();

        assertEquals(imported.beforeSoftmax().orElseThrow(), training.graph().nodes().getLast().name());
        assertTrue(imported.model().graph().nodes().getLast().operator() instanceof Calculation.Softmax);
        assertEquals(imported.model().weights(), training.weights());
    }
}

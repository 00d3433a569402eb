package org.tramstudio.nn.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.PointwiseFunction;
import org.tramstudio.nn.graph.Rearrangement;

/** What is exported computes the same in ONNX Runtime, and when it is imported again. */
class OnnxExportTest {


    @TempDir
    private Path folder;

    @BeforeAll
    static void judge() {
        OnnxRuntimeJudge.require();
    }

    static List<OperatorCases.Case> cases() {
        return OperatorCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyImportedOperatorGoesOutAndInAgain(OperatorCases.Case operator) throws Exception {
        NetworkModel model = OnnxImport.read(OnnxRuntimeJudge.write(folder, operator.model(0).toByteArray())).model();

        roundTrip(model);
    }

    @ParameterizedTest
    @EnumSource(PointwiseFunction.class)
    void functionsAreWritten(PointwiseFunction function) throws Exception {
        roundTrip(without(List.of(
                new Node("positive", new Calculation.Pointwise(PointwiseFunction.SOFTPLUS), List.of(Graph.INPUT)),
                new Node("function", new Calculation.Pointwise(function, 0.25, 0.75), List.of("positive")))));
    }

    @ParameterizedTest
    @EnumSource(Rearrangement.Alignment.class)
    void resizingIsWritten(Rearrangement.Alignment alignment) throws Exception {
        roundTrip(without(List.of(
                new Node("nearest", new Rearrangement.Resize(9, 3, false, alignment), List.of(Graph.INPUT)),
                new Node("linear", new Rearrangement.Resize(5, 8, true, alignment), List.of("nearest")))));
    }

    private static NetworkModel without(List<Node> nodes) {
        return new NetworkModel(new Graph("functions", FeatureShape.of(2, 5, 6), nodes), Map.of());
    }

    @Test
    void everyKindOfOperatorIsAmongTheCases() throws Exception {
        Set<Class<?>> kinds = new HashSet<>(Set.of(Rearrangement.Resize.class));
        for (OperatorCases.Case operator : cases()) {
            OnnxImport.read(OnnxRuntimeJudge.write(folder, operator.model(0).toByteArray())).model().graph().nodes()
                    .forEach(node -> kinds.add(node.operator().getClass()));
        }
        List<Class<?>> missing = new ArrayList<>();
        for (Class<?> group : List.of(Operator.class, Calculation.class, Rearrangement.class)) {
            for (Class<?> kind : group.getPermittedSubclasses()) {
                if (kind.isRecord() && !kinds.contains(kind)) {
                    missing.add(kind);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void batchNormalizationIsFoldedAndSaysWhereItComesFrom() throws Exception {
        OnnxModelBuilder builder = new OnnxModelBuilder(13, 0, 3, 6, 6);
        NetworkModel model = OnnxImport.read(OnnxRuntimeJudge.write(folder,
                builder.build(WholeNetworks.residual(builder)).toByteArray())).model();
        Path file = folder.resolve("folded.onnx");

        OnnxExport.write(file, model, new OnnxExport.Options(true, Map.of("design", "λ 0.3")));

        NetworkModel folded = OnnxImport.read(file).model();
        assertTrue(model.graph().nodes().stream().anyMatch(OnnxExportTest::isNormalization));
        assertTrue(folded.graph().nodes().stream().noneMatch(OnnxExportTest::isNormalization));
        OnnxRuntimeJudge.check(model, file, 3);
        assertEquals("λ 0.3", ModelProto.parseFrom(Files.readAllBytes(file)).getMetadataProps(0).getValue());
    }

    private static boolean isNormalization(Node node) {
        return node.operator() instanceof Operator.BatchNormalization;
    }

    private void roundTrip(NetworkModel model) throws Exception {
        Path file = folder.resolve("exported.onnx");

        OnnxExport.write(file, model, OnnxExport.Options.usual());

        OnnxRuntimeJudge.check(model, file, 2);
        OnnxRuntimeJudge.check(OnnxImport.read(file).model(), file, 3);
    }
}

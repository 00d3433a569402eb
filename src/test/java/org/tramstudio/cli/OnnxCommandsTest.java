package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.onnx.OnnxExport;

/** The commands that read ONNX networks. */
class OnnxCommandsTest {

    private final CapturedCommandLine program = new CapturedCommandLine();

    @TempDir
    private Path folder;
    private Path model;

    @BeforeEach
    void writeNetwork() throws IOException {
        model = folder.resolve("network.onnx");
        Graph graph = new Graph("small", FeatureShape.of(2),
                List.of(new Node("fc", new Operator.Linear(2, 3), List.of(Graph.INPUT))));
        OnnxExport.write(model, new NetworkModel(graph, Map.of(
                "fc.weight", new ConstantValues(List.of(3, 2), new float[] {1, 2, 3, 4, 5, 6}),
                "fc.bias", new ConstantValues(List.of(3), new float[] {0.5f, 0, -1}))), OnnxExport.Options.usual());
    }

    private Path images(float... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Files.write(folder.resolve("images.f32"), bytes.array());
    }

    @Test
    void inferWritesTheOutput() throws IOException {
        Path logits = folder.resolve("logits.f32");

        int status = program.run("infer", model.toString(), "--input", images(1, 1, 2, -1).toString(), "--shape", "2,2",
                "--out", logits.toString(), "--json");

        assertEquals(0, status, program.errors());
        float[] values = new float[6];
        ByteBuffer.wrap(Files.readAllBytes(logits)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        assertArrayEquals(new float[] {3.5f, 7, 10, 0.5f, 2, 3}, values, 1e-5f);
        assertTrue(program.text().replaceAll("\\s", "").contains("\"shape\":[2,3]"));
    }

    @Test
    void inferRefusesImagesOfAnotherSize() throws IOException {
        int status = program.run("infer", model.toString(), "--input", images(1, 1, 2).toString(), "--shape", "2,2",
                "--out", folder.resolve("logits.f32").toString());

        assertEquals(1, status);
        assertTrue(program.errors().contains("has 12 bytes; images of the shape 2,2 in float32 need 16"), program.errors());
        assertEquals(2, program.run("infer", model.toString(), "--input", "none", "--shape", "0,2", "--out", "none"));
        assertEquals(1, program.run("infer", model.toString(), "--input", images(1, 1, 2).toString(), "--shape", "1,3",
                "--out", folder.resolve("logits.f32").toString()));
    }

    @Test
    void onnxListsLayersAndWritesTheNetworkAgain() {
        Path again = folder.resolve("again.onnx");

        assertEquals(0, program.run("onnx", model.toString(), "--out", again.toString()), program.errors());

        String text = program.text();
        assertTrue(text.lines().anyMatch(line -> line.startsWith("fc ") && line.contains(" 9 ") && line.endsWith("Linear")), text);
        assertTrue(Files.exists(again));
        assertEquals(1, program.run("onnx", model.toString(), "--out", again.toString()));
        assertEquals(0, program.run("onnx", model.toString(), "--out", again.toString(), "--force", "--json"));
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        ModelProto whole = ModelProto.parseFrom(Files.readAllBytes(model));
        ModelProto.Builder changed = whole.toBuilder();
        changed.getGraphBuilder().getNodeBuilder(0).setInput(0, "kept");
        changed.getGraphBuilder().addNode(NodeProto.newBuilder().setOpType("Dropout")
                .addInput(whole.getGraph().getInput(0).getName()).addOutput("kept"));
        Files.write(model, changed.build().toByteArray());

        assertEquals(0, program.run("onnx", model.toString()), program.errors());
        assertTrue(program.errors().contains(
                "Warning: Dropout with the ratio 0.5 is left out, in training too."), program.errors());
        assertEquals(0, program.run("onnx", model.toString(), "--json"));
        assertTrue(program.text().contains("Dropout with the ratio 0.5"));
    }
}

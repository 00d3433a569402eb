package org.tramstudio.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.nn.weights.StateDict;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** Networks and weights that come from files. */
class NetworkOfOthersTest {

    private static final Dataset IMAGES = Glyphs.dataset(40, 20, 1);

    @TempDir
    private Path folder;

    @Test
    void anOnnxFileIsOpenedAndWrittenAgainUnchanged() throws IOException {
        NetworkModel model = lenet(10);
        Path file = folder.resolve("m.onnx");
        OnnxExport.write(file, model, OnnxExport.Options.usual());
        Project project = project(new NetworkReference.Onnx("m.onnx", Optional.empty()));
        ProjectInputs inputs = ProjectInputs.of(project, IMAGES);
        assertEquals(model.graph().multiplying().size(), inputs.graph().multiplying().size());
        assertTrue(inputs.source().isPresent());
        Path again = folder.resolve("again.onnx");
        inputs.export().write(again, project, Optional.empty());
        assertEquals(inputs.graph().layers().stream().mapToLong(layer -> layer.multiplications()).sum(),
                OnnxNetwork.read(again, List.of()).model().graph().layers().stream()
                        .mapToLong(layer -> layer.multiplications()).sum());
    }

    @Test
    void anOnnxFileForOtherClassesIsRefusedWithBothNumbers() throws IOException {
        OnnxExport.write(folder.resolve("m.onnx"), lenet(7), OnnxExport.Options.usual());
        Project project = project(new NetworkReference.Onnx("m.onnx", Optional.empty()));
        String message = assertThrows(UserFacingException.class, () -> ProjectInputs.of(project, IMAGES)).getMessage();
        assertTrue(message.contains("7 classes") && message.contains("has 10"), message);
    }

    @Test
    void aStateDictForOtherClassesNeedsANewClassifier() throws IOException {
        StateDict.write(folder.resolve("w.safetensors"), lenet(7).weights());
        Project strict = project(pretrained(false));
        String message = assertThrows(UserFacingException.class, () -> ProjectInputs.of(strict, IMAGES)).getMessage();
        assertTrue(message.contains("fc3"), message);
        ProjectInputs inputs = ProjectInputs.of(project(pretrained(true)), IMAGES);
        assertTrue(inputs.source().isPresent());
        assertNotEquals(ProjectInputs.of(project(new NetworkReference.BuiltIn("lenet5")), IMAGES).fingerprint(),
                inputs.fingerprint());
        assertThrows(UserFacingException.class, () -> inputs.export().write(folder.resolve("no.onnx"), strict, Optional.empty()),
                "its classifier has no weights yet");
    }

    @Test
    void aFileIsKeptOnceAndNeverOverwritesAnother() throws IOException {
        Path mine = Files.writeString(folder.resolve("a.onnx"), "one");
        Path project = folder.resolve("p.tram");
        Path kept = KeptFile.of(project, mine, TaskControl.NONE);
        assertEquals(project.resolve("network/a.onnx"), kept);
        assertEquals(kept, KeptFile.of(project, mine, TaskControl.NONE));
        Files.writeString(mine, "two");
        assertEquals(project.resolve("network/a-2.onnx"), KeptFile.of(project, mine, TaskControl.NONE));
        assertEquals("one", Files.readString(kept));
    }

    private static NetworkReference pretrained(boolean newClassifier) {
        return new NetworkReference.BuiltIn("lenet5", Optional.empty(),
                Optional.of(new NetworkReference.Pretrained("w.safetensors", newClassifier)));
    }

    private static NetworkModel lenet(int classes) {
        Graph graph = ZooNetwork.LENET_5.graph(Glyphs.SHAPE, classes);
        Map<String, ConstantValues> arrays = new LinkedHashMap<>();
        GraphArrays.sizes(graph).forEach((name, sizes) -> {
            float[] values = new float[sizes.stream().reduce(1, Math::multiplyExact)];
            for (int k = 0; k < values.length; k++) {
                values[k] = k % 7 - 3;
            }
            arrays.put(name, new ConstantValues(sizes, values));
        });
        return new NetworkModel(graph, arrays);
    }

    private Project project(NetworkReference network) {
        return new Project(folder, "Title", "", Optional.of(network), Optional.empty(), StudySettings.standard());
    }
}

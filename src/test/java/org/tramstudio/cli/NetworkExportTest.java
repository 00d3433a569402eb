package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.data.LabeledImages;
import org.tramstudio.data.Normalization;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.NetworkInference;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.onnx.OnnxRuntimeJudge;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;
import org.tramstudio.project.ProjectFolder;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.TaskControl;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.RecoveredNetwork;

/** The networks of trained designs leave the program and compute elsewhere what they compute here. */
class NetworkExportTest {

    private static final Dataset GLYPHS = Glyphs.dataset(40, 20, 1);
    private static final ZooNetwork NETWORK = ZooNetwork.RESNET_8;
    private static final CapturedCommandLine PROGRAM = new CapturedCommandLine();

    @TempDir
    private static Path folder;
    private static Project project;

    @BeforeAll
    static void trainDesigns() throws IOException {
        Assumptions.assumeTrue(EngineStatus.probe() instanceof EngineStatus.Available,
                "the PyTorch engine is not available on this machine");
        OnnxRuntimeJudge.require();
        project = new Project(folder.resolve("project"), "Glyphs", "", Optional.of(new NetworkReference.BuiltIn(NETWORK.id())),
                Optional.of(new DatasetReference.Glyphs(40, 20, 1)), StudySettings.standard());
        ProjectFolder.write(project);
        assertEquals(0, PROGRAM.run("train-float", place(), "--epochs", "1"));
        assertEquals(0, PROGRAM.run("run", place(), "--lambda", "2", "--truncate", "7", "--epochs1", "1", "--epochs3", "1",
                "--batch", "20", "--learning-rate", "0.002"), PROGRAM::errors);
        assertEquals(0, PROGRAM.run("run", place(), "--lambda", "0.5", "--epochs1", "1", "--epochs3", "0", "--batch", "20"),
                PROGRAM::errors);
    }

    @ParameterizedTest
    @CsvSource({"lambda-2, false", "lambda-0.5, false", "truncated-7, true"})
    void aDesignsNetworkComputesTheSameElsewhere(String name, boolean fold) throws Exception {
        DesignStore store = new DesignStore(project.designs());
        DesignPoint design = store.load().designs().stream().filter(each -> each.id().startsWith(name)).findFirst()
                .orElseThrow(() -> new AssertionError(ids(store)));
        Path out = folder.resolve("out-" + name);
        Stream<String> arguments = Stream.of("export", place(), design.id(), "--onnx", "--out", out.toString());
        assertEquals(0, PROGRAM.run((fold ? Stream.concat(arguments, Stream.of("--fold")) : arguments).toArray(String[]::new)),
                PROGRAM::errors);
        Path file = out.resolve(design.id()).resolve("tram_" + design.id().replaceAll("[^A-Za-z0-9_]", "_") + ".onnx");

        ModelProto written = ModelProto.parseFrom(Files.readAllBytes(file));
        assertEquals(!fold, written.getGraph().getNodeList().stream().anyMatch(node -> node.getOpType().equals("BatchNormalization")));
        Map<String, String> said = written.getMetadataPropsList().stream()
                .collect(Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
        Normalization normalization = GLYPHS.normalization();
        assertEquals(Map.of("project", "Glyphs", "design", design.id(), "bits", "8",
                        "accuracy", Double.toString(design.accuracyAt(AccuracyStage.FINAL).orElseThrow()),
                        "input_mean", normalization.mean().toString(), "input_deviation", normalization.deviation().toString(),
                        "classes", String.join("\n", GLYPHS.classNames())),
                said.entrySet().stream().filter(each -> !List.of("multiplier", "lambda", "approximated_layers", "accuracy_before",
                        "products", "input").contains(each.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(design.lambda().isPresent(), said.containsKey("lambda"));
        assertEquals(design.title(), said.get("multiplier"));
        assertTrue(said.get("approximated_layers").startsWith("conv1 "), said.toString());

        Graph graph = NETWORK.graph(GLYPHS.shape(), GLYPHS.classNames().size());
        NetworkModel recovered = RecoveredNetwork.read(store.checkpoint(design.id()), graph);
        float[] images = images(GLYPHS.test(), normalization, 8);
        float[] own = new NetworkInference(recovered).compute(images, 8, TaskControl.NONE).values();
        float[] elsewhere = OnnxRuntimeJudge.expected(file, images, graph.input().lengths(8)).values();
        double largest = 0;
        double difference = 0;
        for (int k = 0; k < own.length; k++) {
            largest = Math.max(largest, Math.abs(own[k]));
            difference = Math.max(difference, Math.abs(own[k] - elsewhere[k]));
        }
        assertTrue(largest > 0.01 && difference <= 1e-4 * largest, "differs by " + difference + " of " + largest);
    }

    @Test
    void nothingIsOverwrittenOrInvented() throws IOException {
        Path out = folder.resolve("kept");
        assertEquals(2, PROGRAM.run("export", place(), "--lambda", "2", "--fold", "--no-onnx", "--out", out.toString()));
        assertEquals(0, PROGRAM.run("export", place(), "--lambda", "2", "--onnx", "--out", out.toString()));
        assertEquals(1, PROGRAM.run("export", place(), "--lambda", "2", "--onnx", "--out", out.toString()));
        assertTrue(PROGRAM.errors().contains("would be overwritten"), PROGRAM.errors());
        assertEquals(0, PROGRAM.run("export", place(), "--lambda", "2", "--onnx", "--force", "--out", out.toString()));

        DesignStore store = new DesignStore(project.designs());
        String accurate = store.load().designs().getFirst().id();
        Path checkpoint = store.checkpoint(accurate);
        Path hidden = Files.move(checkpoint, checkpoint.resolveSibling("hidden"));
        Path none = folder.resolve("none");
        assertEquals(1, PROGRAM.run("export", place(), accurate, "--onnx", "--out", none.toString()));
        assertTrue(PROGRAM.errors().contains("the retrained weights of this design are not there"), PROGRAM.errors());
        assertFalse(Files.exists(none), "all is written, or nothing");
        Files.move(hidden, checkpoint);
    }

    /** As the file's properties say that its input is made. */
    private static float[] images(LabeledImages from, Normalization normalization, int count) throws IOException {
        byte[] pixels = new byte[from.shape().values()];
        float[] values = new float[count * pixels.length];
        int channel = pixels.length / from.shape().channels();
        for (int k = 0; k < values.length; k++) {
            from.read(k / pixels.length, pixels, 0);
            int place = k % pixels.length;
            values[k] = (float) ((Byte.toUnsignedInt(pixels[place]) / 255.0 - normalization.mean().get(place / channel))
                    / normalization.deviation().get(place / channel));
        }
        return values;
    }

    private static String ids(DesignStore store) {
        try {
            return store.load().designs().stream().map(DesignPoint::id).toList().toString();
        } catch (IOException unreadable) {
            return unreadable.getMessage();
        }
    }

    private static String place() {
        return project.folder().toString();
    }
}

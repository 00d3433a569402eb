package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.nn.NetworkInference;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.onnx.OnnxExport;
import org.tramstudio.nn.onnx.OnnxImport;
import org.tramstudio.nn.weights.StateDict;
import org.tramstudio.nn.zoo.StateDictNames;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskControl;

/**
 * Networks all the way: built, loaded from state dicts with published names, exported as ONNX and read again, and one step
 * of each phase.
 */
class LargeNetworksTest extends EngineTest {

    private static final boolean LARGE = Boolean.getBoolean("large");
    private static final int BATCH = 4;
    private static final int AT_ONCE = 2;
    private static final double TOLERANCE = 1e-4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"RESNET_18, 122, 11173962", "VIT_TINY, 152, 5362762"})
    void smallOnesGoAllTheWay(ZooNetwork network, int arrays, long weights) throws IOException {
        goAllTheWay(network, new ImageShape(3, 32, 32), 10, arrays, weights);
    }

    /**
     * Run with {@code mvn test -Dtest=LargeNetworksTest -Dlarge=true}; each takes some minutes on two cores, and
     * {@code -Dnetwork=SWIN_S} chooses one. How many arrays and weights each has is told by torchvision and timm.
     */
    @ParameterizedTest
    @CsvSource({"RESNET_50, 224, 1000, 320, 25557032", "DENSENET_161, 224, 1000, 967, 28681000",
        "DEIT_S, 224, 1000, 152, 22050664", "SWIN_S, 224, 1000, 329, 49606258",
        "DENSENET_161, 32, 10, 967, 26482570", "SWIN_S, 32, 10, 329, 48805732"})
    void largeOnesGoAllTheWay(ZooNetwork network, int side, int classes, int arrays, long weights) throws IOException {
        Assumptions.assumeTrue(LARGE, "large networks are trained with -Dlarge=true");
        Assumptions.assumeTrue(System.getProperty("network", network.name()).equals(network.name()),
                "another network was asked for");
        goAllTheWay(network, new ImageShape(3, side, side), classes, arrays, weights);
    }

    /** Run with {@code mvn test -Dtest=LargeNetworksTest#usualBatches -Dlarge=true}: cancelling must not take longer than a second. */
    @ParameterizedTest
    @CsvSource({"RESNET_18, 32, 10, 128", "RESNET_50, 224, 1000, 8", "VIT_TINY, 32, 10, 64"})
    void usualBatches(ZooNetwork network, int side, int classes, int batch) throws IOException {
        Assumptions.assumeTrue(LARGE, "large batches are trained with -Dlarge=true");
        ImageShape shape = new ImageShape(3, side, side);
        Graph graph = network.graph(shape, classes);
        NetworkModel model = new NetworkModel(graph, PublishedWeights.random(graph, 5).own());
        new SingleSteps(model, NoiseImages.dataset(batch, shape, classes), batch, 0)
                .take(new MeasuredStages(network.title() + " at " + shape, true), manager);
    }

    private void goAllTheWay(ZooNetwork network, ImageShape shape, int classes, int arrays, long weights)
            throws IOException {
        MeasuredStages stages = new MeasuredStages(network.title() + " at " + shape, LARGE);
        Graph graph = network.graph(shape, classes);
        PublishedWeights given = PublishedWeights.random(graph, 5);
        assertEquals(arrays, given.published().size());
        assertEquals(weights, given.own().entrySet().stream().filter(each -> !each.getKey().contains("running"))
                .mapToLong(each -> each.getValue().values().length).sum());
        for (String ending : List.of(".pth", ".safetensors")) {
            stages.run("state dict " + ending, () -> {
                readAgain(graph, given, folder.resolve("weights" + ending));
                return ending;
            });
        }
        NetworkModel model = new NetworkModel(graph, given.own());
        stages.run("ONNX", () -> {
            exportAndImport(model, folder.resolve("network.onnx"), shape);
            return model;
        });
        new SingleSteps(model, NoiseImages.dataset(BATCH, shape, classes), BATCH, AT_ONCE).take(stages, manager);
    }

    private void readAgain(Graph graph, PublishedWeights given, Path file) throws IOException {
        StateDict.write(file, given.published());
        try (NetworkParameters parameters = new NetworkParameters(manager, graph, 1)) {
            Map<String, ConstantValues> assigned = new StateDictNames(graph).assign(file.toString(), StateDict.read(file), false);
            parameters.copyFrom(assigned);
            Map<String, ConstantValues> left = new HashMap<>(given.own());
            parameters.arrays().forEach((name, array) ->
                    assertArrayEquals(left.remove(name).values(), array.toFloatArray(), name));
            assertEquals(Map.of(), left);
        }
    }

    private static void exportAndImport(NetworkModel model, Path file, ImageShape shape) throws IOException {
        OnnxExport.write(file, model, OnnxExport.Options.usual());
        NetworkModel again = OnnxImport.read(file).model();

        assertEquals(model.graph().multiplying().size(), again.graph().multiplying().size());
        float[] image = new float[shape.values()];
        for (int k = 0; k < image.length; k++) {
            image[k] = (float) Math.sin(k);
        }
        float[] expected = new NetworkInference(model).compute(image, 1, TaskControl.NONE).values();
        float[] found = new NetworkInference(again).compute(image, 1, TaskControl.NONE).values();
        double largest = 0;
        double difference = 0;
        for (int k = 0; k < expected.length; k++) {
            largest = Math.max(largest, Math.abs(expected[k]));
            difference = Math.max(difference, Math.abs(expected[k] - found[k]));
        }
        assertTrue(difference <= TOLERANCE * largest, "differs by " + difference + " of " + largest);
    }
}

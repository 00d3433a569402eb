package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.ForwardPass;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

/** Training in floating point, disturbed and undisturbed. */
class FloatTrainingTest {

    private static final Dataset GLYPHS = Glyphs.dataset(200, 100, 1);
    private static final Graph LENET = ZooNetwork.LENET_5.graph(GLYPHS.shape(), GLYPHS.classNames().size());
    private static final int EPOCHS = 3;
    private static final int BATCH = 50;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startEngine() {
        assertTrue(EngineStatus.probe() instanceof EngineStatus.Available, () -> EngineStatus.probe().toString());
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void whatWasInterruptedEndsAsIfItHadNotBeen(OptimizerKind optimizer) throws IOException {
        FloatTraining.Plan plan = plan(optimizer, false);
        Path undisturbed = folder.resolve("undisturbed.safetensors");
        double expected = training(Optional.empty()).run(plan, Optional.empty(), undisturbed, _ -> { }, TaskControl.NONE);

        Path kept = folder.resolve("kept");
        Path resumed = folder.resolve("resumed.safetensors");
        FloatTraining training = training(Optional.of(new SharedResults(kept, "glyphs")));
        List<TrainingEvent> events = new ArrayList<>();
        for (int until : new int[] {2, 7}) {
            assertThrows(TaskCancelledException.class, () -> training.run(plan, Optional.empty(), resumed, events::add,
                    new CancellingControl(() -> events.size() >= until)));
            assertFalse(Files.exists(resumed), "weights are written at the end");
        }
        double accuracy = training.run(plan, Optional.empty(), resumed, events::add, TaskControl.NONE);

        assertEquals(expected, accuracy);
        assertArrayEquals(Files.readAllBytes(undisturbed), Files.readAllBytes(resumed));
        assertEquals(EPOCHS * (GLYPHS.training().size() / BATCH), events.stream().filter(TrainingEvent.Step.class::isInstance).count());
        try (var left = Files.list(kept)) {
            assertEquals(List.of(), left.toList(), "what is no longer needed is removed");
        }
    }

    @Test
    void anotherPlanDoesNotGoOnWithIt() throws IOException {
        FloatTraining training = training(Optional.of(new SharedResults(folder.resolve("kept"), "glyphs")));
        List<TrainingEvent> events = new ArrayList<>();
        assertThrows(TaskCancelledException.class, () -> training.run(plan(OptimizerKind.SGD, false), Optional.empty(),
                folder.resolve("weights.safetensors"), events::add, new CancellingControl(() -> events.size() >= 2)));
        events.clear();
        training.run(plan(OptimizerKind.ADAM, false), Optional.empty(), folder.resolve("weights.safetensors"), events::add,
                TaskControl.NONE);
        assertEquals(EPOCHS * (GLYPHS.training().size() / BATCH), events.stream().filter(TrainingEvent.Step.class::isInstance).count());
    }

    @Test
    void halfPrecisionHalvesTheFileAndKeepsTheNetwork() throws IOException {
        Path whole = folder.resolve("whole.safetensors");
        Path half = folder.resolve("half.safetensors");
        training(Optional.empty()).run(plan(OptimizerKind.SGD, false), Optional.empty(), whole, _ -> { }, TaskControl.NONE);
        training(Optional.empty()).run(plan(OptimizerKind.SGD, true), Optional.empty(), half, _ -> { }, TaskControl.NONE);

        assertEquals(0.5, Files.size(half) / (double) Files.size(whole), 0.01);
        assertArrayEquals(logits(whole), logits(half), 0.02f);
    }

    private static FloatTraining training(Optional<SharedResults> kept) {
        return new FloatTraining(LENET, GLYPHS, ComputeDevice.CPU, kept);
    }

    private static FloatTraining.Plan plan(OptimizerKind optimizer, boolean halfPrecision) {
        return new FloatTraining.Plan(EPOCHS, 0, BATCH, optimizer, FloatTraining.Plan.usualRate(optimizer), false, 1,
                halfPrecision);
    }

    private static float[] logits(Path weights) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
             NetworkParameters parameters = new NetworkParameters(manager, LENET, 1)) {
            WeightSource.file(weights).load(parameters, manager);
            NDArray image = manager.arange((float) GLYPHS.shape().values()).sin().reshape(1, 1, 28, 28);
            return new ForwardPass(LENET, parameters, Arithmetic.floatingPoint(), false).logits(image).toFloatArray();
        }
    }
}

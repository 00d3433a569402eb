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
import org.junit.jupiter.api.AfterEach;
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
import org.tramstudio.task.UserFacingException;

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

    @AfterEach
    void limitNothing() {
        TrainingMemory.limitTo(0);
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

    @Test
    void aMemoryLimitLowersTheImagesAtOnceAndTheTaskSaysSo() throws IOException {
        Path unlimited = folder.resolve("unlimited.safetensors");
        training(Optional.empty()).run(plan(OptimizerKind.SGD, false), Optional.empty(), unlimited, _ -> { }, TaskControl.NONE);
        MemoryEstimate estimate = MemoryEstimate.ofFloat(LENET, OptimizerKind.SGD, GLYPHS.shape(), GLYPHS.imageCount());
        TrainingMemory.limitTo(Math.toIntExact(Math.ceilDiv(estimate.bytes(BATCH / 4), 1L << 20)));
        assertEquals(BATCH / 4, estimate.most(BATCH, (long) TrainingMemory.limit() << 20), "what the limit allows");
        Told told = new Told();
        Path limited = folder.resolve("limited.safetensors");
        training(Optional.empty()).run(plan(OptimizerKind.SGD, false), Optional.empty(), limited, told, told);

        assertEquals(1, told.notes.size());
        assertTrue(told.notes.getFirst().startsWith("computes 12 images at once in place of 50, since"), told.notes.getFirst());
        assertTrue(told.messages.stream().anyMatch(message -> message.endsWith("epoch 1 of 3, 12 images at once to save memory")),
                () -> told.messages.toString());
        assertArrayEquals(logits(unlimited), logits(limited), 0.01f, "only the order of sums differs");
    }

    @Test
    void whereNotEvenOneImageFitsNothingIsWrittenAndTheMessageSaysWhatItWouldTake() {
        TrainingMemory.limitTo(100);
        Path weights = folder.resolve("weights.safetensors");
        UserFacingException refused = assertThrows(UserFacingException.class, () -> training(Optional.empty())
                .run(plan(OptimizerKind.SGD, false), Optional.empty(), weights, _ -> { }, TaskControl.NONE));
        assertTrue(refused.getMessage().matches("(?s)Training this network takes about [0-9,]+ MB of memory even with one image at "
                + "once, and [0-9,]+ MB with 50; the memory limit is 100 MB\\..*Set a higher limit.*"), refused.getMessage());
        assertFalse(Files.exists(weights));
    }

    /** Keeps what a training says. */
    private static final class Told implements TrainingListener, TaskControl {
        private final List<String> notes = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();

        @Override
        public void on(TrainingEvent event) {
            // words alone are kept
        }

        @Override
        public void note(String note) {
            notes.add(note);
        }

        @Override
        public void proceed() {
            // never stopped
        }

        @Override
        public void progress(long done, long total) {
            // words alone are kept
        }

        @Override
        public void message(String message) {
            messages.add(message);
        }
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

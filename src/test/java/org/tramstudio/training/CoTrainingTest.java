package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** The phases on a small glyph set: what they do to Θ, and that no interruption changes a result. */
class CoTrainingTest {

    private static final long BETWEEN_COLLECTIONS = Duration.ofMillis(10).toNanos();
    private static final Dataset GLYPHS = Glyphs.dataset(600, 200, 1);
    private static final Graph LENET = ZooNetwork.LENET_5.graph(GLYPHS.shape(), GLYPHS.classNames().size());
    private static final TrainingPlan PLAN =
            TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "2", Setting.PHASE_3_EPOCHS, "1", Setting.SAMPLES, "500", Setting.TEST_SAMPLES, "200", Setting.BATCH_SIZE, "50", Setting.STRUCTURE_LEARNING_RATE_FACTOR, "40", Setting.SEED, "3"));

    @TempDir
    static Path folder;
    private static Path weights;
    private static double floatAccuracy;

    @BeforeAll
    static void trainFloatingPoint() throws IOException {
        assertTrue(EngineStatus.probe() instanceof EngineStatus.Available, () -> EngineStatus.probe().toString());
        weights = folder.resolve("weights.safetensors");
        floatAccuracy = new FloatTraining(LENET, GLYPHS, ComputeDevice.CPU, Optional.empty()).run(
                new FloatTraining.Plan(8, 0, 50, OptimizerKind.SGD, 0.03, false, 1, false), Optional.empty(), weights, _ -> { }, TaskControl.NONE);
    }

    @Test
    void trainingFromScratchLearns() {
        assertTrue(floatAccuracy > 0.3, "accuracy is " + floatAccuracy + "; guessing gives 0.1");
    }

    @Test
    void aLargerLambdaRemovesMore() throws IOException {
        TrainedDesign accurate = train(new MultiplierSource.Accurate(), "accurate", TaskControl.NONE, new ArrayList<>());
        TrainedDesign small = train(new MultiplierSource.CoTrained(0.1), "small", TaskControl.NONE, new ArrayList<>());
        TrainedDesign large = train(new MultiplierSource.CoTrained(20), "large", TaskControl.NONE, new ArrayList<>());

        assertEquals(1, accurate.normalizedPower().orElseThrow());
        assertEquals(1, accurate.predictedPower().orElseThrow());
        assertTrue(small.normalizedPower().orElseThrow() < 1);
        assertTrue(large.normalizedPower().orElseThrow() < small.normalizedPower().orElseThrow());
        assertTrue(large.predictedPower().orElseThrow() < small.predictedPower().orElseThrow());
        assertEquals(floatAccuracy, small.accuracy().get(AccuracyStage.FLOAT));
        assertEquals(floatAccuracy, small.accuracy().get(AccuracyStage.QUANTIZED), 0.04);
        assertEquals(4, large.accuracy().size());
    }

    @Test
    void theSameSeedGivesTheSameDesign() throws IOException {
        TrainedDesign once = train(new MultiplierSource.CoTrained(2), "once", TaskControl.NONE, new ArrayList<>());
        TrainedDesign again = train(new MultiplierSource.CoTrained(2), "again", TaskControl.NONE, new ArrayList<>());

        assertEquals(once.theta(), again.theta());
        assertEquals(once.accuracy(), again.accuracy());
        assertWeightsEqual("once", "again");
    }

    @Test
    void garbageCollectionTakesNothingThatTrainingStillReads() throws IOException {
        TrainingPlan few = TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "1", Setting.PHASE_3_EPOCHS, "0", Setting.SAMPLES, "60", Setting.TEST_SAMPLES, "20", Setting.BATCH_SIZE, "20", Setting.STRUCTURE_LEARNING_RATE_FACTOR, "40", Setting.SEED, "3"));
        TrainedDesign quiet = train(few, new MultiplierSource.CoTrained(2), "quiet", TaskControl.NONE, new ArrayList<>());
        AtomicBoolean ended = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> {
            while (!ended.get()) {
                System.gc();
                byte[] overwriteWhatWasFreed = new byte[1 << 16];
                Arrays.fill(overwriteWhatWasFreed, (byte) 0x7f);
                ByteBuffer.allocateDirect(1 << 6).putInt(overwriteWhatWasFreed[0]);
                LockSupport.parkNanos(BETWEEN_COLLECTIONS);
            }
        });
        TrainedDesign collected =
                train(few, new MultiplierSource.CoTrained(2), "collected", TaskControl.NONE, new ArrayList<>());
        ended.set(true);

        assertEquals(quiet.theta(), collected.theta());
        assertEquals(quiet.accuracy(), collected.accuracy());
        assertWeightsEqual("quiet", "collected");
    }

    @Test
    void aDesignThatWasCancelledAnywhereEndsAsIfItHadNotBeen() throws IOException {
        List<TrainingEvent> undisturbedEvents = new ArrayList<>();
        TrainedDesign undisturbed = train(new MultiplierSource.CoTrained(2), "undisturbed", TaskControl.NONE, undisturbedEvents);
        List<TrainingEvent> events = new ArrayList<>();
        for (int stopAfter : new int[] {14, 12, 4}) {
            int until = events.size() + stopAfter;
            TaskControl stopping = new CancellingControl(() -> events.size() >= until);
            assertThrows(TaskCancelledException.class,
                    () -> train(new MultiplierSource.CoTrained(2), "disturbed", stopping, events));
        }

        TrainedDesign resumed = train(new MultiplierSource.CoTrained(2), "disturbed", TaskControl.NONE, events);

        assertEquals(undisturbed.theta(), resumed.theta());
        assertEquals(undisturbed.accuracy(), resumed.accuracy());
        assertWeightsEqual("undisturbed", "disturbed");
        assertEquals(epochs(undisturbedEvents), epochs(events));
    }

    @Test
    void weightsOfAnotherNetworkAreRefusedByName() {
        Graph other = ZooNetwork.LENET_5.graph(GLYPHS.shape(), 12);
        UserFacingException refused = assertThrows(UserFacingException.class, () -> {
            try (CoTraining training = new CoTraining(other, WeightSource.file(weights), GLYPHS, PhaseTwo::mapper, GivenMultipliers.NONE, Optional.empty())) {
                training.train(new MultiplierSource.Accurate(), PLAN, folder.resolve("refused"), _ -> { }, TaskControl.NONE);
            }
        });

        assertTrue(refused.getMessage().contains("fc3.") && refused.getMessage().contains("(12"),
                refused.getMessage());
    }

    @Test
    void aFileThatIsNoSafetensorsFileIsNamed() throws IOException {
        Path garbage = Files.writeString(folder.resolve("garbage.safetensors"), "not a tensor in sight");
        UserFacingException refused = assertThrows(UserFacingException.class, () -> {
            try (CoTraining training = new CoTraining(LENET, WeightSource.file(garbage), GLYPHS, PhaseTwo::mapper, GivenMultipliers.NONE, Optional.empty())) {
                training.train(new MultiplierSource.Accurate(), PLAN, folder.resolve("refused"), _ -> { }, TaskControl.NONE);
            }
        });

        assertTrue(refused.getMessage().contains("garbage.safetensors"), refused.getMessage());
    }

    private static TrainedDesign train(MultiplierSource source, String name, TaskControl control,
                                       List<TrainingEvent> events) throws IOException {
        return train(PLAN, source, name, control, events);
    }

    private static TrainedDesign train(TrainingPlan plan, MultiplierSource source, String name, TaskControl control,
                                       List<TrainingEvent> events) throws IOException {
        try (CoTraining training = new CoTraining(LENET, WeightSource.file(weights), GLYPHS, PhaseTwo::mapper, GivenMultipliers.NONE, Optional.empty())) {
            return training.train(source, plan, folder.resolve(name), events::add, control);
        }
    }

    private static List<Map<String, Object>> epochs(List<TrainingEvent> events) {
        return events.stream().filter(TrainingEvent.Epoch.class::isInstance).map(TrainingEvent.Epoch.class::cast)
                .map(epoch -> Map.<String, Object>of("phase", epoch.phase(), "epoch", epoch.epoch(), "loss",
                        epoch.loss(), "accuracy", epoch.accuracy(), "theta", epoch.theta()))
                .distinct().toList();
    }

    private static void assertWeightsEqual(String one, String other) throws IOException {
        byte[] first = Files.readAllBytes(tensors(one));
        byte[] second = Files.readAllBytes(tensors(other));
        assertFalse(first.length == 0);
        assertTrue(java.util.Arrays.equals(first, second), "the trained arrays of " + one + " and " + other + " differ");
    }

    private static Path tensors(String name) throws IOException {
        try (var files = Files.newDirectoryStream(folder.resolve(name), "*.safetensors")) {
            return files.iterator().next();
        }
    }
}

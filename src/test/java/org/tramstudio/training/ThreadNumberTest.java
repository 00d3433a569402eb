package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.axm.ErrorForm;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.ComputeThreads;
import org.tramstudio.task.TaskControl;

/**
 * However many threads compute, and whenever that changes, a design is the same but for rounding: the engine adds up the
 * gradients of weights in as many parts as it has threads.
 */
class ThreadNumberTest {

    private static final Dataset GLYPHS = Glyphs.dataset(120, 60, 1);
    private static final Graph LENET = ZooNetwork.LENET_5.graph(GLYPHS.shape(), GLYPHS.classNames().size());
    private static final TrainingPlan PLAN = TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "1", Setting.PHASE_3_EPOCHS, "1",
            Setting.BATCH_SIZE, "40", Setting.STRUCTURE_LEARNING_RATE_FACTOR, "40", Setting.SEED, "3"));

    @TempDir
    private Path folder;

    @AfterEach
    void useTheUsualNumber() {
        ComputeThreads.use(ComputeThreads.usual());
    }

    @Test
    void theNumberOfThreadsChangesNothingButRounding() throws IOException {
        assumeTrue(ComputeThreads.most() > 1, "needs two processors");
        assertTrue(EngineStatus.probe() instanceof EngineStatus.Available, () -> EngineStatus.probe().toString());
        Path weights = folder.resolve("weights.safetensors");
        new FloatTraining(LENET, GLYPHS, ComputeDevice.CPU, Optional.empty()).run(
                new FloatTraining.Plan(2, 0, 40, OptimizerKind.SGD, 0.03, false, 1, false), Optional.empty(), weights, _ -> { },
                TaskControl.NONE);
        List<TrainingEvent> withOne = train(weights, "one", event -> ComputeThreads.use(1));
        List<TrainingEvent> withTwo = train(weights, "two", event -> ComputeThreads.use(2));
        List<TrainingEvent> changing = train(weights, "changing", event -> ComputeThreads.use(3 - ComputeThreads.count()));
        List<TrainingEvent> again = train(weights, "again", event -> ComputeThreads.use(2));
        assertEquals(withTwo.stream().map(ThreadNumberTest::figures).toList(), again.stream().map(ThreadNumberTest::figures).toList(),
                "the same number gives the same bits");
        assertArrayEquals(weightsOf("two"), weightsOf("again"), "the same number gives the same bits");
        for (List<TrainingEvent> other : List.of(withTwo, changing)) {
            for (int event = 0; event < withOne.size(); event++) {
                assertArrayEquals(figures(withOne.get(event)).stream().mapToDouble(Double::doubleValue).toArray(),
                        figures(other.get(event)).stream().mapToDouble(Double::doubleValue).toArray(), 1e-4, withOne.get(event).toString());
            }
        }
    }

    private List<TrainingEvent> train(Path weights, String name, TrainingListener each) throws IOException {
        ComputeThreads.use(name.equals("one") ? 1 : 2);
        List<TrainingEvent> events = new ArrayList<>();
        // the faster form is measured, and so may differ from run to run
        try (CoTraining training = new CoTraining(LENET, WeightSource.file(weights), GLYPHS, PhaseTwo::mapper,
                GivenMultipliers.NONE, Optional.empty(), _ -> ErrorForm.SLICES)) {
            training.train(new MultiplierSource.CoTrained(2), PLAN, folder.resolve(name), event -> {
                events.add(event);
                each.on(event);
            }, TaskControl.NONE);
        }
        return events;
    }

    /** Loss, and what is known of the structure. */
    private static List<Double> figures(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.Step step -> List.of(step.loss(), step.predictedPower());
            case TrainingEvent.Epoch epoch -> List.of(epoch.loss(), epoch.predictedPower(), epoch.normalizedPower());
        };
    }

    private byte[] weightsOf(String name) throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve(name))) {
            return Files.readAllBytes(found.filter(file -> file.toString().endsWith(".safetensors")).findFirst().orElseThrow());
        }
    }
}

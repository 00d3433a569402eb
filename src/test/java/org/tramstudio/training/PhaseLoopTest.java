package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.Glyphs;
import org.tramstudio.nn.Calibration;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.GradientMode;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.GreedyMapper;

/** That training leaves nothing behind in the engine's memory. */
class PhaseLoopTest {

    private static final TrainingPlan PLAN =
            TrainingPlan.of(Map.of(Setting.PHASE_1_EPOCHS, "3", Setting.PHASE_3_EPOCHS, "1", Setting.BATCH_SIZE, "20", Setting.STRUCTURE_LEARNING_RATE_FACTOR, "40", Setting.SEED, "3"));

    @Test
    void noArrayOutlivesItsStepOrEpoch() throws IOException {
        EngineStatus.probe();
        GradientMode.onlyWhileCollecting();
        Dataset glyphs = Glyphs.dataset(60, 30, 1);
        Graph graph = ZooNetwork.LENET_5.graph(glyphs.shape(), glyphs.classNames().size());
        TrainingImages images = new TrainingImages(glyphs, 0, 0, PLAN.batchSize(), false, 1, TaskControl.NONE);
        try (NDManager manager = NDManager.newBaseManager();
             NetworkParameters parameters = new NetworkParameters(manager, graph, 1)) {
            new Calibration(graph, parameters, PLAN.bits())
                    .run(images.calibrationBatches(manager), TaskControl.NONE);
            ApproximatedLayers layers = new ApproximatedLayers(graph, PLAN);
            ExploreMethod method = new ExploreMethod(manager, graph, parameters, PLAN, 1, 1, layers,
                    new StructureMapping(PLAN, layers, new GreedyMapper(), Optional.empty()));
            List<Integer> alive = new ArrayList<>();
            TrainingListener counting = _ -> alive.add(manager.getManagedArrays().size()
                    + parameters.get("conv1.weight").getManager().getManagedArrays().size());
            new PhaseLoop(graph, parameters, manager, images, Optional.empty(), counting, TaskControl.NONE)
                    .run(method, TrainingState.startOf(Phase.EXPLORE, List.of(), Map.of(), 0), new ProgressSpan(0, 9));

            assertEquals(12, alive.size(), "three steps and an end for each of three epochs");
            assertTrue(alive.getFirst() > parameters.arrays().size(), alive.toString());
            assertEquals(1, alive.stream().distinct().count(), "arrays alive after each step: " + alive);
        }
    }
}

package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.data.Batch;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.axm.ErrorForm;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.task.TaskControl;
import org.tramstudio.tram.GreedyMapper;

/** Calibrates a network and takes one step of each phase, as a study does with the settings that suit the network. */
final class SingleSteps {

    private static final int RANK = 6;

    private final NetworkModel model;
    private final Dataset images;
    private final TrainingPlan plan;

    SingleSteps(NetworkModel model, Dataset images, int batch, int microBatch) {
        this.model = model;
        this.images = images;
        Map<Setting, String> settings = new HashMap<>(TrainingPlan.suggestedFor(model.graph()));
        settings.put(Setting.BATCH_SIZE, Integer.toString(batch));
        settings.put(Setting.MICRO_BATCH, Integer.toString(microBatch));
        plan = TrainingPlan.of(settings);
    }

    void take(MeasuredStages stages, NDManager manager) throws IOException {
        Graph graph = model.graph();
        try (PreparedNetwork prepared = stages.run("calibration", () -> new PreparedNetwork(graph, WeightSource.of(model),
                     images, plan, manager, TaskControl.NONE));
             NetworkParameters parameters = new NetworkParameters(manager, graph, 1)) {
            parameters.copyFrom(prepared.parameters());
            ApproximatedLayers layers = new ApproximatedLayers(graph, plan);
            StructureMapping mapping = new StructureMapping(plan, layers, new GreedyMapper(), Optional.empty());
            Batch batch;
            try (var batches = prepared.images().trainingBatches(0, 0)) {
                batch = batches.next().orElseThrow();
            }
            LongestWait looks = new LongestWait();
            Step step = new Step(stages, manager, parameters, batch, looks,
                    new TrainingStep(graph, parameters, manager, prepared.images(), looks));
            step.take("step quantised, exact", new QuantizeMethod(parameters, plan, new PlannedArithmetic(graph, plan).exact()));
            ExploreMethod explore = new ExploreMethod(manager, graph, parameters, plan, 1, 100, layers, mapping);
            List<Double> before = explore.values();
            step.take("step of phase 1, P = " + plan.columns() + ", " + layers.names().size() + " layers", explore);
            assertNotEquals(before, explore.values());
            DesignMultiplier truncated = new MultiplierMaker(plan, layers, mapping, GivenMultipliers.NONE).truncated(RANK);
            assertEquals(RANK, ErrorFactors.of(truncated.table()).rank());
            step.take("step of phase 3, rank " + RANK, new RecoverMethod(new MultiplierErrors(manager, Map.of(), ErrorForm::faster),
                    graph, parameters, plan, 1, List.of(truncated), truncated.theta(), OptionalDouble.empty()));
        }
    }

    private record Step(MeasuredStages stages, NDManager manager, NetworkParameters parameters, Batch batch,
                        LongestWait looks, TrainingStep step) {

        void take(String title, PhaseMethod method) throws IOException {
            String first = parameters.arrays().keySet().iterator().next();
            float[] before = parameters.get(first).toFloatArray();
            try (Optimizer optimizer = Optimizer.of(method.optimizer().kind(), manager, method.groups())) {
                double[] loss = {0};
                double longest = stages.run(title + ", " + batch.size() + " images, " + method.optimizer().microBatch() + " at once",
                        () -> looks.of(() -> loss[0] = step.take(method, optimizer, method.learningRate().at(0, 1), 0, batch)));
                stages.say("%s, looking whether to stop at least every %.2f s".formatted(title, longest));
                assertTrue(Double.isFinite(loss[0]) && loss[0] > 0, title + ": loss " + loss[0]);
            }
            assertFalse(Arrays.equals(before, parameters.get(first).toFloatArray()), title);
            parameters.arrays().forEach((name, array) ->
                    assertTrue(Float.isFinite(array.sum().getFloat()), title + " left " + name));
        }
    }
}

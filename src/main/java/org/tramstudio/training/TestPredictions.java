package org.tramstudio.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.nn.GradientMode;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.axm.ErrorForm;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** Classifies the test images of finished designs once more, image by image. Trains nothing and changes no file. */
public final class TestPredictions {

    private final Graph graph;
    private final WeightSource weights;
    private final Dataset dataset;
    private final SharedResults shared;

    /**
     * For the designs of a network and its images.
     *
     * @param weights gives the floating-point weights that the designs began with
     * @param shared where quantisation-aware training has left its result
     */
    public TestPredictions(Graph graph, WeightSource weights, Dataset dataset, SharedResults shared) {
        this.graph = graph;
        this.weights = weights;
        this.dataset = dataset;
        this.shared = shared;
    }

    /**
     * The predictions of a design and of the quantised network that it began with.
     *
     * @param plan that it was trained by
     * @param checkpointFolder the design's own
     * @param multipliers the design's
     * @throws UserFacingException if the retrained weights, or the quantised network, are not there any more
     */
    public ImagePredictions of(TrainingPlan plan, Path checkpointFolder, List<DesignMultiplier> multipliers,
                               TaskControl control) throws IOException {
        GradientMode.onlyWhileCollecting();
        Checkpoint checkpoint = new Checkpoint(checkpointFolder);
        TrainingState state = RecoveredNetwork.state(checkpointFolder);
        try (NDManager manager = plan.device().open(control);
             PreparedNetwork start = new PreparedNetwork(graph, weights, dataset, plan, manager, control);
             NetworkParameters recovered = new NetworkParameters(manager, graph, plan.seed())) {
            if (!start.takeTrained(shared.phase0(plan)) && plan.quantization().epochs() > 0) {
                throw new UserFacingException("The network after quantisation-aware training is not kept any more, so there "
                        + "is nothing to compare with.", "Train one more design with the same settings, then try again.");
            }
            recovered.copyFrom(start.parameters());
            checkpoint.restore(state, recovered, manager);
            PlannedArithmetic planned = new PlannedArithmetic(graph, plan);
            Arithmetic approximate = planned.approximate(multipliers,
                    new MultiplierErrors(manager, state.errorForms(), ErrorForm::faster));
            TrainingImages images = start.images();
            int[] before = images.predictions(graph, start.parameters(), planned.exact(), manager, control);
            int[] after = images.predictions(graph, recovered, approximate, manager, control);
            List<ImagePrediction> each = new ArrayList<>();
            for (int image = 0; image < before.length; image++) {
                each.add(new ImagePrediction(image, images.test().label(image), before[image], after[image]));
            }
            return new ImagePredictions(images.test(), each);
        }
    }
}

package org.tramstudio.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.graph.ConstantValues;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.GraphArrays;
import org.tramstudio.nn.graph.NetworkModel;
import org.tramstudio.nn.weights.StateDict;
import org.tramstudio.task.UserFacingException;

/** The network of a design as phase 3 left it, with weights in floating point. Needs no engine. */
public final class RecoveredNetwork {

    private static final String REMEDY = "Train the design again, with the command run and its option --again.";

    private RecoveredNetwork() {
    }

    /**
     * Reads the weights of a finished design.
     *
     * @param checkpoint folder that the design was trained with, see {@link DesignTraining#train}
     * @param graph the network that was trained
     * @throws UserFacingException if they are not there, or are another network's, naming the file
     */
    public static NetworkModel read(Path checkpoint, Graph graph) throws IOException {
        TrainingState state = state(checkpoint);
        Path file = checkpoint.resolve(state.tensors());
        Map<String, ConstantValues> found = StateDict.read(file);
        Map<String, ConstantValues> weights = new LinkedHashMap<>();
        for (Map.Entry<String, List<Integer>> each : GraphArrays.sizes(graph).entrySet()) {
            ConstantValues values = found.get(each.getKey());
            if (values == null || !values.sizes().equals(each.getValue())) {
                throw new UserFacingException(file + (values == null ? " has no array \"" + each.getKey() + "\""
                        : " has the array \"" + each.getKey() + "\" in the sizes " + values.sizes()) + "; the project's "
                        + graph.title() + " has one of " + each.getValue() + ".",
                        "Restore the network and the data set that the design was trained with. Or: " + REMEDY);
            }
            weights.put(each.getKey(), values);
        }
        return new NetworkModel(graph, weights);
    }

    /**
     * Whether the weights of a finished design are kept, as they are unless somebody has removed them.
     *
     * @param checkpoint the folder that it was trained with
     */
    public static boolean isKept(Path checkpoint) {
        return new Checkpoint(checkpoint).exists();
    }

    /**
     * The state that phase 3 left, with its arrays.
     *
     * @throws UserFacingException if it is not there
     */
    static TrainingState state(Path checkpoint) throws IOException {
        return new Checkpoint(checkpoint).read()
                .filter(kept -> kept.phase() == Phase.RECOVER && !kept.tensors().isEmpty())
                .orElseThrow(() -> new UserFacingException(checkpoint + ": the retrained weights of this design are not there.",
                        REMEDY));
    }

    /**
     * The names of the layers that a plan approximates, in the order of the network.
     *
     * @throws UserFacingException if the plan names a layer that the network does not have
     */
    public static List<String> approximatedLayers(Graph graph, TrainingPlan plan) throws UserFacingException {
        return new ApproximatedLayers(graph, plan).names();
    }
}

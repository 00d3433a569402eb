package org.tramstudio.training;

import org.tramstudio.nn.graph.Graph;
import org.tramstudio.task.UserFacingException;

/** What part of a network's work is done by approximate multipliers. */
public final class NetworkWork {

    private NetworkWork() {
    }

    /**
     * The multiplications of the layers that a plan approximates over those of all layers that multiply weights by
     * activations, above 0 and up to 1.
     *
     * @throws UserFacingException if the plan names a layer that the network does not have, or approximates none
     */
    public static double approximatedShare(Graph graph, TrainingPlan plan) throws UserFacingException {
        return new ApproximatedLayers(graph, plan).shareOfAll();
    }
}

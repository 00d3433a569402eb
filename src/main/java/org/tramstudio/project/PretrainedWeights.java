package org.tramstudio.project;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.WeightSource;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.UserFacingException;

/**
 * The weights of others for a built-in network.
 *
 * @param network which network
 * @param graph the network as it is made for the images
 * @param file the state dict
 * @param newClassifier whether the last layer stays as it is
 */
record PretrainedWeights(ZooNetwork network, Graph graph, Path file, boolean newClassifier) implements WeightSource {

    @Override
    public void load(NetworkParameters parameters, NDManager manager) throws IOException {
        throw new UserFacingException(file + ": state dicts cannot be read by this build.",
                "Train the network from scratch.");
    }
}

package org.tramstudio.nn;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.tramstudio.nn.graph.NetworkModel;

/** Where a network's floating-point weights come from. */
@FunctionalInterface
public interface WeightSource {

    /**
     * Copies the weights into a network's parameters.
     *
     * @throws IOException if they cannot be read or do not fit; the message names the file and the array
     */
    void load(NetworkParameters parameters, NDManager manager) throws IOException;

    /** The weights of a file, by the names that the network gives its arrays. */
    static WeightSource file(Path file) {
        return (parameters, manager) -> TensorFile.load(file, manager, parameters);
    }

    /** The weights that an imported network came with. */
    static WeightSource of(NetworkModel model) {
        return (parameters, _) -> parameters.copyFrom(model.weights());
    }
}

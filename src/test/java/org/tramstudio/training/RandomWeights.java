package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.TensorFile;
import org.tramstudio.nn.graph.Graph;

/** Weights for tests of what training keeps, which need no trained ones. */
final class RandomWeights {

    private RandomWeights() {
    }

    /** Loads the engine, and writes a network's first weights into a folder. */
    static Path write(Graph graph, Path folder) throws IOException {
        assertTrue(EngineStatus.probe() instanceof EngineStatus.Available, () -> EngineStatus.probe().toString());
        Path weights = folder.resolve("weights.safetensors");
        try (NDManager manager = NDManager.newBaseManager();
             NetworkParameters parameters = new NetworkParameters(manager, graph, 1)) {
            TensorFile.write(weights, parameters.arrays());
        }
        return weights;
    }
}

package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.ParameterKind;

/** A network's parameters as an optimiser groups them: weights decay, clipping factors do not. */
final class NetworkGroups {

    private NetworkGroups() {
    }

    /** All that is trained of a network, weights with decay. */
    static List<ParameterGroup> of(NetworkParameters parameters, double weightDecay) {
        return List.of(new ParameterGroup(ofKind(parameters, ParameterKind.WEIGHT), 1, weightDecay),
                new ParameterGroup(ofKind(parameters, ParameterKind.CLIPPING), 1, 0));
    }

    private static Map<String, NDArray> ofKind(NetworkParameters parameters, ParameterKind kind) {
        Map<String, NDArray> chosen = new HashMap<>();
        parameters.arrays().forEach((name, array) -> {
            if (parameters.kind(name) == kind) {
                chosen.put(name, array);
            }
        });
        return chosen;
    }
}

package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.nn.NetworkParameters;
import org.tramstudio.nn.ParameterKind;
import org.tramstudio.nn.quant.RangeObserver;

/** A network's parameters as an optimiser groups them: weights decay, clipping factors do not. */
final class NetworkGroups {

    /** The share of a weight that the paper adds to its gradient. */
    static final double USUAL_DECAY = 5e-4;

    private NetworkGroups() {
    }

    /** What is trained of a quantised network; its clipping factors are only where they are learned. */
    static List<ParameterGroup> of(NetworkParameters parameters, RangeObserver observer, double decay) {
        List<ParameterGroup> groups = new ArrayList<>(weights(parameters, decay));
        if (observer == RangeObserver.LEARNED) {
            groups.add(new ParameterGroup(ofKind(parameters, ParameterKind.CLIPPING), 1, 0));
        }
        return List.copyOf(groups);
    }

    /** What is trained of a network in floating point. */
    static List<ParameterGroup> weights(NetworkParameters parameters, double decay) {
        return List.of(new ParameterGroup(ofKind(parameters, ParameterKind.WEIGHT), 1, decay));
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

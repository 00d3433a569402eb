package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/**
 * Arrays that are trained in the same way.
 *
 * @param arrays by name; each collects gradients
 * @param rateFactor their learning rate over the schedule's
 * @param weightDecay share of the value that is added to its gradient
 */
record ParameterGroup(Map<String, NDArray> arrays, double rateFactor, double weightDecay) {

    ParameterGroup {
        arrays = Map.copyOf(arrays);
    }
}

package org.tramstudio.training;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.tramstudio.nn.Arithmetic;
import org.tramstudio.tram.StructureParameters;

/** What tells one phase of training from another: how the network multiplies, what is trained, and for what. */
interface PhaseMethod {

    /** Which phase it is. */
    Phase phase();

    /** How many epochs it lasts. */
    int epochs();

    /** Its learning rate. */
    LearningRate learningRate();

    /** How the network multiplies now; called within each step, so that gradients reach what it depends on. */
    Arithmetic arithmetic();

    /** The whole loss, given L_model; that alone unless the phase adds to it. */
    default NDArray loss(NDArray modelLoss) {
        return modelLoss;
    }

    /** How steps are taken. */
    OptimizerPlan optimizer();

    /** What is trained. */
    List<ParameterGroup> groups();

    /** Θ as it stands. */
    StructureParameters theta();

    /** f_power(Θ) (Eq. 5); 1 while products are exact. */
    default double predictedPower() {
        return 1;
    }

    /** Cost of the multiplier that Θ maps to, over the accurate one's; 1 while products are exact. */
    default double normalizedPower() {
        return 1;
    }
}

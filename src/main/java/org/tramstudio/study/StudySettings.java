package org.tramstudio.study;

import java.util.List;
import org.tramstudio.training.TrainingPlan;

/**
 * What a study searches: one design for each λ, all trained by one plan.
 *
 * @param lambdas weights of the power in the loss (Eq. 2), each above 0, without repeats
 * @param plan how each is trained
 */
public record StudySettings(List<Double> lambdas, TrainingPlan plan) {

    /** Copies and checks the list. */
    public StudySettings {
        lambdas = List.copyOf(lambdas);
        for (double lambda : lambdas) {
            if (!(lambda > 0 && lambda <= 1e6)) {
                throw new IllegalArgumentException("λ is " + lambda + "; it must lie above 0 and not beyond 1000000");
            }
        }
        if (lambdas.stream().distinct().count() != lambdas.size()) {
            throw new IllegalArgumentException("the list of λ names a value twice: " + lambdas);
        }
    }
}

package org.tramstudio.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/**
 * A point of the Pareto plot: a multiplier with the network retrained for it. Immutable; a running design is replaced
 * by a newer one as it goes.
 *
 * @param id folder name below {@code designs/}
 * @param lambda weight of the power in the loss; empty for the accurate multiplier
 * @param plan how it is trained
 * @param state where it stands
 * @param theta structure parameters as they stand
 * @param accuracy shares of right answers, 0 to 1, as far as measured
 * @param predictedPower f_power(Θ) (Eq. 5), 0 to 1
 * @param normalizedPower mapped cost over the accurate multiplier's, 0 to 1
 * @param simulatedPower the mapped multiplier's power over the accurate one's, simulated gate by gate; empty until it is
 *                       computed
 * @param seconds computing time so far
 * @param trail earlier positions while it was trained, oldest first
 * @param failure why it failed, for a failed design
 */
public record DesignPoint(String id, OptionalDouble lambda, TrainingPlan plan, DesignState state,
                          StructureParameters theta, Map<AccuracyStage, Double> accuracy, double predictedPower,
                          double normalizedPower, OptionalDouble simulatedPower, double seconds,
                          List<TrailPosition> trail, Optional<String> failure) {

    /** Copies the collections. */
    public DesignPoint {
        accuracy = Map.copyOf(accuracy);
        trail = List.copyOf(trail);
    }

    /**
     * Where a running design stood at the end of an epoch.
     *
     * @param normalizedPower mapped cost over the accurate multiplier's
     * @param accuracy share of right answers
     * @param predictedPower f_power(Θ); empty in files of the first version
     * @param simulatedPower simulated power of the multiplier that Θ mapped to; empty in files of the first version
     */
    public record TrailPosition(double normalizedPower, double accuracy, OptionalDouble predictedPower,
                                OptionalDouble simulatedPower) {

        /** The power of one kind; empty where it is not known. */
        public OptionalDouble power(PowerKind kind) {
            return switch (kind) {
                case SIMULATED -> simulatedPower;
                case MAPPED -> OptionalDouble.of(normalizedPower);
                case PREDICTED -> predictedPower;
            };
        }
    }

    /** A design before its training, at the Θ that training starts from; its power counts as 1 until it is known. */
    public static DesignPoint queued(String id, OptionalDouble lambda, TrainingPlan plan) {
        StructureParameters theta = lambda.isPresent() ? StructureParameters.start(plan.columns())
                : StructureParameters.accurate(plan.columns());
        return new DesignPoint(id, lambda, plan, DesignState.QUEUED, theta, Map.of(), 1, 1,
                OptionalDouble.empty(), 0, List.of(), Optional.empty());
    }

    /** What to call it, for example {@code "λ 0.3"}. */
    public String title() {
        return lambda.isPresent() ? "λ " + DesignId.number(lambda.getAsDouble()) : "Accurate multiplier";
    }

    /** The same design, failed for a reason. */
    public DesignPoint failed(String reason) {
        return new DesignPoint(id, lambda, plan, DesignState.FAILED, theta, accuracy, predictedPower, normalizedPower,
                simulatedPower, seconds, trail, Optional.of(reason));
    }

    /** The same design in another state, without a failure. */
    public DesignPoint in(DesignState newState) {
        return new DesignPoint(id, lambda, plan, newState, theta, accuracy, predictedPower, normalizedPower,
                simulatedPower, seconds, trail, Optional.empty());
    }

    /** The same design with its simulated power. */
    public DesignPoint simulated(double power) {
        return new DesignPoint(id, lambda, plan, state, theta, accuracy, predictedPower, normalizedPower,
                OptionalDouble.of(power), seconds, trail, failure);
    }

    /** The power of one kind over the accurate multiplier's; empty where it is not computed yet. */
    public OptionalDouble power(PowerKind kind) {
        return switch (kind) {
            case SIMULATED -> simulatedPower;
            case MAPPED -> OptionalDouble.of(normalizedPower);
            case PREDICTED -> OptionalDouble.of(predictedPower);
        };
    }

    /** The accuracy at a stage, 0 to 1; empty until it is measured. */
    public OptionalDouble accuracyAt(AccuracyStage stage) {
        Double value = accuracy.get(stage);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The accuracy to plot: the final one, else that of the last epoch; empty before the first. */
    public OptionalDouble latestAccuracy() {
        OptionalDouble last = accuracyAt(AccuracyStage.FINAL);
        return last.isPresent() || trail.isEmpty() ? last : OptionalDouble.of(trail.getLast().accuracy());
    }

    /** Whether this is the accurate multiplier's point. */
    public boolean isAccurate() {
        return lambda.isEmpty();
    }
}

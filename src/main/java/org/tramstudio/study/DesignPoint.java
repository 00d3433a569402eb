package org.tramstudio.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.PhaseTwo;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/**
 * A point of the Pareto plot: a multiplier with the network retrained for it. Immutable; a running design is replaced
 * by a newer one as it goes.
 *
 * @param id folder name below {@code designs/}
 * @param source where its multiplier comes from
 * @param plan how it is trained
 * @param state where it stands
 * @param theta structure parameters as they stand, for layers that differ their mean; none for a multiplier that was
 *              designed without
 * @param accuracy shares of right answers, 0 to 1, as far as measured
 * @param predictedPower f_power(Θ) (Eq. 5), 0 to 1; NaN for a multiplier without Θ
 * @param normalizedPower mapped cost over the accurate multiplier's; NaN for a multiplier that is known by its products
 *                        alone
 * @param simulatedPower the mapped multiplier's power over the accurate one's, simulated gate by gate; empty until it is
 *                       computed
 * @param seconds computing time so far
 * @param trail earlier positions while it was trained, oldest first
 * @param failure why it failed, for a failed design and one that waits to be tried again
 * @param parts its multipliers, where they are kept in files; none where plan and Θ tell all, see {@link DesignMultipliers}
 * @param figures what else is known of it once it is finished
 */
public record DesignPoint(String id, MultiplierSource source, TrainingPlan plan, DesignState state,
                          StructureParameters theta, Map<AccuracyStage, Double> accuracy, double predictedPower,
                          double normalizedPower, OptionalDouble simulatedPower, double seconds,
                          List<TrailPosition> trail, Optional<String> failure, List<DesignPart> parts,
                          DesignFigures figures) {

    /** Copies the collections. */
    public DesignPoint {
        accuracy = Map.copyOf(accuracy);
        trail = List.copyOf(trail);
        parts = List.copyOf(parts);
    }

    /** A design of which no further figures are known. */
    public DesignPoint(String id, MultiplierSource source, TrainingPlan plan, DesignState state, StructureParameters theta,
                       Map<AccuracyStage, Double> accuracy, double predictedPower, double normalizedPower,
                       OptionalDouble simulatedPower, double seconds, List<TrailPosition> trail,
                       Optional<String> failure, List<DesignPart> parts) {
        this(id, source, plan, state, theta, accuracy, predictedPower, normalizedPower, simulatedPower, seconds, trail, failure,
                parts, DesignFigures.NONE);
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
                case MAPPED -> known(normalizedPower);
                case PREDICTED -> predictedPower.isPresent() ? known(predictedPower.getAsDouble()) : predictedPower;
            };
        }
    }

    /** A design before its training, at the Θ that training starts from; its power counts as 1 until it is known. */
    public static DesignPoint queued(String id, MultiplierSource source, TrainingPlan plan) {
        StructureParameters theta = switch (source) {
            case MultiplierSource.Accurate _ -> StructureParameters.accurate(plan.columns());
            case MultiplierSource.CoTrained _ -> plan.structure().start().theta(plan.bits(), plan.columns());
            case MultiplierSource.Truncated truncated -> PhaseTwo.truncation(truncated.columns());
            case MultiplierSource.Direct _, MultiplierSource.Given _ -> StructureParameters.of();
        };
        return new DesignPoint(id, source, plan, DesignState.QUEUED, theta, Map.of(), 1, 1,
                OptionalDouble.empty(), 0, List.of(), Optional.empty(), List.of());
    }

    /** λ, for a multiplier that is trained together with the network. */
    public OptionalDouble lambda() {
        return source.lambda();
    }

    /** What to call it, for example {@code "λ 0.3"}. */
    public String title() {
        return source.title();
    }

    /** The same design, failed for a reason. */
    public DesignPoint failed(String reason) {
        return new DesignPoint(id, source, plan, DesignState.FAILED, theta, accuracy, predictedPower, normalizedPower,
                simulatedPower, seconds, trail, Optional.of(reason), parts, figures);
    }

    /** The same design in another state, without a failure. */
    public DesignPoint in(DesignState newState) {
        return new DesignPoint(id, source, plan, newState, theta, accuracy, predictedPower, normalizedPower,
                simulatedPower, seconds, trail, Optional.empty(), parts, figures);
    }

    /** The same design while it waits to be trained; one that has failed goes on telling why until it begins. */
    public DesignPoint waitingAgain() {
        return new DesignPoint(id, source, plan, DesignState.QUEUED, theta, accuracy, predictedPower, normalizedPower,
                simulatedPower, seconds, trail, failure, parts);
    }

    /** The same design with its simulated power. */
    public DesignPoint simulated(double power) {
        return new DesignPoint(id, source, plan, state, theta, accuracy, predictedPower, normalizedPower,
                OptionalDouble.of(power), seconds, trail, failure, parts, figures);
    }

    /** The same design with further figures; those that it has stay. */
    public DesignPoint with(DesignFigures more) {
        return new DesignPoint(id, source, plan, state, theta, accuracy, predictedPower, normalizedPower,
                simulatedPower, seconds, trail, failure, parts, figures.or(more));
    }

    /** The same design as if it had taken no time. */
    DesignPoint timeless() {
        return new DesignPoint(id, source, plan, state, theta, accuracy, predictedPower, normalizedPower,
                simulatedPower, 0, trail, failure, parts, figures);
    }

    /** The power of one kind over the accurate multiplier's; empty where it is not computed yet. */
    public OptionalDouble power(PowerKind kind) {
        return switch (kind) {
            case SIMULATED -> simulatedPower;
            case MAPPED -> known(normalizedPower);
            case PREDICTED -> known(predictedPower);
        };
    }

    /**
     * The energy of the whole network over that of the same network with accurate multipliers: the sum over its layers of
     * their multiplications times the simulated power of their multiplier, where layers that stay exact count at the power of
     * the accurate multiplier of the approximated layers' operands. Equal to the simulated power where every layer is
     * approximated; empty while the share of the approximated layers or the power is not known.
     */
    public OptionalDouble energy() {
        return energy(simulatedPower);
    }

    /** As {@link #energy()}, at another mean simulated power of the approximated layers' multiplications. */
    OptionalDouble energy(OptionalDouble power) {
        OptionalDouble share = figures.approximatedShare();
        return share.isPresent() && power.isPresent()
                ? OptionalDouble.of(share.getAsDouble() * power.getAsDouble() + (1 - share.getAsDouble())) : OptionalDouble.empty();
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
        return source instanceof MultiplierSource.Accurate;
    }

    private static OptionalDouble known(double power) {
        return Double.isNaN(power) ? OptionalDouble.empty() : OptionalDouble.of(power);
    }
}

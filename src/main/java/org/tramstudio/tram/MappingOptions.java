package org.tramstudio.tram;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.ComponentCosts;

/**
 * What phase 2 can be told. {@link MappingMethod#GREEDY} and {@link MappingMethod#REBUILT} look at the costs alone;
 * {@link MappingMethod#REFINED} also at effort, seed, aim, budget and distribution; {@link MappingMethod#DIRECT} at everything.
 *
 * @param costs of the components
 * @param effort how long to search
 * @param seed of the search; the same seed gives the same result
 * @param aim what to lower
 * @param budget the most cost, or the most error, as {@code aim} has it; empty for what the method compares itself
 *               with
 * @param distribution of the operand codes; only its marginals count; empty for uniform operands
 * @param uniformShare share of the uniform distribution that is mixed into a distribution, 0 to 1, which keeps a design
 *                     from failing where the operands shift
 * @param measure of the error
 * @param rankCap the highest rank of the error matrix; empty for any
 */
public record MappingOptions(ComponentCosts costs, SearchEffort effort, long seed, SearchAim aim, OptionalDouble budget,
                             Optional<OperandDistribution> distribution, double uniformShare, ErrorMeasure measure,
                             OptionalInt rankCap) {

    /** What is mixed into a measured distribution unless the user says otherwise. */
    public static final double USUAL_UNIFORM_SHARE = 0.05;

    /** The seed unless the user chooses one; the results of quick searches depend on it a little. */
    public static final long USUAL_SEED = 29;

    /** Checks the ranges. */
    public MappingOptions {
        if (!(budget.orElse(0) >= 0)) {
            throw new IllegalArgumentException("a budget of " + budget.getAsDouble() + ": at least 0 is expected");
        }
        if (!(uniformShare >= 0 && uniformShare <= 1)) {
            throw new IllegalArgumentException("a uniform share of " + uniformShare + ": 0 to 1 is expected");
        }
        if (rankCap.orElse(1) < 1) {
            throw new IllegalArgumentException("a rank cap of " + rankCap.getAsInt() + ": at least 1 is expected");
        }
    }

    /**
     * Quick, with the paper's costs: the least mean squared error under uniform operands at the cost that the method
     * compares itself with.
     */
    public static MappingOptions standard() {
        return new MappingOptions(ComponentCosts.ASAP7, SearchEffort.QUICK, USUAL_SEED, SearchAim.LEAST_ERROR,
                OptionalDouble.empty(), Optional.empty(), USUAL_UNIFORM_SHARE, ErrorMeasure.MEAN_SQUARED_ERROR,
                OptionalInt.empty());
    }

    /** With another effort and seed. */
    public MappingOptions with(SearchEffort newEffort, long newSeed) {
        return new MappingOptions(costs, newEffort, newSeed, aim, budget, distribution, uniformShare, measure, rankCap);
    }

    /** With another aim and a budget for it. */
    public MappingOptions with(SearchAim newAim, OptionalDouble newBudget) {
        return new MappingOptions(costs, effort, seed, newAim, newBudget, distribution, uniformShare, measure, rankCap);
    }

    /** For a distribution of the operands, a share of the uniform one mixed in. */
    public MappingOptions with(OperandDistribution newDistribution, double newUniformShare) {
        return new MappingOptions(costs, effort, seed, aim, budget, Optional.of(newDistribution), newUniformShare,
                measure, rankCap);
    }

    /** With another measure of the error. */
    public MappingOptions with(ErrorMeasure newMeasure) {
        return new MappingOptions(costs, effort, seed, aim, budget, distribution, uniformShare, newMeasure, rankCap);
    }

    /** With a highest rank of the error matrix. */
    public MappingOptions withRankCap(OptionalInt newRankCap) {
        return new MappingOptions(costs, effort, seed, aim, budget, distribution, uniformShare, measure, newRankCap);
    }

    /** What a search weighs operand pairs by: the marginals, with the uniform share mixed in. */
    IndependentOperands operandsFor(OperandFormat operands) {
        if (distribution.isEmpty()) {
            return OperandDistribution.uniform(operands);
        }
        OperandDistribution given = distribution.get();
        if (given.weightWidth() != operands.weightWidth() || given.activationWidth() != operands.activationWidth()) {
            throw new IllegalArgumentException("the distribution is of operands of " + given.weightWidth() + " and "
                    + given.activationWidth() + " bits; the multiplier is " + operands.description());
        }
        return new IndependentOperands(given.weightProbabilities(), given.activationProbabilities())
                .mixedWithUniform(uniformShare);
    }
}

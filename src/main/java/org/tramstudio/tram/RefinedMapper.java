package org.tramstudio.tram;

import java.util.OptionalInt;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;

/**
 * Searches the partial products to drop, to merge by OR gates, and the constants to add, for the least mean squared
 * error to Y_ref (Eq. 7) among all choices that cost at most the budget; without a budget, what the rebuilt mapping
 * costs. With the aim {@link SearchAim#LEAST_COST} it is the least cost among all choices whose error is at most the
 * budget; without one, the greedy mapping's error. Never worse than the rebuilt mapping where that keeps the budget.
 */
public final class RefinedMapper implements StructureMapper {

    /** Error that is as good as none, as a share of the accurate multiplier's. */
    private static final double NEGLIGIBLE = 1e-7;

    private final MappingOptions options;
    private final RebuiltMapper rebuilt;

    /** Maps as the options say. */
    public RefinedMapper(MappingOptions options) {
        this.options = options;
        this.rebuilt = new RebuiltMapper(options.costs());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the width is out of range, Θ has more values than the multiplier columns, or
     *         no choice keeps the budget
     */
    @Override
    public MappedMultiplier map(MultiplierArchitecture architecture, int width, StructureParameters theta) {
        long start = System.nanoTime();
        MappedMultiplier before = rebuilt.map(architecture, width, theta);
        OperandFormat operands = OperandFormat.unsigned(width);
        PartialProductSearch search = new PartialProductSearch(operands, OperandDistribution.uniform(operands),
                ErrorMeasure.MEAN_SQUARED_ERROR, options.costs(), new RankLimit(OptionalInt.empty()), theta.toArray());
        SearchGoal goal = goal(search, before);
        SearchState found = search.best(goal, options.effort().runs(),
                options.effort().refinedSteps(), options.seed());
        MappedMultiplier refined = new ChoiceMapping(architecture, before.accurate(), theta, options.costs())
                .of(MappingMethod.REFINED, found.choice(), start);
        double scoreBefore = goal.score(before.meanSquaredErrorToTarget(), before.cost());
        double score = goal.score(refined.meanSquaredErrorToTarget(), refined.cost());
        if (Math.min(score, scoreBefore) == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("no choice of partial products keeps the budget of "
                    + options.budget().orElseThrow() + "; the nearest has the error "
                    + refined.meanSquaredErrorToTarget() + " at the cost " + refined.cost());
        }
        return score <= scoreBefore ? refined
                : before.by(MappingMethod.REFINED, (System.nanoTime() - start) / 1e6);
    }

    private SearchGoal goal(PartialProductSearch search, MappedMultiplier before) {
        double negligible = NEGLIGIBLE * search.accurate().error();
        return switch (options.aim()) {
            case LEAST_ERROR -> new SearchGoal.LeastError(options.budget().orElse(before.cost()),
                    Math.max(negligible, Double.MIN_NORMAL));
            case LEAST_COST -> new SearchGoal.LeastCost(
                    options.budget().orElse(before.meanSquaredErrorToTarget()), negligible,
                    search.accurate().cost());
        };
    }
}

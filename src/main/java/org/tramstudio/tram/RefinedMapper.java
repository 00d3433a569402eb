package org.tramstudio.tram;

import java.util.OptionalInt;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.RemovedShares;

/**
 * Searches the partial products to drop, to merge by OR gates, and the constants to add, for the least mean squared
 * error to Y_ref (Eq. 7), under the distribution of the options, among all choices that cost at most the budget; without a budget, what the rebuilt mapping
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
        RemovedShares target = RemovedShares.byColumn(theta.toArray());
        IndependentOperands distribution = options.operandsFor(operands);
        PartialProductSearch search = new PartialProductSearch(operands, distribution,
                ErrorMeasure.MEAN_SQUARED_ERROR, options.costs(), new RankLimit(OptionalInt.empty()), target,
                theta.columns());
        double errorBefore = meanSquaredError(before, target, distribution);
        SearchGoal goal = goal(search, before.cost(), errorBefore);
        SearchState found = search.best(goal, options.effort().runs(),
                options.effort().refinedSteps(), options.seed());
        MappedMultiplier refined = new ChoiceMapping(architecture, before.accurate(), theta, options.costs())
                .of(MappingMethod.REFINED, found.choice(), start);
        double error = meanSquaredError(refined, target, distribution);
        double scoreBefore = goal.score(errorBefore, before.cost());
        double score = goal.score(error, refined.cost());
        if (Math.min(score, scoreBefore) == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("no choice of partial products keeps the budget of "
                    + options.budget().orElseThrow() + "; the nearest has the error "
                    + error + " at the cost " + refined.cost());
        }
        return score <= scoreBefore ? refined
                : before.by(MappingMethod.REFINED, (System.nanoTime() - start) / 1e6);
    }

    /** Mean of (Y - Y_ref)² over the operand pairs as they occur. */
    private double meanSquaredError(MappedMultiplier mapped, RemovedShares target, IndependentOperands distribution) {
        if (options.distribution().isEmpty()) {
            return mapped.meanSquaredErrorToTarget();
        }
        ProductTable table = mapped.table();
        double sum = 0;
        for (int w = 0; w < table.operands().weights(); w++) {
            for (int x = 0; x < table.operands().activations(); x++) {
                double probability = distribution.probability(w, x);
                if (probability > 0) {
                    double error = table.product(w, x) - target.target(w, x);
                    sum += error * error * probability;
                }
            }
        }
        return sum;
    }

    private SearchGoal goal(PartialProductSearch search, double costBefore, double errorBefore) {
        double negligible = NEGLIGIBLE * search.accurate().error();
        return switch (options.aim()) {
            case LEAST_ERROR -> new SearchGoal.LeastError(options.budget().orElse(costBefore),
                    Math.max(negligible, Double.MIN_NORMAL));
            case LEAST_COST -> new SearchGoal.LeastCost(
                    options.budget().orElse(errorBefore), negligible,
                    search.accurate().cost());
        };
    }
}

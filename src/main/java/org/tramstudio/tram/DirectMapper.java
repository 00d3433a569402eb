package org.tramstudio.tram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.RemovedShares;

/**
 * Designs a multiplier for the operands of a layer instead of mapping Θ: the least error to the exact product, in a
 * measure and under a distribution, that a cost budget allows; the cost of Θ's greedy mapping where no budget is given.
 * With the aim {@link SearchAim#LEAST_COST}, the least cost that an error budget allows.
 */
public final class DirectMapper implements StructureMapper {

    /** Error that is as good as none, as a share of that of the multiplier that gives nothing but 0 in its low half. */
    private static final double NEGLIGIBLE = 1e-9;

    /** The whole front takes as many steps of polishing as one design, divided by this. */
    private static final int FRONT_SHARE = 2;

    private final MappingOptions options;
    private final GreedyMapper greedy;

    /** Designs as the options say. */
    public DirectMapper(MappingOptions options) {
        this.options = options;
        this.greedy = new GreedyMapper(options.costs());
    }

    /**
     * The front of designs from the accurate multiplier down, no point better than another in both error and cost.
     *
     * @param operands unsigned operands of at most 10 bits
     * @return dearest first
     * @throws IllegalArgumentException if the operands are signed or too wide, or do not go with the distribution
     */
    public List<FrontPoint> front(OperandFormat operands) {
        PartialProductSearch search = search(operands);
        List<SearchState> states = new ArrayList<>(search.walk());
        states.addAll(search.truncations());
        List<SearchState> front = nondominated(states);
        int steps = options.effort().runs() * options.effort().directSteps() / FRONT_SHARE / front.size();
        List<SearchState> polished = new ArrayList<>(front);
        for (int k = 0; k < front.size(); k++) {
            SearchGoal goal = new SearchGoal.LeastError(front.get(k).cost(), negligible(search));
            polished.add(search.anneal(front.get(k), goal, steps, options.seed() + k));
        }
        return nondominated(polished).stream().map(state ->
                new FrontPoint(state.choice(), state.error(), state.cost(), RankLimit.rank(state))).toList();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the width is out of range, the operands do not go with the distribution, Θ has
     *         more values than the multiplier columns, or no choice keeps the budget
     */
    @Override
    public MappedMultiplier map(MultiplierArchitecture architecture, int width, StructureParameters theta) {
        long start = System.nanoTime();
        MappedMultiplier mapped = greedy.map(architecture, width, theta);
        PartialProductSearch search = search(OperandFormat.unsigned(width));
        SearchGoal goal = goal(search, mapped);
        SearchState found = search.best(goal, options.effort().runs(),
                options.effort().directSteps(), options.seed());
        if (goal.score(found.error(), found.cost()) == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("no choice of partial products keeps the budget; the nearest has the "
                    + "error " + found.error() + " at the cost " + found.cost());
        }
        return new ChoiceMapping(architecture, mapped.accurate(), theta, options.costs())
                .of(MappingMethod.DIRECT, found.choice(), start);
    }

    private PartialProductSearch search(OperandFormat operands) {
        return new PartialProductSearch(operands, options.operandsFor(operands), options.measure(), options.costs(),
                new RankLimit(options.rankCap()), RemovedShares.none(), 0);
    }

    private SearchGoal goal(PartialProductSearch search, MappedMultiplier mapped) {
        return switch (options.aim()) {
            case LEAST_ERROR -> new SearchGoal.LeastError(options.budget().orElse(mapped.cost()), negligible(search));
            case LEAST_COST -> new SearchGoal.LeastCost(options.budget().orElseThrow(() ->
                    new IllegalArgumentException("the least cost needs an error budget")), negligible(search),
                    search.accurate().cost());
        };
    }

    private static double negligible(PartialProductSearch search) {
        return NEGLIGIBLE * (1L << 2 * search.accurate().sets().columns());
    }

    private static List<SearchState> nondominated(List<SearchState> states) {
        List<SearchState> front = new ArrayList<>();
        double leastCost = Double.POSITIVE_INFINITY;
        for (SearchState state : states.stream().sorted(Comparator.comparingDouble(SearchState::error)
                .thenComparingDouble(SearchState::cost)).toList()) {
            if (state.cost() < leastCost - 1e-9) {
                leastCost = state.cost();
                front.add(state);
            }
        }
        return front;
    }
}

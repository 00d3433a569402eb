package org.tramstudio.tram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.RemovedShares;
import org.tramstudio.power.ComponentCosts;

/** The search for the best choice of partial products, among those that keep every column above B + 1 as it is. */
final class PartialProductSearch {

    private static final int COLUMNS_BEYOND_WIDTH = 2;

    private final SearchState accurate;
    private final RankLimit limit;

    /**
     * Prepares a search.
     *
     * @param target what the error is counted from
     * @param targetColumns columns, from the least significant one, of which the target leaves something out
     * @throws IllegalArgumentException if the operands are wider than {@link GreedyMapper#MAX_LISTED_WIDTH}
     */
    PartialProductSearch(OperandFormat operands, IndependentOperands distribution, ErrorMeasure measure,
                         ComponentCosts costs, RankLimit limit, RemovedShares target, int targetColumns) {
        int wider = Math.max(operands.weightWidth(), operands.activationWidth());
        if (wider > GreedyMapper.MAX_LISTED_WIDTH) {
            throw new IllegalArgumentException("the search for partial products handles operands of up to "
                    + GreedyMapper.MAX_LISTED_WIDTH
                    + " bits, not " + wider);
        }
        int columns = Math.min(Math.max(wider + COLUMNS_BEYOND_WIDTH, targetColumns), operands.productWidth() - 1);
        PartialProductSets sets = new PartialProductSets(operands, columns);
        this.accurate = new SearchState(sets, new TermProducts(sets, distribution, measure), new CompressorCost(costs),
                target);
        this.limit = limit;
    }

    /** The accurate multiplier, where every walk begins. */
    SearchState accurate() {
        return accurate;
    }

    /** The states of the ratio greedy's walk, from the accurate multiplier on. */
    List<SearchState> walk() {
        List<SearchState> states = new ArrayList<>(List.of(accurate));
        SearchState state = accurate.copy();
        RatioGreedy greedy = new RatioGreedy(state, limit);
        while (greedy.step()) {
            states.add(state.copy());
        }
        return states;
    }

    /** One, two and more columns truncated. */
    List<SearchState> truncations() {
        List<SearchState> states = new ArrayList<>();
        SearchState state = accurate.copy();
        SearchMove move = new SearchMove();
        for (int column = 0; column < state.sets().columns(); column++) {
            for (int k = 0; k < state.sets().height(column); k++) {
                state.evaluate(move.clear().remove(column, 1 << k));
                state.apply(move);
            }
            if (limit.allows(state)) {
                states.add(state.copy());
            }
        }
        return states;
    }

    /**
     * Anneals from the best state of {@link #walk()} and {@link #truncations()}, several times.
     *
     * @param steps of each run
     */
    SearchState best(SearchGoal goal, int runs, int steps, long seed) {
        List<SearchState> starts = walk();
        starts.addAll(truncations());
        ToDoubleFunction<SearchState> score = state -> goal.score(state.error(), state.cost());
        SearchState start = starts.stream().min(Comparator.comparingDouble(score)
                .thenComparingDouble(state -> goal.energy(state.error(), state.cost()))).orElseThrow();
        SearchState best = start;
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int run = 0; run < runs; run++) {
            SearchState found = anneal(start, goal, steps, seeds.nextLong());
            best = score.applyAsDouble(found) < score.applyAsDouble(best) ? found : best;
        }
        return best;
    }

    /** Anneals from a given state. */
    SearchState anneal(SearchState start, SearchGoal goal, int steps, long seed) {
        return new Annealing(start, goal, limit, seed).run(steps);
    }
}

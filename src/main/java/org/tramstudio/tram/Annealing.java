package org.tramstudio.tram;

import java.util.SplittableRandom;

/**
 * Simulated annealing over the choices of partial products. The number of steps and the seed alone decide the result,
 * not the clock.
 */
final class Annealing {

    /** Temperatures, in units of the goal's energy, of which the logarithm of the error is a part. */
    private static final double HOT = 0.1;
    private static final double COLD = 0.01;

    /** The exponential of less than this is below every random number that can be drawn but 0. */
    private static final double HOPELESS = -37;

    private final SearchGoal goal;
    private final RankLimit limit;
    private final RandomMoves moves;
    private final SplittableRandom random;
    private final SearchState state;
    private SearchState best;
    private double bestScore;

    Annealing(SearchState start, SearchGoal goal, RankLimit limit, long seed) {
        this.goal = goal;
        this.limit = limit;
        this.state = start.copy();
        this.random = new SplittableRandom(seed);
        this.moves = new RandomMoves(state, random);
        this.best = start;
        this.bestScore = goal.score(start.error(), start.cost());
    }

    /** The best state met: the start where none is better. */
    SearchState run(int steps) {
        double energy = goal.energy(state.error(), state.cost());
        double cooling = Math.pow(COLD / HOT, 1.0 / steps);
        double temperature = HOT;
        for (int step = 0; step < steps; step++) {
            temperature *= cooling;
            SearchMove move = moves.next();
            state.evaluate(move);
            double after = goal.energy(state.errorAfter(), state.costAfter());
            if (isAccepted((energy - after) / temperature) && isAllowed(move)) {
                state.apply(move);
                energy = after;
                keepBest();
            }
        }
        return best;
    }

    /** By Metropolis's rule. */
    private boolean isAccepted(double gain) {
        if (gain >= 0) {
            return true;
        }
        double drawn = random.nextDouble();
        return gain > HOPELESS && drawn < Math.exp(gain);
    }

    private boolean isAllowed(SearchMove move) {
        if (!limit.applies()) {
            return true;
        }
        boolean allowed = limit.allowsAfter(state, move);
        state.evaluate(move);
        return allowed;
    }

    private void keepBest() {
        double score = goal.score(state.error(), state.cost());
        if (score < bestScore) {
            bestScore = score;
            best = state.copy();
        }
    }
}

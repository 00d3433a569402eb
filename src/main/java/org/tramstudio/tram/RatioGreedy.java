package org.tramstudio.tram;

/**
 * Walks from the accurate multiplier down the front of error against cost. Again and again the move is made that pays
 * the least error for the cost it saves: a partial product is dropped, or two bits of a column are merged. What it paid
 * is from then on the price of cost, and constants come and go where that lowers error + price · cost.
 */
final class RatioGreedy {

    /** Gains below this share are rounding. */
    private static final double LEAST_GAIN = 1e-9;

    private final SearchState state;
    private final RankLimit limit;
    private final SearchMove candidate = new SearchMove();
    private final SearchMove best = new SearchMove();
    private double price;
    private double bestPrice;

    /** A walk that begins at a state and changes it. */
    RatioGreedy(SearchState state, RankLimit limit) {
        this.state = state;
        this.limit = limit;
    }

    /** Makes the next move; false where none is left. */
    boolean step() {
        bestPrice = Double.POSITIVE_INFINITY;
        offerDrops();
        offerMerges();
        if (bestPrice == Double.POSITIVE_INFINITY) {
            return false;
        }
        price = Math.max(price, bestPrice);
        state.evaluate(best);
        state.apply(best);
        if (state.terms().constantsCount(state.sets())) {
            adjustConstants();
        }
        return true;
    }

    private void offerDrops() {
        for (int column = 0; column < state.sets().columns(); column++) {
            for (int k = 0; k < state.sets().height(column); k++) {
                int set = state.setOf(column, k);
                if (set != 0) {
                    offer(candidate.clear().remove(column, set).add(column, set & ~(1 << k)));
                }
            }
        }
    }

    private void offerMerges() {
        for (int column = 0; column < state.sets().columns(); column++) {
            for (int k = 0; k < state.sets().height(column); k++) {
                int set = state.setOf(column, k);
                for (int l = 0; l < k && PartialProductSets.isFirst(set, k); l++) {
                    int other = state.setOf(column, l);
                    if (PartialProductSets.isFirst(other, l) && PartialProductSets.canBeMerged(set | other)) {
                        offer(candidate.clear().remove(column, set).remove(column, other).add(column, set | other));
                    }
                }
            }
        }
    }

    private void offer(SearchMove move) {
        state.evaluate(move);
        double saved = state.cost() - state.costAfter();
        if (saved > LEAST_GAIN) {
            double movePrice = (state.errorAfter() - state.error()) / saved;
            if (movePrice < bestPrice && isAllowed(move)) {
                bestPrice = movePrice;
                best.copy(move);
            }
        }
    }

    private boolean isAllowed(SearchMove move) {
        return !limit.applies() || limit.allowsAfter(state, move);
    }

    private void adjustConstants() {
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int column = 0; column < state.sets().columns(); column++) {
                state.evaluate(candidate.clear().toggle(1 << column));
                double gain = state.error() - state.errorAfter() - price * (state.costAfter() - state.cost());
                if (gain > LEAST_GAIN * state.error() && isAllowed(candidate)) {
                    state.evaluate(candidate);
                    state.apply(candidate);
                    improved = true;
                }
            }
        }
    }
}

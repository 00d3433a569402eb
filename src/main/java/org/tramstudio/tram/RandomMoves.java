package org.tramstudio.tram;

import java.util.SplittableRandom;

/** The random moves of a search; each makes sense in the state as it is. */
final class RandomMoves {

    private static final int KINDS = 16;
    private static final int CONSTANTS = 1;
    private static final int SINGLE_FLIPS = 6;
    private static final int DOUBLE_FLIPS = 9;
    private static final int SPLITS = 10;

    private final SearchState state;
    private final PartialProductSets sets;
    private final SplittableRandom random;
    private final SearchMove move = new SearchMove();
    private final boolean constantsCount;

    RandomMoves(SearchState state, SplittableRandom random) {
        this.state = state;
        this.sets = state.sets();
        this.random = random;
        this.constantsCount = state.terms().constantsCount(sets);
    }

    /** A move that is valid until the next one is asked for. */
    SearchMove next() {
        boolean possible;
        do {
            possible = propose();
        } while (!possible);
        return move;
    }

    private boolean propose() {
        move.clear();
        int kind = random.nextInt(KINDS);
        if (kind < CONSTANTS) {
            return toggleConstants();
        }
        int column = random.nextInt(sets.columns());
        int partialProduct = random.nextInt(sets.height(column));
        if (kind < SINGLE_FLIPS) {
            flip(column, partialProduct);
            return true;
        }
        if (kind < DOUBLE_FLIPS) {
            flip(column, partialProduct);
            return flipInAnotherColumn(column);
        }
        return kind < SPLITS ? split(column, partialProduct) : move(column, partialProduct);
    }

    private boolean toggleConstants() {
        int column = random.nextInt(sets.columns());
        move.toggle(1 << column);
        if (random.nextBoolean() && column + 1 < sets.columns()) {
            move.toggle(2 << column);
        }
        return constantsCount;
    }

    /** Drops a partial product, or brings it back by itself. */
    private void flip(int column, int partialProduct) {
        int set = state.setOf(column, partialProduct);
        int alone = 1 << partialProduct;
        move.remove(column, set).add(column, set == 0 ? alone : set & ~alone);
    }

    private boolean flipInAnotherColumn(int column) {
        int other = random.nextInt(sets.columns());
        if (other == column) {
            return false;
        }
        flip(other, random.nextInt(sets.height(other)));
        return true;
    }

    /** Takes a partial product out of its OR gate. */
    private boolean split(int column, int partialProduct) {
        int set = state.setOf(column, partialProduct);
        int alone = 1 << partialProduct;
        move.remove(column, set).add(column, set & ~alone).add(column, alone);
        return (set & ~alone) != 0 && set != 0;
    }

    /** Merges a partial product with another one's set, or lets it change places with one that is dropped. */
    private boolean move(int column, int partialProduct) {
        int set = state.setOf(column, partialProduct);
        int other = random.nextInt(sets.height(column));
        int target = state.setOf(column, other);
        int rest = set & ~(1 << partialProduct);
        if (target == 0) {
            move.remove(column, set).add(column, rest | 1 << other);
            return set != 0;
        }
        int merged = target | 1 << partialProduct;
        move.remove(column, set).remove(column, target).add(column, rest).add(column, merged);
        return target != set && PartialProductSets.canBeMerged(merged);
    }
}

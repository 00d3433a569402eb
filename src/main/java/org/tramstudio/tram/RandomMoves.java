package org.tramstudio.tram;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The random moves of a search; each makes sense in the state as it is. */
final class RandomMoves {

    private static final int KIND_BITS = 4;
    private static final int CONSTANTS = 1;
    private static final int SINGLE_FLIPS = 6;
    private static final int DOUBLE_FLIPS = 9;
    private static final int SPLITS = 10;

    /** Bits of a random number that one choice takes; few enough for three choices and the kind of move. */
    private static final int CHOICE_BITS = 20;

    private final SearchState state;
    private final PartialProductSets sets;
    private final SplittableRandom random;
    private final SearchMove move = new SearchMove();
    private final boolean constantsCount;
    private final int[] columnOf;
    private final int[] positionOf;
    private long randomBits;

    RandomMoves(SearchState state, SplittableRandom random) {
        this.state = state;
        this.sets = state.sets();
        this.random = random;
        this.constantsCount = state.terms().constantsCount(sets);
        this.columnOf = IntStream.range(0, sets.columns())
                .flatMap(column -> IntStream.range(0, sets.height(column)).map(k -> column)).toArray();
        this.positionOf = IntStream.range(0, sets.columns())
                .flatMap(column -> IntStream.range(0, sets.height(column))).toArray();
    }

    /** A move that is valid until the next one is asked for. */
    SearchMove next() {
        boolean possible;
        do {
            randomBits = random.nextLong();
            possible = propose();
        } while (!possible);
        return move;
    }

    private boolean propose() {
        move.clear();
        int kind = (int) (randomBits & (1 << KIND_BITS) - 1);
        randomBits >>>= KIND_BITS;
        if (kind < CONSTANTS) {
            return toggleConstants();
        }
        int chosen = choose(columnOf.length);
        int column = columnOf[chosen];
        int partialProduct = positionOf[chosen];
        if (kind < SINGLE_FLIPS) {
            flip(column, partialProduct);
            return true;
        }
        if (kind < DOUBLE_FLIPS) {
            int other = choose(columnOf.length);
            flip(column, partialProduct);
            flip(columnOf[other], positionOf[other]);
            return columnOf[other] != column;
        }
        return kind < SPLITS ? split(column, partialProduct) : join(column, partialProduct);
    }

    /** One of so many, each about as probable. */
    private int choose(int count) {
        int choice = (int) ((randomBits & (1 << CHOICE_BITS) - 1) * count >>> CHOICE_BITS);
        randomBits >>>= CHOICE_BITS;
        return choice;
    }

    private boolean toggleConstants() {
        int column = choose(sets.columns());
        move.toggle(1 << column);
        if (choose(2) == 1 && column + 1 < sets.columns()) {
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

    /** Takes a partial product out of its OR gate. */
    private boolean split(int column, int partialProduct) {
        int set = state.setOf(column, partialProduct);
        int alone = 1 << partialProduct;
        move.remove(column, set).add(column, set & ~alone).add(column, alone);
        return (set & ~alone) != 0 && set != 0;
    }

    /** Merges a partial product with another one's set, or lets it change places with one that is dropped. */
    private boolean join(int column, int partialProduct) {
        int set = state.setOf(column, partialProduct);
        int other = choose(sets.height(column));
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

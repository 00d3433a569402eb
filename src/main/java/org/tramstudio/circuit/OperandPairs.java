package org.tramstudio.circuit;

/** Which operand pairs a circuit's errors are measured over. */
public sealed interface OperandPairs {

    /** Every pair: up to 2^32 of them. */
    record All() implements OperandPairs {
    }

    /**
     * Pairs drawn at random, with replacement: half of them from their distribution, half in equal numbers from pairs of
     * each size, since the few pairs with small products decide the mean relative error. The metrics are those of the
     * distribution.
     *
     * @param count how many, at least 2; a few more are drawn where there are few of each size
     * @param seed of the generator: the same seed draws the same pairs
     */
    record Sampled(long count, long seed) implements OperandPairs {

        /** Refuses a sample that no interval can be told from. */
        public Sampled {
            if (count < 2) {
                throw new IllegalArgumentException("a sample of " + count + " pairs; at least 2 are expected");
            }
        }
    }
}

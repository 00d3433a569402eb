package org.tramstudio.circuit;

/** The errors of operand pairs, of all or of some that were drawn, and how much each counts in a mean. */
interface WeightedErrors {

    /** Widths and sign. */
    OperandFormat operands();

    /** The weights of all pairs together. */
    double total();

    /** Tells of every pair, always the same ones in the same order. */
    void forEach(Visitor visitor);

    /** Takes one pair after the other. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Takes a pair.
         *
         * @param product what the multiplier gives, f(w, x)
         * @param error d = f(w, x) - w·x
         * @param weight how much it counts
         */
        void pair(long product, long error, double weight);
    }
}

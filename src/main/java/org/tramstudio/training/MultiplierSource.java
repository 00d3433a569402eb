package org.tramstudio.training;

/** Where the multiplier of a design comes from. Whatever the source, the network is retrained with the same budget. */
public sealed interface MultiplierSource {

    /** The accurate multiplier, which the others are compared with. */
    record Accurate() implements MultiplierSource {
    }

    /**
     * Trained together with the network (phases 1 and 2).
     *
     * @param lambda weight of the power in the loss (Eq. 2), at least 0
     */
    record CoTrained(double lambda) implements MultiplierSource {
    }

    /**
     * The accurate multiplier without its least significant columns.
     *
     * @param columns how many, from 1 on
     */
    record Truncated(int columns) implements MultiplierSource {
    }

    /**
     * Designed for the operands that the network's layers were seen to have, without phase 1.
     *
     * @param cost what it may cost at most, over the accurate multiplier's cost
     */
    record Direct(double cost) implements MultiplierSource {
    }

    /**
     * A circuit by others, from the project's library.
     *
     * @param name what to call it
     * @param identity of its product table, see {@link org.tramstudio.circuit.ProductTable#identity()}
     */
    record Given(String name, String identity) implements MultiplierSource {
    }
}

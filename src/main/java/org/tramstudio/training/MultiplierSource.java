package org.tramstudio.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where the multiplier of a design comes from. Whatever the source, the network is retrained with the same budget. */
public sealed interface MultiplierSource {

    /** What to call it, for example {@code "λ 0.3"}. */
    String title();

    /** The beginning of the ids of its designs, for example {@code "lambda-0.3"}. */
    String idStem();

    /** What tells it from others; two sources are the same if this is. */
    default String definition() {
        return idStem();
    }

    /** λ, for multipliers that are trained together with the network. */
    default OptionalDouble lambda() {
        return OptionalDouble.empty();
    }

    /** The accurate multiplier, which the others are compared with. */
    record Accurate() implements MultiplierSource {
        @Override
        public String title() {
            return "Accurate multiplier";
        }

        @Override
        public String idStem() {
            return "accurate";
        }
    }

    /**
     * Trained together with the network (phases 1 and 2).
     *
     * @param weight λ, weight of the power in the loss (Eq. 2), at least 0
     * @param after the λ whose phase 1 came before, in order: it begins where the last of them ended; empty for the
     *              quantised network
     */
    record CoTrained(double weight, List<Double> after) implements MultiplierSource {

        /** Copies the list. */
        public CoTrained {
            after = List.copyOf(after);
        }

        /** The one whose phase 1 this one's begins after; empty where it begins with the quantised network. */
        public Optional<CoTrained> before() {
            return after.isEmpty() ? Optional.empty()
                    : Optional.of(new CoTrained(after.getLast(), after.subList(0, after.size() - 1)));
        }

        /** Beginning with the quantised network. */
        public CoTrained(double weight) {
            this(weight, List.of());
        }

        @Override
        public OptionalDouble lambda() {
            return OptionalDouble.of(weight);
        }

        @Override
        public String title() {
            return "λ " + number(weight);
        }

        @Override
        public String idStem() {
            return "lambda-" + number(weight);
        }

        @Override
        public String definition() {
            return after.isEmpty() ? idStem() : idStem() + " after " + after;
        }
    }

    /**
     * The accurate multiplier without its least significant columns.
     *
     * @param columns how many, from 1 on
     */
    record Truncated(int columns) implements MultiplierSource {
        @Override
        public String title() {
            return columns + (columns == 1 ? " column" : " columns") + " truncated";
        }

        @Override
        public String idStem() {
            return "truncated-" + columns;
        }
    }

    /**
     * Designed for the operands that the network's layers were seen to have, without phase 1.
     *
     * @param cost what it may cost at most, over the accurate multiplier's cost
     */
    record Direct(double cost) implements MultiplierSource {
        @Override
        public String title() {
            return "Direct " + number(cost);
        }

        @Override
        public String idStem() {
            return "direct-" + number(cost);
        }
    }

    /**
     * A circuit by others, from the project's library.
     *
     * @param name what to call it
     * @param identity of its product table, see {@link org.tramstudio.circuit.ProductTable#identity()}
     */
    record Given(String name, String identity) implements MultiplierSource {
        @Override
        public String title() {
            return name;
        }

        @Override
        public String idStem() {
            return "library-" + name.replaceAll("[^A-Za-z0-9_-]", "_");
        }

        @Override
        public String definition() {
            return idStem() + " " + identity;
        }
    }

    /** A number as people write it: without a fraction of zero. */
    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}

package org.tramstudio.tram;

/** What a search is after: the least error within a cost, or the least cost within an error. */
sealed interface SearchGoal {

    /** What annealing lowers; states beyond the limit are possible, but dear. */
    double energy(double error, double cost);

    /** What is compared in the end; infinite for a state beyond the limit. */
    double score(double error, double cost);

    /** Shares of a limit that are rounding. */
    double ROUNDING = 1e-9;

    /**
     * The least error; energy is its logarithm, and one percent of cost too much weighs as much as 22 percent of error.
     *
     * @param costBudget most cost
     * @param negligible error that is as good as none
     */
    record LeastError(double costBudget, double negligible) implements SearchGoal {

        private static final double WEIGHT_OF_EXCESS = 20;

        @Override
        public double energy(double error, double cost) {
            return Math.log(error + negligible) + WEIGHT_OF_EXCESS * Math.max(0, cost / costBudget - 1);
        }

        @Override
        public double score(double error, double cost) {
            return cost <= costBudget * (1 + ROUNDING) ? error : Double.POSITIVE_INFINITY;
        }
    }

    /**
     * The least cost; energy weighs one percent of the accurate cost as much as 7.8 percent of error beyond the limit.
     *
     * @param errorBudget most error
     * @param negligible error that is as good as none
     * @param accurateCost what the accurate multiplier costs, as the unit of cost
     */
    record LeastCost(double errorBudget, double negligible, double accurateCost) implements SearchGoal {

        private static final double WEIGHT_OF_COST = 15;
        private static final double WEIGHT_OF_EXCESS = 2;

        @Override
        public double energy(double error, double cost) {
            double excess = Math.log((error + negligible) / (errorBudget + negligible));
            return WEIGHT_OF_COST * cost / accurateCost + WEIGHT_OF_EXCESS * Math.max(0, excess);
        }

        @Override
        public double score(double error, double cost) {
            return error <= errorBudget * (1 + ROUNDING) + negligible ? cost : Double.POSITIVE_INFINITY;
        }
    }
}

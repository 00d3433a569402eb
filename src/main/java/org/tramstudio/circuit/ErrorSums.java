package org.tramstudio.circuit;

/** What error metrics are made of, summed over some operand pairs; sums of other pairs can be added to it. */
final class ErrorSums {

    private final OperandFormat operands;
    private double wrong;
    private double error;
    private double distance;
    private double square;
    private double relative;
    private double distanceAtZeroProducts;
    private long largest;
    private double largestRelative;

    ErrorSums(OperandFormat operands) {
        this.operands = operands;
    }

    /**
     * Adds pairs of one weight and consecutive activations.
     *
     * @param weight code of the first operand
     * @param firstActivation code of the second operand in the first pair
     * @param products values or bit patterns of the products
     * @param from where the first pair's product is
     * @param count how many pairs
     * @param pairWeights how much each activation code counts; those that do not are left out of the largest errors
     */
    void add(int weight, int firstActivation, int[] products, int from, int count, double[] pairWeights) {
        boolean signed = operands.signed();
        int unused = Long.SIZE - operands.productWidth();
        long weightValue = operands.weight(weight);
        for (int k = 0; k < count; k++) {
            int activation = firstActivation + k;
            long pattern = (long) products[from + k] << unused;
            long exact = weightValue * operands.activation(activation);
            long difference = (signed ? pattern >> unused : pattern >>> unused) - exact;
            double pairWeight = pairWeights[activation];
            if (difference != 0 && pairWeight != 0) {
                long size = Math.abs(difference);
                wrong += pairWeight;
                error += pairWeight * difference;
                distance += pairWeight * size;
                square += pairWeight * size * size;
                largest = Math.max(largest, size);
                double ratio = size / (double) Math.max(1, Math.abs(exact));
                largestRelative = Math.max(largestRelative, ratio);
                if (exact == 0) {
                    distanceAtZeroProducts += pairWeight * size;
                } else {
                    relative += pairWeight * ratio;
                }
            }
        }
    }

    /** Adds what was summed over other pairs. */
    void add(ErrorSums other) {
        wrong += other.wrong;
        error += other.error;
        distance += other.distance;
        square += other.square;
        relative += other.relative;
        distanceAtZeroProducts += other.distanceAtZeroProducts;
        largest = Math.max(largest, other.largest);
        largestRelative = Math.max(largestRelative, other.largestRelative);
    }

    /** The metrics, once all pairs are in. */
    ErrorMetrics metrics(MetricDefinition definition, PairWeights weights) {
        double total = weights.total();
        double meanDistance = distance / total;
        double nonZero = weights.totalOfNonZeroProducts();
        double meanRelative = definition.zeroProductsCount() ? (relative + distanceAtZeroProducts) / total
                : nonZero > 0 ? relative / nonZero : 0;
        return new ErrorMetrics(wrong / total, meanDistance, meanDistance / definition.normalizingProduct(operands),
                meanRelative, square / total, largest, largestRelative, error / total);
    }
}

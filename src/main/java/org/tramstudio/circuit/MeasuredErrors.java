package org.tramstudio.circuit;

/**
 * Error metrics and how far they can be relied on.
 *
 * @param metrics measured; of a sample, the largest errors are those met, and the true ones can be larger
 * @param pairs how many operand pairs were simulated
 * @param exhaustive whether these were all
 * @param halfWidths how far each mean may be off
 */
public record MeasuredErrors(ErrorMetrics metrics, long pairs, boolean exhaustive, HalfWidths halfWidths) {

    /** The errors of all products, all pairs alike, by the paper's definition. */
    public static MeasuredErrors of(ProductTable table) {
        return new MeasuredErrors(ErrorMetrics.of(table), table.operands().pairs(), true, HalfWidths.NONE);
    }

    /**
     * Half the width of the 95 % confidence interval around each mean; 0 where all pairs were measured. Normal
     * approximation, which wants some thousand pairs; of the error rate by Agresti and Coull, so that it is above 0 where
     * no error was met.
     *
     * @param errorRate around the error rate
     * @param meanErrorDistance around the mean error distance
     * @param normalizedMeanErrorDistance around the normalised mean error distance
     * @param meanRelativeErrorDistance around the mean relative error distance
     * @param meanSquaredError around the mean squared error
     * @param bias around the bias
     */
    public record HalfWidths(double errorRate, double meanErrorDistance, double normalizedMeanErrorDistance,
                             double meanRelativeErrorDistance, double meanSquaredError, double bias) {

        /** Of a measurement over all pairs. */
        public static final HalfWidths NONE = new HalfWidths(0, 0, 0, 0, 0, 0);
    }
}

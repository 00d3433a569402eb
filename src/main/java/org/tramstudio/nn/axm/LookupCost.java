package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.quant.Quantized;

/**
 * What the forms of an error cost on this machine, measured once on a layer of usual size, which takes a part of a second.
 *
 * @param scalar seconds of the look-up in plain Java
 * @param permuting seconds of the look-up in vector registers; infinite where there is none
 * @param perRank seconds of error factors, for each of the R products
 */
record LookupCost(double scalar, double permuting, double perRank) {

    private static final int RANK = 8;
    private static final int CODES = 256;
    private static final int RUNS = 12;

    private static final class Holder {
        static final LookupCost MEASURED = measure();
    }

    /** The cost on this machine; measured when it is asked for first. */
    static LookupCost measured() {
        return Holder.MEASURED;
    }

    /** Whether a look-up takes less time than error factors of rank R. */
    boolean isLessThanFactors(int rank) {
        return Math.min(scalar, permuting) < rank * perRank;
    }

    /** Whether vector registers are the faster way to look up. */
    boolean prefersPermuting() {
        return permuting < scalar;
    }

    private static LookupCost measure() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Convolution layer = new Convolution(32, 32, 3, 1, 1, 1, false);
            Quantized activations = zeros(manager, new Shape(16, 32, 16, 16), new Shape(1));
            Quantized weights = zeros(manager, new Shape(32, 32, 3, 3), new Shape(32, 1, 1, 1));
            ProductTable exact = ProductTable.exact(8);
            FeatureTable features = new FeatureTable(manager, new float[CODES * RANK], RANK);
            LayerError factors = new ErrorTables(features, features, Optional.empty(), 1);
            return new LookupCost(seconds(activations, weights, TableLookup.scalar(exact), layer),
                    TableLookup.permuting(exact).map(lookup -> seconds(activations, weights, lookup, layer))
                            .orElse(Double.POSITIVE_INFINITY),
                    seconds(activations, weights, factors, layer) / RANK);
        }
    }

    private static Quantized zeros(NDManager manager, Shape shape, Shape scale) {
        NDArray codes = manager.zeros(shape, DataType.UINT8);
        return new Quantized(codes, codes, manager.ones(scale));
    }

    /** The least of some runs: anything else that runs on the machine only adds. */
    private static double seconds(Quantized activations, Quantized weights, LayerError error, Convolution layer) {
        double least = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS; run++) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                long start = System.nanoTime();
                ApproximateConvolution.error(activations, weights, error, layer);
                least = Math.min(least, (System.nanoTime() - start) / 1e9);
            }
        }
        return least;
    }
}

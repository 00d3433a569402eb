package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.quant.Quantized;

/**
 * What the forms of an error cost on this machine, measured once on a layer of usual size, which takes a part of a second.
 *
 * @param scalar seconds of the look-up in plain Java
 * @param permuting seconds of the look-up in vector registers; infinite where there is none
 * @param perRank seconds of error factors, for each of the R products
 * @param slicing seconds of counting slices, whatever the terms
 * @param perGroup seconds of counting slices for each group of terms, more than for its terms
 * @param perTerm seconds of counting slices for each term that a weight takes
 */
record ErrorCost(double scalar, double permuting, double perRank, double slicing, double perGroup, double perTerm) {

    private static final int RANK = 8;
    private static final int BITS = 8;
    private static final int CODES = 1 << BITS;
    private static final int RUNS = 8;

    private static final class Holder {
        static final ErrorCost MEASURED = measure();
    }

    /** The cost on this machine; measured when it is asked for first. */
    static ErrorCost measured() {
        return Holder.MEASURED;
    }

    /** The form that takes the least time for a multiplier's error. */
    ErrorForm cheapest(ProductTable table) {
        double factors = ErrorFactors.of(table).rank() * perRank;
        double lookup = Math.min(scalar, permuting);
        double slices = ofSlices(table);
        if (slices <= Math.min(factors, lookup)) {
            return ErrorForm.SLICES;
        }
        return lookup < factors ? ErrorForm.LOOKUP : ErrorForm.FACTORS;
    }

    private double ofSlices(ProductTable table) {
        Collection<List<BitTerm>> groups = KernelError.polynomial(table).values();
        return slicing + groups.size() * perGroup + new BitTerms(List.copyOf(groups)).termsTaken() * perTerm;
    }

    /** Whether vector registers are the faster way to look up. */
    boolean prefersPermuting() {
        return permuting < scalar;
    }

    private static ErrorCost measure() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Stopwatch layer = new Stopwatch(manager);
            ProductTable exact = ProductTable.exact(BITS);
            FeatureTable features = new FeatureTable(manager, new float[CODES * RANK], RANK);
            BitTerms columns = BitTerms.columns(BITS, BITS);
            BitTerms single = BitTerms.partialProducts(BITS, BITS);
            BitTerms few = new BitTerms(columns.groups().stream().map(group -> group.subList(0, 1)).toList());
            double usual = layer.seconds(slices(columns));
            double perGroup = Math.max(0, layer.seconds(slices(single)) - usual) / (single.size() - columns.size());
            double least = layer.seconds(slices(few));
            double perTerm = Math.max(0, usual - least) / (columns.termsTaken() - few.termsTaken());
            return new ErrorCost(layer.seconds(KernelError.scalar(exact)),
                    KernelError.permuting(exact).map(layer::seconds).orElse(Double.POSITIVE_INFINITY),
                    layer.seconds(new ErrorTables(features, features, Optional.empty(), 1)) / RANK,
                    Math.max(0, least - few.size() * perGroup - few.termsTaken() * perTerm), perGroup, perTerm);
        }
    }

    private static KernelError slices(BitTerms terms) {
        double[] ones = new double[terms.size()];
        Arrays.fill(ones, 1);
        return KernelError.counted(VectorProcess.terms(terms), ones);
    }

    /** Times forms of errors on one layer of 32 channels. */
    private static final class Stopwatch {
        private final Convolution layer = new Convolution(32, 32, 3, 1, 1, 1, false);
        private final Quantized activations;
        private final Quantized weights;

        Stopwatch(NDManager manager) {
            SplittableRandom random = new SplittableRandom(1);
            activations = codes(manager, random, new Shape(16, 32, 16, 16), new Shape(1));
            weights = codes(manager, random, new Shape(32, 32, 3, 3), new Shape(32, 1, 1, 1));
        }

        private static Quantized codes(NDManager manager, SplittableRandom random, Shape shape, Shape scale) {
            NDArray codes = manager.create(random.ints(shape.size(), 0, CODES).toArray(), shape)
                    .toType(DataType.UINT8, false);
            return new Quantized(codes, codes, manager.ones(scale));
        }

        /** The least of some runs: anything else that runs on the machine only adds. */
        double seconds(LayerError error) {
            double least = Double.POSITIVE_INFINITY;
            for (int run = 0; run < RUNS; run++) {
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    long start = System.nanoTime();
                    ApproximateConvolution.error(activations, weights, error, layer, () -> {
                    });
                    least = Math.min(least, (System.nanoTime() - start) / 1e9);
                }
            }
            return least;
        }
    }
}

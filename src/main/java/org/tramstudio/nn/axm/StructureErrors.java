package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.function.Supplier;
import org.tramstudio.nn.quant.HostMemory;

/**
 * Phase 1's errors (Eq. 6), for structure parameters as they stand. In the computer's own memory the terms of each
 * parameter are counted; on other devices they are looked up and multiplied by the engine, see {@link StructureErrorTables}.
 */
public final class StructureErrors {

    private final Supplier<StructureErrorTables> tables;
    private final BitTerms terms;
    private final double gradientShare;
    private final CountMemory memory = new CountMemory();
    private TermSums sums;
    private StructureErrorTables onDevice;

    private StructureErrors(BitTerms terms, double gradientShare, Supplier<StructureErrorTables> tables) {
        this.terms = terms;
        this.gradientShare = gradientShare;
        this.tables = tables;
    }

    /**
     * One parameter for each column.
     *
     * @param manager where arrays live that do not change
     * @param bits B, width of both operands
     * @param columns P, how many columns may be approximated
     * @param gradientShare share of a batch, above 0 and at most 1, from which the gradient of Θ is estimated; the gradient
     *                      is scaled up, so that its mean is that of the whole batch
     */
    public static StructureErrors perColumn(NDManager manager, int bits, int columns, double gradientShare) {
        return new StructureErrors(BitTerms.columns(bits, columns), gradientShare,
                () -> new StructureErrorTables(manager, bits, columns, gradientShare));
    }

    /** One parameter for each partial product, in the order of {@link org.tramstudio.tram.PartialProductParameters}. */
    public static StructureErrors perPartialProduct(NDManager manager, int bits, int columns, double gradientShare) {
        return new StructureErrors(BitTerms.partialProducts(bits, columns), gradientShare,
                () -> StructureErrorTables.perPartialProduct(manager, bits, columns, gradientShare));
    }

    /** How many structure parameters there are. */
    public int parameters() {
        return terms.size();
    }

    /**
     * The error at given structure parameters. After a backward pass {@link LayerError#propagate} is to be called.
     *
     * @param theta one for each column, or for each partial product; gradients reach it
     */
    public LayerError at(NDArray theta) {
        if (!HostMemory.holds(theta)) {
            if (onDevice == null) {
                onDevice = tables.get();
            }
            return onDevice.at(theta);
        }
        if (sums == null) {
            sums = VectorProcess.terms(terms);
        }
        double[] places = terms.groups().stream().map(group -> group.getFirst())
                .mapToDouble(term -> (double) term.weightMask() * term.activationMask()).toArray();
        int most = terms.groups().stream().mapToInt(List::size).max().orElseThrow();
        return new SlicedStructureError(sums, most, memory, theta, places, gradientShare);
    }
}

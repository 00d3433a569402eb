package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import org.tramstudio.nn.quant.HostMemory;

/**
 * Phase 1's errors (Eq. 6), for structure parameters as they stand. Parameters of columns are counted where operands are in
 * the computer's own memory. On other devices, and where every partial product has a parameter, the engine multiplies bit
 * planes, see {@link StructureErrorTables}: dozens of counts for each output take longer than eight planes.
 */
public final class StructureErrors {

    private final StructureErrorTables tables;
    private final Optional<CountedColumns> counted;

    /** What is kept from step to step where columns are counted. */
    private record CountedColumns(TermSums sums, int termsEach, double[] places, CountMemory memory,
                                  double gradientShare) {

        static CountedColumns of(int bits, int columns, double gradientShare) {
            BitTerms terms = BitTerms.columns(bits, columns);
            double[] places = new double[columns];
            for (int column = 0; column < columns; column++) {
                places[column] = 1L << column;
            }
            return new CountedColumns(VectorProcess.terms(terms),
                    terms.groups().stream().mapToInt(List::size).max().orElseThrow(), places, new CountMemory(),
                    gradientShare);
        }

        LayerError at(NDArray theta) {
            return new SlicedStructureError(sums, termsEach, memory, theta, places, gradientShare);
        }
    }

    private StructureErrors(StructureErrorTables tables, Optional<CountedColumns> counted) {
        this.tables = tables;
        this.counted = counted;
    }

    /**
     * One parameter for each column.
     *
     * @param manager where arrays live that do not change; counting takes place where its arrays are in the computer's own
     *                memory
     * @param bits B, width of both operands
     * @param columns P, how many columns may be approximated
     * @param gradientShare share of a batch, above 0 and at most 1, from which the gradient of Θ is estimated; the gradient
     *                      is scaled up, so that its mean is that of the whole batch
     */
    public static StructureErrors perColumn(NDManager manager, int bits, int columns, double gradientShare) {
        StructureErrorTables tables = new StructureErrorTables(manager, bits, columns, gradientShare);
        return new StructureErrors(tables, HostMemory.isOf(manager)
                ? Optional.of(CountedColumns.of(bits, columns, gradientShare)) : Optional.empty());
    }

    /** One parameter for each partial product, in the order of {@link org.tramstudio.tram.PartialProductParameters}. */
    public static StructureErrors perPartialProduct(NDManager manager, int bits, int columns, double gradientShare) {
        return new StructureErrors(StructureErrorTables.perPartialProduct(manager, bits, columns, gradientShare),
                Optional.empty());
    }

    /**
     * The error at given structure parameters. After a backward pass {@link LayerError#propagate} is to be called.
     *
     * @param theta one for each column, or for each partial product; gradients reach it
     */
    public LayerError at(NDArray theta) {
        return counted.map(columns -> columns.at(theta)).orElseGet(() -> tables.at(theta));
    }
}

package org.tramstudio.circuit.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.ImportedCircuit.StatedFigure;
import org.tramstudio.circuit.format.source.SourceFile;

/** What a user should know of imported products: order of the operands, figures that differ, a quadrant that is wrong. */
final class TableWarnings {

    /** A quadrant's mean error over the median one's, from which on it is suspect. */
    private static final double SUSPECT = 3;

    private TableWarnings() {
    }

    /** Adds warnings about commutativity and about the quadrants of a signed table. */
    static void add(ProductTable table, List<String> warnings) {
        OperandFormat operands = table.operands();
        if (operands.weightWidth() == operands.activationWidth()) {
            long different = asymmetricPairs(table);
            if (different > 0) {
                warnings.add(String.format(Locale.ROOT, "Not commutative: exchanging the operands changes the product of "
                        + "%d of %d pairs, so it matters which is the weight", different, operands.pairs()));
            }
        }
        if (operands.signed()) {
            addQuadrants(table, warnings);
        }
    }

    private static long asymmetricPairs(ProductTable table) {
        long different = 0;
        for (int w = 0; w < table.operands().weights(); w++) {
            for (int x = 0; x < w; x++) {
                different += table.product(w, x) == table.product(x, w) ? 0 : 2;
            }
        }
        return different;
    }

    /** Mean error distance where the weight's sign and the activation's sign are as given by the index's two bits. */
    private static void addQuadrants(ProductTable table, List<String> warnings) {
        double[] error = new double[4];
        for (int w = 0; w < table.operands().weights(); w++) {
            for (int x = 0; x < table.operands().activations(); x++) {
                error[quadrant(table.operands(), w, x)] += Math.abs(table.error(w, x));
            }
        }
        double[] sorted = error.clone();
        Arrays.sort(sorted);
        double pairs = table.operands().pairs() / 4.0;
        String[] names = {"non-negative x non-negative", "non-negative x negative", "negative x non-negative",
                "negative x negative"};
        for (int k = 0; k < error.length; k++) {
            if (error[k] == sorted[3] && sorted[3] > SUSPECT * (sorted[1] + sorted[2]) / 2 && sorted[3] >= pairs) {
                warnings.add(String.format(Locale.ROOT, "The quadrant %s has a mean error of %.1f where the others have "
                        + "%.1f, %.1f and %.1f: its entries may be wrong", names[k], sorted[3] / pairs, sorted[0] / pairs,
                        sorted[1] / pairs, sorted[2] / pairs));
            }
        }
    }

    private static int quadrant(OperandFormat operands, int w, int x) {
        return 2 * (w >> operands.weightWidth() - 1) + (x >> operands.activationWidth() - 1);
    }

    /** Compares the figures in a file's head with the table's, and adds a warning where they differ. */
    static List<StatedFigure> figures(SourceFile source, ProductTable table, List<String> warnings) {
        List<StatedFigure> figures = StatedFigures.compare(source, table);
        for (StatedFigure figure : figures) {
            if (!figure.agrees()) {
                warnings.add(String.format(Locale.ROOT, "The file states %s = %s, but its circuit has %.6g", figure.name(),
                        figure.stated(), figure.computed()));
            }
        }
        return figures;
    }
}

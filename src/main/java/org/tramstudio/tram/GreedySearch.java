package org.tramstudio.tram;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.circuit.BitParallelSimulation;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

/**
 * One run of the greedy mapping. Half and full adders preserve the arithmetic sum, so a multiplier with cut signals t
 * of weight 2^w gives exactly Y = W·X - Σ_t 2^w v_t, where v_t is what the cell of t drives. With the deviation R = Y -
 * Y_ref = Σ θ_c 2^c pp - Σ_t 2^w v_t, one more cut changes Σ R² by 4^w |v| - 2 · 2^w Σ R v, and Σ R v is a weighted sum
 * of numbers of common ones. Columns are visited upwards and cells in topological order, so a cut never changes an
 * earlier v_t: every cell is simulated once, and nothing beyond the last column with θ > 0 at all.
 */
final class GreedySearch {

    /**
     * A cut must lower the error by more than this share of it; smaller differences are rounding, and exact ties
     * exist.
     */
    private static final double LEAST_GAIN = 1e-9;

    private final Netlist accurate;
    private final StructureParameters theta;
    private final BitParallelSimulation simulation;
    private final List<Term> deviation = new ArrayList<>();
    private final List<Signal.CellOutput> cuts = new ArrayList<>();
    private double sumOfSquares;

    /** One term of R: a weight, and the operand pairs where it counts. */
    private record Term(double weight, long[] pairs) {
    }

    /**
     * Prepares a run.
     *
     * @param simulation of the accurate netlist for the operand pairs that count, nothing evaluated yet
     * @param accurateSumOfSquares Σ (Y - Y_ref)² of the accurate netlist over those pairs
     */
    GreedySearch(Netlist accurate, StructureParameters theta, BitParallelSimulation simulation,
                 double accurateSumOfSquares) {
        this.accurate = accurate;
        this.theta = theta;
        this.simulation = simulation;
        this.sumOfSquares = accurateSumOfSquares;
    }

    /** The signals that are tied to 0, in the order of removal. */
    List<Signal.CellOutput> run() {
        int columns = theta.columns();
        while (columns > 0 && theta.at(columns - 1) == 0) {
            columns--;
        }
        simulatePartialProducts(columns);
        // column 0 has no compressor: its sum is its only partial product
        if (columns > 0 && accurate.product().getFirst() instanceof Signal.CellOutput leastSignificant) {
            consider(leastSignificant.cell(), Signal.Port.SUM, 0);
        }
        for (int column = 0; column < columns; column++) {
            int[] compressors = accurate.compressors(column);
            for (int cell : compressors) {
                simulation.evaluate(cell);
                consider(cell, Signal.Port.SUM, column);
            }
            for (int cell : compressors) {
                consider(cell, Signal.Port.CARRY, column);
            }
        }
        return cuts;
    }

    private void simulatePartialProducts(int columns) {
        for (int cell = 0; cell < accurate.cells().size(); cell++) {
            if (accurate.cells().get(cell) instanceof Cell.PartialProduct(int _, int _, boolean _, var place)
                    && place.column() < columns) {
                simulation.evaluate(cell);
                double weight = theta.at(place.column()) * (1L << place.column());
                if (weight > 0) {
                    deviation.add(new Term(weight,
                            simulation.driven(new Signal.CellOutput(cell, Signal.Port.SUM))));
                }
            }
        }
    }

    private void consider(int cell, Signal.Port port, int column) {
        double parameter = theta.at(column);
        if (parameter == 0) {
            return;
        }
        Signal.CellOutput candidate = new Signal.CellOutput(cell, port);
        double weight = 1L << (port == Signal.Port.SUM ? column : column + 1);
        long[] values = simulation.driven(candidate);
        double change = weight * weight * ones(values) - 2 * weight * sumOfDeviation(values);
        if (parameter == 1 || change < -LEAST_GAIN * sumOfSquares) {
            cuts.add(candidate);
            simulation.tieToZero(candidate);
            deviation.add(new Term(-weight, values));
            sumOfSquares = Math.max(0, sumOfSquares + change);
        }
    }

    /** Σ R over the pairs where a signal is 1. */
    private double sumOfDeviation(long[] values) {
        double sum = 0;
        for (Term term : deviation) {
            sum += term.weight * commonOnes(term.pairs, values);
        }
        return sum;
    }

    private static int commonOnes(long[] a, long[] b) {
        int count = 0;
        for (int k = 0; k < a.length; k++) {
            count += Long.bitCount(a[k] & b[k]);
        }
        return count;
    }

    private static int ones(long[] values) {
        return commonOnes(values, values);
    }
}

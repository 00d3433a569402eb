package org.tramstudio.tram;

import org.tramstudio.circuit.ChosenPairs;
import org.tramstudio.circuit.ErrorPolynomial;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.circuit.ProductTable;

/** What Θ takes off the exact product: w·x - Y_ref(w, x) = Σ_c θ_c 2^c Σ_{i+j=c} w_i x_j (TRAM, Eq. 7). */
record RemovedColumns(int width, StructureParameters theta) {

    /** Mean of its square: the MSE of the exact multiplier to the target. */
    double meanSquare() {
        OperandFormat operands = OperandFormat.unsigned(width);
        return ErrorPolynomial.of(PartialProductChoice.accurate(operands), theta.toArray())
                .meanSquaredError(OperandDistribution.uniform(operands));
    }

    /** Mean of (f - Y_ref)² over all operand pairs. */
    double meanSquaredError(ProductTable table) {
        int[] products = table.toArray();
        int size = 1 << width;
        double[] removed = new double[size];
        double sum = 0;
        for (int w = 0; w < size; w++) {
            fillRow(w, removed);
            int row = w << width;
            for (int x = 0; x < size; x++) {
                double error = products[row + x] - w * x + removed[x];
                sum += error * error;
            }
        }
        return sum / products.length;
    }

    /** Mean of (f - Y_ref)² over some operand pairs. */
    double meanSquaredError(Netlist netlist, ChosenPairs pairs) {
        long[] products = pairs.products(netlist);
        double sum = 0;
        for (int k = 0; k < products.length; k++) {
            double error = products[k] - (long) pairs.weight(k) * pairs.activation(k)
                    + of(pairs.weight(k), pairs.activation(k));
            sum += error * error;
        }
        return sum / products.length;
    }

    /** What is taken off one product: the operand's bits turned around meet those of the other column by column. */
    private double of(int weight, int activation) {
        long turned = Integer.toUnsignedLong(Integer.reverse(activation)) >>> Integer.SIZE - width;
        double removed = 0;
        for (int column = 0; column < theta.columns(); column++) {
            int shift = width - 1 - column;
            long met = weight & (shift >= 0 ? turned >>> shift : turned << -shift);
            removed += theta.at(column) * (1L << column) * Long.bitCount(met);
        }
        return removed;
    }

    /** What is taken off each product, [w][x]. */
    double[][] all() {
        double[][] removed = new double[1 << width][1 << width];
        for (int w = 0; w < removed.length; w++) {
            fillRow(w, removed[w]);
        }
        return removed;
    }

    /** The row of one weight: a sum over the bits of the activation. */
    private void fillRow(int weight, double[] removed) {
        for (int j = 0; j < width; j++) {
            double value = valueOfActivationBit(weight, j);
            for (int x = 0; x < 1 << j; x++) {
                removed[x | 1 << j] = removed[x] + value;
            }
        }
    }

    private double valueOfActivationBit(int weight, int activationBit) {
        double value = 0;
        for (int left = weight; left != 0; left &= left - 1) {
            int column = Integer.numberOfTrailingZeros(left) + activationBit;
            value += theta.at(column) * (1L << column);
        }
        return value;
    }
}

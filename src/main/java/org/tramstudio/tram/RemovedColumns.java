package org.tramstudio.tram;

import org.tramstudio.circuit.ProductTable;

/** What Θ takes off the exact product: w·x - Y_ref(w, x) = Σ_c θ_c 2^c Σ_{i+j=c} w_i x_j (TRAM, Eq. 7). */
final class RemovedColumns {

    private final int width;
    private final double[] removed;

    RemovedColumns(int width, StructureParameters theta) {
        this.width = width;
        int size = 1 << width;
        this.removed = new double[size * size];
        double[] bitValues = new double[width];
        for (int w = 0; w < size; w++) {
            for (int j = 0; j < width; j++) {
                bitValues[j] = valueOfActivationBit(w, j, theta);
            }
            int row = w * size;
            for (int x = 1; x < size; x++) {
                removed[row + x] = removed[row + (x & x - 1)] + bitValues[Integer.numberOfTrailingZeros(x)];
            }
        }
    }

    private double valueOfActivationBit(int weight, int activationBit, StructureParameters theta) {
        double value = 0;
        for (int i = 0; i < width; i++) {
            if ((weight >> i & 1) != 0) {
                int column = i + activationBit;
                value += theta.at(column) * (1L << column);
            }
        }
        return value;
    }

    /** Mean of its square: the MSE of the exact multiplier to the target. */
    double meanSquare() {
        double sum = 0;
        for (double value : removed) {
            sum += value * value;
        }
        return sum / removed.length;
    }

    /** Mean of (f - Y_ref)² over all operand pairs. */
    double meanSquaredError(ProductTable table) {
        int[] products = table.toArray();
        double sum = 0;
        for (int pair = 0; pair < removed.length; pair++) {
            double error = products[pair] - (pair >> width) * (pair & (1 << width) - 1) + removed[pair];
            sum += error * error;
        }
        return sum / removed.length;
    }
}

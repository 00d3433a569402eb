package org.tramstudio.tram;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.circuit.OperandFormat;

/**
 * Structure parameters θ_ij, one for each partial product of the columns below P (ours: the paper's are one for each
 * column). θ_ij = 0 keeps the partial product of w_i and x_j, 1 removes it.
 *
 * @param width B, bits of each operand
 * @param columns P, how many columns may be approximated, 1 to 2B - 1
 * @param theta values in [0, 1], column by column, within a column by the weight's bit i, ascending; see {@link #place}
 */
public record PartialProductParameters(int width, int columns, List<Double> theta) {

    /**
     * The place of a partial product in the list.
     *
     * @param weightBit i, 0 to B - 1
     * @param activationBit j, 0 to B - 1, with i + j below P
     */
    public static int place(int width, int weightBit, int activationBit) {
        int column = weightBit + activationBit;
        int place = weightBit - Math.max(0, column - width + 1);
        for (int before = 0; before < column; before++) {
            place += OperandFormat.unsigned(width).partialProducts(before);
        }
        return place;
    }

    /** How many values there are. */
    public static int count(int width, int columns) {
        int count = 0;
        for (int column = 0; column < columns; column++) {
            count += OperandFormat.unsigned(width).partialProducts(column);
        }
        return count;
    }

    /** Checks the number and range of the values. */
    public PartialProductParameters {
        theta = List.copyOf(theta);
        if (theta.size() != count(width, columns)) {
            throw new IllegalArgumentException(theta.size() + " structure parameters; the first " + columns
                    + " columns of a multiplier of " + width + " bits have " + count(width, columns)
                    + " partial products");
        }
        for (double value : theta) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a structure parameter is " + value
                        + "; it must lie between 0 and 1");
            }
        }
    }

    /** The same value for all partial products of a column. */
    public static PartialProductParameters of(int width, StructureParameters byColumn) {
        List<Double> theta = new ArrayList<>();
        for (int column = 0; column < byColumn.columns(); column++) {
            for (int k = 0; k < OperandFormat.unsigned(width).partialProducts(column); k++) {
                theta.add(byColumn.at(column));
            }
        }
        return new PartialProductParameters(width, byColumn.columns(), theta);
    }

    /** θ_ij; 0 in columns at or beyond P. */
    public double at(int weightBit, int activationBit) {
        return weightBit + activationBit < columns ? theta.get(place(width, weightBit, activationBit)) : 0;
    }

    /** The mean of each column, column 0 first. */
    public StructureParameters columnMeans() {
        double[] means = new double[columns];
        int place = 0;
        for (int column = 0; column < columns; column++) {
            int count = OperandFormat.unsigned(width).partialProducts(column);
            for (int k = 0; k < count; k++) {
                means[column] += theta.get(place++) / count;
            }
        }
        return StructureParameters.of(means);
    }
}

package org.tramstudio.tram;

import java.util.stream.IntStream;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.power.ComponentCosts;

/**
 * The power model of co-training (TRAM, Eq. 3 to 5): each accumulation column of the accurate multiplier has a power,
 * and θ_c removes its share of it. It gives the <em>predicted</em> power; the mapped circuit's is lower.
 */
public final class ColumnPowerModel {

    private final double[] columnPowers;
    private final double accuratePower;

    private ColumnPowerModel(double[] columnPowers) {
        this.columnPowers = columnPowers;
        double total = 0;
        for (double power : columnPowers) {
            total += power;
        }
        this.accuratePower = total;
    }

    /**
     * Counts the components of an accurate multiplier column by column (Eq. 4), with the paper's costs.
     *
     * @param width bits of each operand, 2 to 16
     */
    public static ColumnPowerModel of(MultiplierArchitecture architecture, int width) {
        return of(architecture, width, ComponentCosts.ASAP7);
    }

    /** As {@link #of(MultiplierArchitecture, int)}, with given costs. */
    public static ColumnPowerModel of(MultiplierArchitecture architecture, int width, ComponentCosts costs) {
        Netlist accurate = MultiplierGenerator.generate(architecture, width);
        return new ColumnPowerModel(IntStream.range(0, 2 * width)
                .mapToDouble(column -> costs.of(accurate, column)).toArray());
    }

    /** Number of columns, 2B, as many as product bits; no partial product falls into the last. */
    public int columns() {
        return columnPowers.length;
    }

    /** Power of one column, in units of the costs. */
    public double columnPower(int column) {
        return columnPowers[column];
    }

    /** Power of every column, column 0 first, as a new array. */
    public double[] columnPowers() {
        return columnPowers.clone();
    }

    /** Power_AccMul, the sum over the columns. */
    public double accuratePower() {
        return accuratePower;
    }

    /** f_power of structure parameters of single partial products, which share the power of their column equally. */
    public double predicted(PartialProductParameters theta) {
        return predicted(theta.columnMeans());
    }

    /**
     * f_power(Θ), the predicted power over the accurate multiplier's (Eq. 5), 0 to 1.
     *
     * @throws IllegalArgumentException if Θ has more columns than the multiplier
     */
    public double predicted(StructureParameters theta) {
        if (theta.columns() > columnPowers.length) {
            throw new IllegalArgumentException(theta.columns() + " structure parameters do not fit a multiplier of "
                    + columnPowers.length + " columns");
        }
        double removed = 0;
        for (int column = 0; column < theta.columns(); column++) {
            removed += theta.at(column) * columnPowers[column];
        }
        return (accuratePower - removed) / accuratePower;
    }
}

package org.tramstudio.power.library;

import java.util.List;

/**
 * One output of a combinational standard cell. A cell of several outputs stands for several of these, of one name.
 *
 * @param name of the cell in its library
 * @param inputs names of the input pins
 * @param truthTable bit i is the output where input k is bit k of i; 2^inputs bits, so at most 4 inputs
 * @param area in µm²
 * @param leakage in nW, the mean over the states of the inputs
 * @param energyPerToggle in fJ, what the cell itself takes for a toggle of its output, its load excluded
 * @param capacitances of the input pins, in fF
 * @param delayIntercept in ps, without a load
 * @param delaySlope in ps/fF of load
 */
public record LibraryCell(String name, List<String> inputs, int truthTable, double area, double leakage,
                          double energyPerToggle, List<Double> capacitances, double delayIntercept,
                          double delaySlope) {

    /** Most inputs that a cell is described for. */
    public static final int MAX_INPUTS = 4;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is not one capacitance for each of 1 to 4 inputs, or a figure is
     *         negative or no number
     */
    public LibraryCell {
        inputs = List.copyOf(inputs);
        capacitances = List.copyOf(capacitances);
        if (inputs.isEmpty() || inputs.size() > MAX_INPUTS || capacitances.size() != inputs.size()) {
            throw new IllegalArgumentException("cell " + name + " has " + inputs.size() + " inputs and "
                    + capacitances.size() + " input capacitances; 1 to " + MAX_INPUTS + " of each are expected");
        }
        requireMeasure(name, "area", area);
        requireMeasure(name, "input capacitance", capacitances.stream().mapToDouble(Double::doubleValue).sum());
        for (double figure : new double[] {leakage, energyPerToggle, delayIntercept, delaySlope}) {
            if (!Double.isFinite(figure)) {
                throw new IllegalArgumentException("cell " + name + " has a figure " + figure);
            }
        }
        truthTable &= mask(inputs.size());
    }

    private static void requireMeasure(String cell, String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cell " + cell + ": " + what + " " + value + " is not a number from 0 up");
        }
    }

    private static int mask(int inputs) {
        return (1 << (1 << inputs)) - 1;
    }

    /** The truth table of the complement. */
    public int complementedTruthTable() {
        return ~truthTable & mask(inputs.size());
    }

    /** Whether the output depends on every input. */
    public boolean dependsOnAllInputs() {
        for (int input = 0; input < inputs.size(); input++) {
            boolean matters = false;
            for (int row = 0; row < 1 << inputs.size(); row++) {
                matters |= (truthTable >> row & 1) != (truthTable >> (row ^ 1 << input) & 1);
            }
            if (!matters) {
                return false;
            }
        }
        return true;
    }

    /** Of all input pins together, in fF. */
    public double totalCapacitance() {
        return capacitances.stream().mapToDouble(Double::doubleValue).sum();
    }
}

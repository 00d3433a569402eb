package org.tramstudio.power;

import java.util.List;

/**
 * The <em>simulated</em> cost of a circuit: mapped to the cells of a library, with the activity of every net.
 *
 * @param power in µW at 100 MHz
 * @param area in µm²
 * @param delay in ps, of the longest path; an estimate without wires
 * @param cells every library cell, with its own share of power
 * @param columnPower power of the cells of each product column, column 0 first, in µW; they add up to {@code power}
 */
public record PowerEstimate(double power, double area, double delay, List<MappedCell> cells,
                            List<Double> columnPower) {

    /** Copies the lists. */
    public PowerEstimate {
        cells = List.copyOf(cells);
        columnPower = List.copyOf(columnPower);
    }

    /**
     * One library cell.
     *
     * @param name of the library cell
     * @param column the least significant product bit that depends on it
     * @param togglesPerClock of its output, 0 to 1
     * @param power in µW, leakage included
     */
    public record MappedCell(String name, int column, double togglesPerClock, double power) {
    }
}

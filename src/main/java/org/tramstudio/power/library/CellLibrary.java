package org.tramstudio.power.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Standard cells of one technology at one supply voltage.
 *
 * @param name of the library, for a person
 * @param voltage of the supply, in V
 * @param cells one entry for each output of each cell
 */
public record CellLibrary(String name, double voltage, List<LibraryCell> cells) {

    private static final int INVERTER = 0x1;
    private static final int NAND = 0x7;
    private static final int NOR = 0x1;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if no circuit could be built: an inverter, and a NAND or a NOR gate of two
     *         inputs, are needed
     */
    public CellLibrary {
        cells = List.copyOf(cells);
        if (!(voltage > 0 && voltage < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a supply of " + voltage + " V; more than 0 is expected");
        }
        if (cells.stream().noneMatch(cell -> is(cell, 1, INVERTER))) {
            throw new IllegalArgumentException("there is no inverter among its " + cells.size() + " cell outputs");
        }
        if (cells.stream().noneMatch(cell -> is(cell, 2, NAND) || is(cell, 2, NOR))) {
            throw new IllegalArgumentException("there is neither a NAND nor a NOR gate of two inputs among its "
                    + cells.size() + " cell outputs");
        }
    }

    private static boolean is(LibraryCell cell, int inputs, int truthTable) {
        return cell.inputs().size() == inputs && cell.truthTable() == truthTable;
    }

    /**
     * The built-in library: 25 cells of ASAP7, a predictive 7 nm kit, regular threshold, typical corner, 0.7 V (Clark
     * et al., Microelectronics Journal 2016).
     */
    public static CellLibrary asap7() {
        return BuiltInCells.asap7();
    }

    /** Energy of one toggle of a net, in fJ for each fF of load: half the square of the voltage. */
    public double energyPerCapacitance() {
        return voltage * voltage / 2;
    }

    /** The smallest inverter. */
    public LibraryCell inverter() {
        return cells.stream().filter(cell -> is(cell, 1, INVERTER)).min(SMALLEST).orElseThrow();
    }

    /**
     * The cells that logic is mapped to: of one output, which depends on all inputs; of cells with the same function
     * the one of the smallest area, of equal areas the one of the smallest input capacitance. A cell that takes more
     * energy than its complement followed by an inverter is left out: library designers build such gates with a
     * driver that is far too strong here (AND2x2 of ASAP7: 2.8 times the energy).
     */
    public List<LibraryCell> mappable() {
        Map<List<Integer>, LibraryCell> best = new LinkedHashMap<>();
        Set<String> severalOutputs = severalOutputs();
        for (LibraryCell cell : cells) {
            boolean buffer = is(cell, 1, INVERTER << 1);
            if (!buffer && cell.dependsOnAllInputs() && !severalOutputs.contains(cell.name())) {
                best.merge(function(cell.inputs().size(), cell.truthTable()), cell,
                        (one, other) -> SMALLEST.compare(other, one) < 0 ? other : one);
            }
        }
        List<LibraryCell> chosen = new ArrayList<>(best.values());
        chosen.removeIf(cell -> isWasteful(cell, best));
        return List.copyOf(chosen);
    }

    private static final Comparator<LibraryCell> SMALLEST = Comparator.comparingDouble(LibraryCell::area)
            .thenComparingDouble(LibraryCell::totalCapacitance).thenComparing(LibraryCell::name);

    private Set<String> severalOutputs() {
        Set<String> met = new HashSet<>();
        Set<String> several = new HashSet<>();
        cells.stream().map(LibraryCell::name).filter(each -> !met.add(each)).forEach(several::add);
        return several;
    }

    private boolean isWasteful(LibraryCell cell, Map<List<Integer>, LibraryCell> best) {
        LibraryCell inverter = inverter();
        double inverting = inverter.energyPerToggle() + inverter.totalCapacitance() * energyPerCapacitance();
        boolean startsWithOne = (cell.truthTable() & 1) != 0;
        return !startsWithOne && Optional.ofNullable(best.get(function(cell.inputs().size(),
                        cell.complementedTruthTable())))
                .filter(complement -> cell.energyPerToggle() > complement.energyPerToggle() + inverting).isPresent();
    }

    private static List<Integer> function(int inputs, int truthTable) {
        return List.of(inputs, truthTable);
    }
}

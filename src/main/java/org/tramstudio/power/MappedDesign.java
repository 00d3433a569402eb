package org.tramstudio.power;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.library.CellLibrary;
import org.tramstudio.power.library.LibraryCell;
import org.tramstudio.power.synthesis.MappedCircuit;
import org.tramstudio.power.synthesis.MappedGate;
import org.tramstudio.task.TaskControl;

/** A multiplier mapped to library cells. Its power can be estimated under one activity after another. Immutable. */
public final class MappedDesign {

    /** In GHz, the clock that power is stated for. */
    private static final double CLOCK = 0.1;
    private static final double NANOWATTS = 1000;

    private final OperandFormat operands;
    private final MappedCircuit circuit;

    MappedDesign(OperandFormat operands, MappedCircuit circuit) {
        this.operands = operands;
        this.circuit = circuit;
    }

    /** Widths and sign of the operands. */
    public OperandFormat operands() {
        return operands;
    }

    /** Where the cells are from. */
    public CellLibrary library() {
        return circuit.library();
    }

    /** Number of library cells. */
    public int cells() {
        return circuit.gates().size();
    }

    /** In µm². */
    public double area() {
        return circuit.area();
    }

    /** Whether activities are taken from a sample of the operand pairs, of a fixed seed, since there are too many. */
    public boolean isSampled() {
        return !circuit.graph().isExhaustible();
    }

    /**
     * Power, area and delay: power is clock · Σ toggles · (energy of the cell + V²/2 · load) + leakage.
     *
     * @throws IllegalArgumentException if the activity is that of operands of other widths
     */
    public PowerEstimate estimate(SwitchingActivity activity, TaskControl control) {
        double[] toggles = NetActivity.toggles(circuit.graph(), drivenNodes(), operands, activity, control);
        double[] loads = circuit.loads();
        int[] columns = circuit.columns();
        List<PowerEstimate.MappedCell> cells = new ArrayList<>();
        List<Double> columnPower = new ArrayList<>(Collections.nCopies(operands.productWidth(), 0.0));
        double power = 0;
        for (MappedGate gate : circuit.gates()) {
            double rate = toggles[gate.node()];
            double cellPower = power(gate.cell(), rate, loads[gate.output()]);
            int column = columns[gate.output()];
            cells.add(new PowerEstimate.MappedCell(gate.cell().name(), column, rate, cellPower));
            columnPower.set(column, columnPower.get(column) + cellPower);
            power += cellPower;
        }
        return new PowerEstimate(power, area(), circuit.delay(), cells, columnPower);
    }

    private boolean[] drivenNodes() {
        boolean[] driven = new boolean[circuit.graph().nodes()];
        circuit.gates().forEach(gate -> driven[gate.node()] = true);
        return driven;
    }

    /** In µW. */
    private double power(LibraryCell cell, double toggles, double load) {
        double energy = cell.energyPerToggle() + library().energyPerCapacitance() * load;
        return CLOCK * toggles * energy + cell.leakage() / NANOWATTS;
    }
}

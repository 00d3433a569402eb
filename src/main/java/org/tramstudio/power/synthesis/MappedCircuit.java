package org.tramstudio.power.synthesis;

import java.util.Arrays;
import java.util.List;
import org.tramstudio.power.library.CellLibrary;

/**
 * A circuit of library cells.
 *
 * @param graph the function of every net
 * @param library where the cells are from
 * @param gates the cells, each after those that it reads
 */
public record MappedCircuit(LogicGraph graph, CellLibrary library, List<MappedGate> gates) {

    /** Copies the list. */
    public MappedCircuit {
        gates = List.copyOf(gates);
    }

    /** Of all cells, in µm². */
    public double area() {
        return gates.stream().mapToDouble(gate -> gate.cell().area()).sum();
    }

    /**
     * The load of each net in fF, by net: the input pins that it drives. Neither wires nor what a product bit drives is
     * counted.
     */
    public double[] loads() {
        double[] loads = new double[2 * graph.nodes()];
        for (MappedGate gate : gates) {
            for (int pin = 0; pin < gate.inputs().size(); pin++) {
                loads[gate.inputs().get(pin)] += gate.cell().capacitances().get(pin);
            }
        }
        return loads;
    }

    /** The longest path in ps, each cell taking its intercept and its slope times its load. */
    public double delay() {
        double[] loads = loads();
        double[] arrival = new double[2 * graph.nodes()];
        double latest = 0;
        for (MappedGate gate : gates) {
            double start = gate.inputs().stream().mapToDouble(input -> arrival[input]).max().orElse(0);
            arrival[gate.output()] = start + gate.cell().delayIntercept()
                    + gate.cell().delaySlope() * loads[gate.output()];
            latest = Math.max(latest, arrival[gate.output()]);
        }
        return latest;
    }

    /** For each net the least significant product bit that depends on it; for one that none depends on, their number. */
    public int[] columns() {
        int[] columns = new int[2 * graph.nodes()];
        Arrays.fill(columns, graph.outputCount());
        for (int bit = graph.outputCount() - 1; bit >= 0; bit--) {
            columns[graph.output(bit)] = bit;
        }
        for (int index = gates.size() - 1; index >= 0; index--) {
            MappedGate gate = gates.get(index);
            gate.inputs().forEach(input -> columns[input] = Math.min(columns[input], columns[gate.output()]));
        }
        return columns;
    }
}

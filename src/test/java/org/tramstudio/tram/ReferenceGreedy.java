package org.tramstudio.tram;

import java.util.ArrayList;
import java.util.List;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.NaiveSimulation;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Signal;

/** The paper's greedy as its text says it: each candidate simulates the whole circuit, for all operand pairs, again. */
final class ReferenceGreedy {

    private final Netlist accurate;
    private final double[] target;
    private final List<Signal.CellOutput> removed = new ArrayList<>();
    private double error;

    ReferenceGreedy(Netlist accurate, StructureParameters theta) {
        this.accurate = accurate;
        this.target = target(accurate.width(), theta);
        this.error = error(removed);
        for (int column = 0; column < theta.columns(); column++) {
            if (theta.at(column) > 0) {
                visit(column, theta.at(column) == 1);
            }
        }
    }

    List<Signal.CellOutput> removed() {
        return removed;
    }

    double meanSquaredError() {
        return error;
    }

    private void visit(int column, boolean always) {
        if (column == 0) {
            offer(new Signal.CellOutput(0, Signal.Port.SUM), always);
        }
        for (Signal.Port port : Signal.Port.values()) {
            for (int index = 0; index < accurate.cells().size(); index++) {
                Cell cell = accurate.cells().get(index);
                if (cell.place().column() == column && !(cell instanceof Cell.PartialProduct)) {
                    offer(new Signal.CellOutput(index, port), always);
                }
            }
        }
    }

    private void offer(Signal.CellOutput candidate, boolean always) {
        List<Signal.CellOutput> more = new ArrayList<>(removed);
        more.add(candidate);
        double changed = error(more);
        if (always || changed < error - 1e-9 * error) {
            removed.add(candidate);
            error = changed;
        }
    }

    private double error(List<Signal.CellOutput> tied) {
        int[] products = new NaiveSimulation(accurate, tied).products();
        double sum = 0;
        for (int pair = 0; pair < products.length; pair++) {
            sum += (products[pair] - target[pair]) * (products[pair] - target[pair]);
        }
        return sum / products.length;
    }

    private static double[] target(int width, StructureParameters theta) {
        int size = 1 << width;
        double[] target = new double[size * size];
        for (int w = 0; w < size; w++) {
            for (int x = 0; x < size; x++) {
                double value = w * x;
                for (int i = 0; i < width; i++) {
                    for (int j = 0; j < width; j++) {
                        value -= theta.at(i + j) * ((w >> i & 1) * (x >> j & 1) << i + j);
                    }
                }
                target[w * size + x] = value;
            }
        }
        return target;
    }
}

package org.tramstudio.power.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.Signal;

/** Netlists of gates of every kind, wired at random. */
public final class RandomNetlists {

    private final Random random;
    private final OperandFormat operands;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();

    private RandomNetlists(long seed, OperandFormat operands) {
        this.random = new Random(seed);
        this.operands = operands;
        signals.add(Signal.Constant.ZERO);
        signals.add(Signal.Constant.ONE);
        for (Operand operand : Operand.values()) {
            for (int bit = 0; bit < operands.width(operand); bit++) {
                signals.add(new Signal.OperandBit(operand, bit));
            }
        }
    }

    /** A netlist of a number of gates. */
    public static Netlist create(long seed, OperandFormat operands, int gates) {
        RandomNetlists netlists = new RandomNetlists(seed, operands);
        for (int gate = 0; gate < gates; gate++) {
            netlists.addGate();
        }
        List<Signal> product = new ArrayList<>();
        for (int bit = 0; bit < operands.productWidth(); bit++) {
            product.add(netlists.signals.get(netlists.signals.size() - 1 - netlists.random.nextInt(gates)));
        }
        return new Netlist(operands, netlists.cells, product);
    }

    private void addGate() {
        GateFunction function = GateFunction.values()[random.nextInt(GateFunction.values().length)];
        int inputs = 1;
        while (!function.accepts(inputs) || inputs < 4 && function.accepts(inputs + 1) && random.nextBoolean()) {
            inputs++;
        }
        List<Signal> read = new ArrayList<>();
        for (int input = 0; input < inputs; input++) {
            read.add(signals.get(random.nextInt(signals.size())));
        }
        cells.add(new Cell.Gate(function, read, new Place(0, cells.size() + 1, 0)));
        signals.add(new Signal.CellOutput(cells.size() - 1, Signal.Port.SUM));
    }
}

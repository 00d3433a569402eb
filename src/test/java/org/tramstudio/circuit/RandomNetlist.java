package org.tramstudio.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Netlists without purpose: every kind of cell and gate, with constants, equal, tied and complementary inputs. */
public final class RandomNetlist {

    private final Random random;
    private final OperandFormat operands;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private int row;

    private RandomNetlist(OperandFormat operands, Random random) {
        this.operands = operands;
        this.random = random;
    }

    /** A netlist of so many cells beside the partial products, of widths and sign that are random too. */
    public static Netlist of(int cells, long seed) {
        Random random = new Random(seed);
        OperandFormat operands =
                new OperandFormat(2 + random.nextInt(4), 2 + random.nextInt(4), random.nextBoolean());
        return of(operands, cells, random);
    }

    /** A netlist of so many cells beside the partial products. */
    public static Netlist of(OperandFormat operands, int cells, Random random) {
        RandomNetlist netlist = new RandomNetlist(operands, random);
        netlist.addSources();
        for (int k = 0; k < cells; k++) {
            netlist.addCell();
        }
        List<Signal> product = new ArrayList<>();
        for (int bit = 0; bit < operands.productWidth(); bit++) {
            product.add(netlist.signal());
        }
        return new Netlist(operands, netlist.cells, product);
    }

    private void addSources() {
        signals.addAll(List.of(Signal.Constant.values()));
        for (Operand operand : Operand.values()) {
            for (int bit = 0; bit < operands.width(operand); bit++) {
                signals.add(new Signal.OperandBit(operand, bit));
            }
        }
        for (int i = 0; i < operands.weightWidth(); i++) {
            for (int j = 0; j < operands.activationWidth(); j++) {
                if (random.nextBoolean()) {
                    add(new Cell.PartialProduct(i, j, random.nextInt(4) == 0, new Place(i + j, 0, row++)));
                }
            }
        }
    }

    private void addCell() {
        switch (random.nextInt(4)) {
            case 0 -> {
                Signal a = signal();
                Signal b = signal();
                add(new Cell.HalfAdder(a, b, place(a, b)));
            }
            case 1 -> {
                Signal a = signal();
                Signal b = signal();
                Signal c = signal();
                add(new Cell.FullAdder(a, b, c, place(a, b, c)));
            }
            default -> {
                GateFunction function = GateFunction.values()[random.nextInt(GateFunction.values().length)];
                int count = 1 + random.nextInt(5);
                while (!function.accepts(count)) {
                    count = 1 + random.nextInt(5);
                }
                Signal[] inputs = new Signal[count];
                for (int k = 0; k < count; k++) {
                    inputs[k] = signal();
                }
                add(new Cell.Gate(function, List.of(inputs), place(inputs)));
            }
        }
    }

    /** Late cells more often than early ones, so that the netlist gets deep. */
    private Signal signal() {
        int back = Math.min(random.nextInt(signals.size()), random.nextInt(signals.size()));
        return signals.get(random.nextBoolean() ? signals.size() - 1 - back : random.nextInt(signals.size()));
    }

    private Place place(Signal... inputs) {
        int stage = 0;
        for (Signal input : inputs) {
            if (input instanceof Signal.CellOutput output) {
                stage = Math.max(stage, cells.get(output.cell()).place().stage());
            }
        }
        return new Place(random.nextInt(operands.productWidth()), stage + 1, row++);
    }

    private void add(Cell cell) {
        signals.add(new Signal.CellOutput(cells.size(), Signal.Port.SUM));
        if (cell.hasCarry()) {
            signals.add(new Signal.CellOutput(cells.size(), Signal.Port.CARRY));
        }
        cells.add(cell);
    }
}

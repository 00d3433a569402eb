package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.Cell;
import org.tramstudio.circuit.FinalAdder;
import org.tramstudio.circuit.GateFunction;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.Operand;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.Place;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.circuit.format.ImportedCircuit;

/** A circuit that takes longer than a frame is simulated away from the FX thread, and the last pair asked for is shown. */
class LargeCircuitProbeTest {

    private static final OperandFormat OPERANDS = OperandFormat.unsigned(4);
    private static final int INVERTERS = 100_000;

    @Test
    void aHundredThousandGatesDoNotHoldTheWindowUp() {
        Background background = FxToolkit.call(Background::new);
        try {
            MultiplierModel model = FxToolkit.call(() -> new MultiplierModel(new Workspace(), background));
            ProbeModel probe = FxToolkit.call(() -> new ProbeModel(model, background));
            Netlist large = withInverters();
            assertTrue(large.cells().size() > 100_000);
            FxToolkit.run(() -> model.show(new ImportedCircuit("large", "a test", OPERANDS, Optional.of(large),
                    Optional.of(ProductTable.exact(OPERANDS)), "first operand: weight", List.of(), List.of())));
            FxToolkit.await("it is shown", () -> model.evaluation().get().filter(found ->
                    found.shown().title().equals("large")).isPresent());
            long longest = FxToolkit.call(() -> {
                probe.setOn(true);
                long most = 0;
                for (int value = 0; value < 16; value++) {
                    long began = System.nanoTime();
                    probe.setValue(Operand.WEIGHT, value);
                    probe.setValue(Operand.ACTIVATION, 13);
                    most = Math.max(most, System.nanoTime() - began);
                }
                assertEquals(Optional.empty(), probe.reading().get(), "nothing is computed on the FX thread");
                return most;
            });
            FxToolkit.await("the last pair is shown", () -> probe.reading().get()
                    .filter(reading -> reading.pair().equals(new OperandPair(15, 13))).isPresent());
            assertEquals(15 * 13, FxToolkit.call(() -> probe.reading().get().orElseThrow().computed()));
            FxToolkit.await("the end is noticed", () -> !probe.computing().get());
            System.out.printf("Probe of %,d cells: a pair takes %.1f ms, asking for it at most %.2f ms%n",
                    large.cells().size(), milliseconds(model.evaluation().get().orElseThrow()), longest / 1e6);
        } finally {
            FxToolkit.run(background::close);
        }
    }

    private static double milliseconds(MultiplierEvaluation evaluation) {
        long began = System.nanoTime();
        ProbeReading.of(evaluation, new OperandPair(7, 9));
        return (System.nanoTime() - began) / 1e6;
    }

    /** An accurate multiplier with a great many inverters that its lowest product bit feeds. */
    private static Netlist withInverters() {
        Netlist small = MultiplierGenerator.generate(MultiplierArchitecture.WALLACE, OPERANDS, FinalAdder.RIPPLE);
        List<Cell> cells = new ArrayList<>(small.cells());
        for (int k = 0; k < INVERTERS; k++) {
            cells.add(new Cell.Gate(GateFunction.NOT, List.of(small.product().getFirst()), new Place(0, 50, k)));
        }
        return new Netlist(small.operands(), cells, small.product());
    }
}

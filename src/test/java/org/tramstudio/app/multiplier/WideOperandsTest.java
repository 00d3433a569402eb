package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.circuit.ErrorByColumn;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.tram.MappingMethod;

/** Operands with too many pairs to look at each: what is sampled says so, and what does not go as wide says why. */
class WideOperandsTest {

    @Test
    void sampledFiguresSayThatTheyAre() {
        try (OpenMultiplierView view = new OpenMultiplierView(960, 800, () -> { })) {
            FxToolkit.run(() -> width(view).setValue(16));
            FxToolkit.await("16 bits are mapped", () -> view.model.evaluation().get()
                    .filter(found -> found.shown().operands().equals(OperandFormat.unsigned(16))).isPresent());
            FxToolkit.run(() -> {
                assertTrue(view.label("error-heading").getText().startsWith("Sampled error"));
                assertTrue(view.label("metric-mse").getText().contains(" ± "), view.label("metric-mse").getText());
                assertTrue(view.label("metric-max-ed").getText().startsWith("≥ "));
                assertEquals("Sampled, 262,144 pairs: errors that none of them has are missing here.",
                        view.label("error-charts-sample").getText());
                assertTrue(view.label("error-charts-sample").isVisible());
                ErrorFigures charts = view.model.evaluation().get().orElseThrow().charts().orElseThrow();
                assertEquals(1, charts.byColumn().columns().stream().mapToDouble(ErrorByColumn.Column::squaredErrorShare).sum()
                        / view.model.evaluation().get().orElseThrow().metrics().orElseThrow().meanSquaredError(), 1e-9,
                        "the bars add up to the error that is shown above them");
                ErrorGrid grid = view.model.evaluation().get().orElseThrow().errors().orElseThrow();
                OperandPair pair = grid.lookedAt(new OperandPair(40_000, 123));
                assertEquals(pair, grid.lookedAt(pair));
                long product = ProbeReading.of(view.model.evaluation().get().orElseThrow(), pair).difference();
                assertEquals(product, grid.error(pair), "the map shows what the circuit computes");
            });
            FxToolkit.run(() -> view.model.setMethod(MappingMethod.REFINED));
            FxToolkit.run(() -> {
                assertEquals(MappingMethod.GREEDY, view.model.choice().get().method());
                assertTrue(view.workspace.message().get().contains("up to 10 bits"), view.workspace.message().get());
            });
        }
    }

    @Test
    void whereAllPairsAreSimulatedNoSampleIsSpokenOf() {
        try (OpenMultiplierView view = new OpenMultiplierView(960, 800, () -> { })) {
            FxToolkit.run(() -> {
                assertFalse(view.label("error-charts-sample").isVisible());
                assertFalse(view.scene.lookup("#error-by-column").getAccessibleText().contains("sample"));
            });
            FxToolkit.run(() -> width(view).setValue(12));
            FxToolkit.await("12 bits are mapped", () -> view.scene.lookup("#error-by-column").getAccessibleText()
                    .contains("told by a sample"));
        }
    }

    @Test
    void aMethodKeepsItsWidths() {
        try (OpenMultiplierView view = new OpenMultiplierView(960, 800, () -> { })) {
            FxToolkit.run(() -> view.model.setMethod(MappingMethod.REBUILT));
            FxToolkit.run(() -> width(view).setValue(12));
            FxToolkit.run(() -> {
                assertEquals(8, view.model.choice().get().width());
                assertEquals(8, width(view).getValue());
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Integer> width(OpenMultiplierView view) {
        return (ComboBox<Integer>) view.scene.lookup("#width");
    }
}

package org.tramstudio.app.multiplier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.ColorScheme;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.OperandPairGrid;

class ErrorScaleTest {

    /** Few errors are looked up in a list, very large ones are not. */
    @ParameterizedTest
    @ValueSource(longs = {1, 1L << 40})
    void eachPixelHasTheColourOfItsError(long unit) {
        long[] errors = {-9 * unit, -4 * unit, 0, unit, 0, 2 * unit, -9 * unit, 16 * unit, -unit, 0, 0, 0, 5 * unit, 0, 0, unit};
        OperandPairGrid grid = OperandPairGrid.ofCells(OperandFormat.unsigned(2), 4, 4, errors);
        FxToolkit.run(() -> {
            ErrorScale scale = ErrorScale.of(grid, Palette.of(ColorScheme.LIGHT));
            PixelReader pixels = scale.paint(grid).getPixelReader();
            for (int k = 0; k < errors.length; k++) {
                assertEquals(scale.argb(errors[k]), pixels.getArgb(k % 4, 3 - k / 4), "pixel " + k);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 188})
    void theBarRunsFromTheLeastErrorToTheMost(int width) {
        OperandPairGrid grid = OperandPairGrid.ofCells(OperandFormat.unsigned(2), 2, 2, new long[] {-100, 0, 3, 60});
        FxToolkit.run(() -> {
            ErrorScale scale = ErrorScale.of(grid, Palette.of(ColorScheme.LIGHT));
            PixelReader bar = scale.bar(width, 3).getPixelReader();
            for (int y = 0; y < 3; y++) {
                assertEquals(scale.argb(-100), bar.getArgb(0, y));
                assertEquals(scale.argb(60), bar.getArgb(width - 1, y));
            }
        });
    }
}

package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.power.ComponentCosts;

class ColumnPowerModelTest {

    @Test
    void thePapersExample() {
        ColumnPowerModel model =
                ColumnPowerModel.of(MultiplierArchitecture.ARRAY, 4, new ComponentCosts(1, 2, 3, 0, 0));
        assertEquals(8, model.columnPower(2));
    }

    @Test
    void arrayColumnsFollowTheFormula() {
        ColumnPowerModel model = ColumnPowerModel.of(MultiplierArchitecture.ARRAY, 8);
        assertEquals(1, model.columnPower(0), 1e-12);
        assertEquals(8 + 1.822 + 6 * 4.470, model.columnPower(7), 1e-12);
        assertEquals(7 + 1.822 + 6 * 4.470, model.columnPower(8), 1e-12);
        assertEquals(6 + 6 * 4.470, model.columnPower(9), 1e-12);
        assertEquals(1 + 4.470, model.columnPower(14), 1e-12);
        assertEquals(293.136, model.accuratePower(), 1e-9);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void predictedPowerFallsFromOneByTheSharesOfTheColumns(MultiplierArchitecture architecture) {
        ColumnPowerModel model = ColumnPowerModel.of(architecture, 8);
        assertEquals(1, model.predicted(StructureParameters.accurate(8)));
        double[] powers = model.columnPowers();
        double expected = 1 - (powers[0] + 0.5 * powers[3]) / model.accuratePower();
        assertEquals(expected, model.predicted(StructureParameters.of(1, 0, 0, 0.5)), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> model.predicted(StructureParameters.accurate(17)));
    }

    /** TRAM's released example, six truncated columns in effect, has a predicted power of 0.833 on the array. */
    @Test
    void theReleasedExampleIsPredictedAsItsAuthorsDo() {
        StructureParameters theta = StructureParameters.of(1, 1, 1, 1, .174248, .199563, .194773, .147112);
        assertEquals(0.833, ColumnPowerModel.of(MultiplierArchitecture.ARRAY, 8).predicted(theta), 5e-4);
    }
}

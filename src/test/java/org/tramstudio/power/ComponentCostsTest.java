package org.tramstudio.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;

class ComponentCostsTest {

    @ParameterizedTest
    @CsvSource({"ARRAY,4,59.048", "ARRAY,8,293.136", "WALLACE,8,302.416"})
    void accurateMultipliersCostWhatIsKnown(MultiplierArchitecture architecture, int width, double cost) {
        assertEquals(cost, ComponentCosts.ASAP7.mapped(MultiplierGenerator.generate(architecture, width)), 1e-9);
    }

    @Test
    void negativeCostsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ComponentCosts(1, -1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ComponentCosts(1, 1, 1, Double.NaN, 1));
    }
}

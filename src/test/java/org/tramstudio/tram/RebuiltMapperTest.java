package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.power.ComponentCosts;

class RebuiltMapperTest {

    private final GreedyMapper greedy = new GreedyMapper();
    private final StructureMapper rebuilt = StructureMappers.of(MappingMethod.REBUILT, MappingOptions.standard());

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOOTH")
    void theFunctionIsTheGreedyMappingsAndNeverDearer(MultiplierArchitecture architecture) {
        Random random = new Random(41);
        int cheaper = 0;
        for (int k = 0; k < 60; k++) {
            int width = k < 50 ? 2 + random.nextInt(5) : 8;
            StructureParameters theta = RandomParameters.of(1 + random.nextInt(2 * width - 1), random);
            MappedMultiplier before = greedy.map(architecture, width, theta);
            MappedMultiplier after = rebuilt.map(architecture, width, theta);
            assertEquals(MappingMethod.REBUILT, after.method());
            assertEquals(before.table(), after.table());
            assertEquals(after.table(), ProductTable.of(after.netlist()), architecture + ", " + theta);
            assertEquals(before.meanSquaredErrorToTarget(), after.meanSquaredErrorToTarget(),
                    1e-9 * before.meanSquaredErrorToTarget());
            assertEquals(after.cost(), ComponentCosts.ASAP7.of(after.netlist()), 1e-9);
            assertTrue(after.cost() <= before.cost() + 1e-9, architecture + ", " + theta);
            cheaper += after.cost() < before.cost() - 1e-9 ? 1 : 0;
        }
        assertTrue(architecture == MultiplierArchitecture.DADDA || cheaper > 10, cheaper + " cheaper");
    }

    @ParameterizedTest
    @CsvSource({"4,245.384", "6,194.154", "8,119.222"})
    void truncatedColumnsCostNoMoreThanTheirPartialProductsNeed(int columns, double cost) {
        double[] theta = new double[8];
        Arrays.fill(theta, 0, columns, 1);
        MappedMultiplier mapped = rebuilt.map(MultiplierArchitecture.WALLACE, 8, StructureParameters.of(theta));
        assertEquals(cost, mapped.cost(), 1e-9);
        assertEquals(columns * (columns + 1) / 2, mapped.removals().stream()
                .filter(Removal.DroppedPartialProduct.class::isInstance).count());
    }

    @Test
    void theCostIsNormalizedToTheArchitecture() {
        MappedMultiplier mapped = rebuilt.map(MultiplierArchitecture.WALLACE, 8, StructureParameters.accurate(8));
        assertEquals(293.136 / ComponentCosts.ASAP7.of(mapped.accurate()), mapped.normalizedCost(), 1e-9);
    }
}

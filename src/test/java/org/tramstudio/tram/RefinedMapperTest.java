package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.power.ComponentCosts;

class RefinedMapperTest {

    private static final StructureParameters HALVES = StructureParameters.of(.5, .5, .5, .5, .5, .5, .5, .5);

    @Test
    void itIsNeverWorseThanTheRebuiltMapping() {
        Random random = new Random(43);
        StructureMapper rebuilt = new RebuiltMapper(ComponentCosts.ASAP7);
        StructureMapper leastError = new RefinedMapper(MappingOptions.standard());
        StructureMapper leastCost = new RefinedMapper(
                MappingOptions.standard().with(SearchAim.LEAST_COST, OptionalDouble.empty()));
        int better = 0;
        for (int k = 0; k < 16; k++) {
            int width = 3 + random.nextInt(4);
            StructureParameters theta = RandomParameters.of(1 + random.nextInt(width + 2), random);
            MappedMultiplier before = rebuilt.map(MultiplierArchitecture.WALLACE, width, theta);
            MappedMultiplier closer = leastError.map(MultiplierArchitecture.WALLACE, width, theta);
            MappedMultiplier cheaper = leastCost.map(MultiplierArchitecture.WALLACE, width, theta);
            double error = before.meanSquaredErrorToTarget() * (1 + 1e-6) + 1e-6;
            assertTrue(closer.cost() <= before.cost() + 1e-6 && closer.meanSquaredErrorToTarget() <= error);
            assertTrue(cheaper.cost() <= before.cost() + 1e-6 && cheaper.meanSquaredErrorToTarget() <= error);
            better += closer.meanSquaredErrorToTarget() < before.meanSquaredErrorToTarget() * 0.99 ? 1 : 0;
            assertReportedAsItIs(closer);
            assertReportedAsItIs(cheaper);
        }
        assertTrue(better >= 4, better + " better");
    }

    private static void assertReportedAsItIs(MappedMultiplier mapped) {
        assertEquals(MappingMethod.REFINED, mapped.method());
        assertEquals(mapped.table(), ProductTable.of(mapped.netlist()));
        assertEquals(ComponentCosts.ASAP7.of(mapped.netlist()), mapped.cost(), 1e-9);
        double simulated = new RemovedColumns(mapped.accurate().width(), mapped.theta())
                .meanSquaredError(mapped.table());
        assertEquals(simulated, mapped.meanSquaredErrorToTarget(), 1e-9 * Math.max(1, simulated));
    }

    @Test
    void fourBitsHaveTheKnownDesignWithinTheBudget() {
        MappedMultiplier mapped = StructureMappers.of(MappingMethod.REFINED,
                MappingOptions.standard().with(SearchAim.LEAST_ERROR, OptionalDouble.of(25.732)))
                .map(MultiplierArchitecture.WALLACE, 4, StructureParameters.of(1, .9, .75, .55));
        assertEquals(6.785, mapped.meanSquaredErrorToTarget(), 1e-9);
        assertEquals(25.732, mapped.cost(), 1e-9);
        assertTrue(mapped.removals().stream().anyMatch(Removal.DroppedPartialProduct.class::isInstance));
    }

    @Test
    void theSameSeedGivesTheSameMultiplier() {
        MappingOptions options = MappingOptions.standard().with(SearchEffort.QUICK, 7);
        MappedMultiplier first = new RefinedMapper(options).map(MultiplierArchitecture.DADDA, 8, HALVES);
        MappedMultiplier second = new RefinedMapper(options).map(MultiplierArchitecture.DADDA, 8, HALVES);
        assertEquals(first.removals(), second.removals());
        assertEquals(first.table().identity(), second.table().identity());
    }

    @Test
    void aBudgetThatNothingKeepsIsRefused() {
        StructureMapper mapper = new RefinedMapper(
                MappingOptions.standard().with(SearchAim.LEAST_ERROR, OptionalDouble.of(0.5)));
        String message = assertThrows(IllegalArgumentException.class,
                () -> mapper.map(MultiplierArchitecture.WALLACE, 4, StructureParameters.of(1, .5))).getMessage();
        assertTrue(message.contains("budget of 0.5"), message);
    }
}

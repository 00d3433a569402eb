package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.nn.graph.LayerSelection;
import org.tramstudio.nn.quant.RangeObserver;
import org.tramstudio.tram.MappingMethod;

class SettingTest {

    @ParameterizedTest
    @EnumSource
    void everySettingStartsWithAValueThatFitsAndExplainsItself(Setting setting) {
        assertDoesNotThrow(() -> setting.check(setting.standard()));
        assertTrue(setting.help().endsWith(".") && setting.help().length() > 40, setting.help());
        assertEquals(Optional.of(setting), Setting.byKey(setting.key()));
    }

    @Test
    void keysAndOptionsAreUnique() {
        assertEquals(Setting.values().length, Arrays.stream(Setting.values()).map(Setting::key).distinct().count());
        assertEquals(Setting.values().length, Arrays.stream(Setting.values()).map(Setting::option).distinct().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "BITS          | 9      | bits is 9; it must be a whole number from 2 to 8",
        "BITS          | 1      | bits is 1; it must be a whole number from 2 to 8",
        "BITS          | 8.0    | bits is 8.0; it must be a whole number from 2 to 8",
        "BITS          | ''     | bits is empty; it must be a whole number from 2 to 8",
        "LEARNING_RATE | NaN    | learningRate is NaN; it must be a number from 0.00000001 to 10",
        "LEARNING_RATE | fast   | learningRate is fast; it must be a number from 0.00000001 to 10",
        "LAMBDAS       | 0.1,,2 | lambdas is empty; it must be numbers separated by commas, each from 0.000001 to 1000000",
        "LAMBDAS       | 0      | lambdas is 0; it must be numbers separated by commas, each from 0.000001 to 1000000",
        "AUGMENT       | yes    | augment is yes; it must be true or false",
        "ARCHITECTURE  | dada   | architecture is dada; it must be one of array, wallace, dadda",
        "SEED          | -1     | seed is -1; it must be a whole number from 0 to 9007199254740991",
    })
    void whatDoesNotFitIsRefusedWithWhatWould(Setting setting, String value, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> setting.check(value)).getMessage());
    }

    @Test
    void listsOfNumbersTakeSpaces() {
        assertEquals(List.of(0.1, 0.3, 2.0), Setting.LAMBDAS.decimals(" 0.1, 0.3,2 "));
    }

    @Test
    void aPlanIsTheSameAfterItsWayThroughText() {
        TrainingPlan plan = new TrainingPlan(4, MultiplierArchitecture.ARRAY, 7, MappingMethod.REFINED, 3, 0, 1000, 500, 32,
                0.1 + 0.2, 16, true, 9_007_199_254_740_991L,
                new QuantizationPlan(true, RangeObserver.MIN_MAX, 60, 1.0 / 3, true),
                new StructurePlan(LayerSelection.parse("conv1 conv2"), Granularity.LAYER, StructureStart.MODERATE, 0.5,
                        MappingOperands.MEASURED),
                new OptimizerPlan(OptimizerKind.ADAM, 0.1 + 0.7, 16), true, ComputeDevice.CUDA);
        assertEquals(plan, TrainingPlan.of(plan.values()));
        assertEquals(Setting.ofAPlan(), plan.values().keySet());
        assertEquals(Setting.values().length - 7, plan.values().size());
    }

    @Test
    void aPlanChecksColumnsAgainstBits() {
        Map<Setting, String> values = Map.of(Setting.BITS, "4", Setting.COLUMNS, "8");
        String message = assertThrows(IllegalArgumentException.class, () -> TrainingPlan.of(values)).getMessage();
        assertTrue(message.contains("4 bits has 7 columns") && message.endsWith("from 1 to 7"), message);
    }
}

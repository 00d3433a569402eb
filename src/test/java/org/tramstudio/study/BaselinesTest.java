package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.training.GivenMultiplier;
import org.tramstudio.training.GivenMultipliers;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;

class BaselinesTest {

    private static final Map<String, OperandFormat> CIRCUITS = Map.of("narrow", OperandFormat.unsigned(4),
            "fits", OperandFormat.unsigned(8), "signed", OperandFormat.signed(8));
    private static final GivenMultipliers LIBRARY = new GivenMultipliers() {
        @Override
        public Optional<GivenMultiplier> find(String name) {
            return Optional.ofNullable(CIRCUITS.get(name)).map(operands -> new GivenMultiplier(
                    ProductTable.ofProducts(operands, new int[(int) operands.pairs()]), Optional.empty()));
        }

        @Override
        public List<String> names() {
            return List.of("fits", "narrow", "signed");
        }
    };

    @Test
    void withoutTheSwitchAStudyHasWhatItNames() throws IOException {
        assertEquals(List.of("Accurate multiplier", "λ 0.1"), titles(Map.of(Setting.LAMBDAS, "0.1")));
    }

    @Test
    void theSwitchAddsTruncationsAndTheCircuitsThatFitEachOnce() throws IOException {
        List<String> titles = titles(Map.of(Setting.LAMBDAS, "0.1", Setting.BASELINES, "true", Setting.TRUNCATIONS, "9, 5"));
        assertEquals(List.of("Accurate multiplier", "λ 0.1", "9 columns truncated", "5 columns truncated",
                "4 columns truncated", "6 columns truncated", "7 columns truncated", "8 columns truncated", "fits"), titles);
    }

    @Test
    void fourBitsHaveTheirOwnTruncationsAndCircuits() throws IOException {
        List<String> titles = titles(Map.of(Setting.LAMBDAS, "", Setting.BITS, "4", Setting.COLUMNS, "4",
                Setting.BASELINES, "true"));
        assertEquals(List.of("Accurate multiplier", "2 columns truncated", "3 columns truncated", "4 columns truncated",
                "narrow"), titles);
    }

    @Test
    void signedStudiesAreComparedWithSignedCircuitsAlone() throws IOException {
        assertEquals(List.of("Accurate multiplier", "signed"),
                titles(Map.of(Setting.LAMBDAS, "", Setting.SIGNED, "true", Setting.BASELINES, "true")));
    }

    @Test
    void theSwitchIsKeptInText() {
        StudySettings study = StudySettings.of(Map.of(Setting.BASELINES, "true"));
        assertTrue(study.baselines());
        assertEquals(study, StudySettings.of(study.values()));
    }

    private static List<String> titles(Map<Setting, String> settings) throws IOException {
        return StudySettings.of(settings).sources(LIBRARY).stream().map(MultiplierSource::title).toList();
    }
}

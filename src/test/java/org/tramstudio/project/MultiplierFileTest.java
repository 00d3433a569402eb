package org.tramstudio.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.RandomCuts;
import org.tramstudio.circuit.Signal;
import org.tramstudio.circuit.SignalTies;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.StructureParameters;

class MultiplierFileTest {

    private static final SignalTies TIES = SignalTies.NONE.with(new Signal.CellOutput(0, Signal.Port.SUM),
            Signal.Constant.ZERO).with(new Signal.CellOutput(16, Signal.Port.CARRY), Signal.Constant.ONE);
    private static final SavedMultiplier EDITED = new SavedMultiplier(MultiplierArchitecture.WALLACE, 4,
            MappingMethod.GREEDY, StructureParameters.of(1, 0.5, 0.174248), Optional.of(TIES));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("mine.multiplier.json");
        for (MultiplierArchitecture architecture : MultiplierArchitecture.forUnsigned()) {
            SignalTies ties = RandomCuts.ties(MultiplierGenerator.generate(architecture, 8), 0.3, 7);
            SavedMultiplier saved = new SavedMultiplier(architecture, 8, MappingMethod.GREEDY,
                    StructureParameters.start(8), Optional.of(ties));
            MultiplierFile.write(file, saved);
            assertEquals(saved, MultiplierFile.read(file));
        }
        SavedMultiplier mapped = new SavedMultiplier(MultiplierArchitecture.DADDA, 5, MappingMethod.REFINED,
                StructureParameters.of(1, 0.25), Optional.empty());
        MultiplierFile.write(file, mapped);
        assertEquals(mapped, MultiplierFile.read(file));
    }

    @Test
    void namesSignalsAsExportedCircuitsDo() throws IOException {
        Path file = folder.resolve("mine.multiplier.json");
        MultiplierFile.write(file, EDITED);
        String text = Files.readString(file);
        assertTrue(text.contains("\"pp_0_0\" : 0") && text.contains("\"carry_c2_s1_r0\" : 1"), text);
        assertFalse(Files.list(folder).anyMatch(each -> each.toString().endsWith(".writing")));
    }

    @Test
    void isKnownByItsNameOrItsBeginning() throws IOException {
        Path file = folder.resolve("renamed.json");
        MultiplierFile.write(file, EDITED);
        assertTrue(MultiplierFile.isOne(file));
        assertTrue(MultiplierFile.isOne(folder.resolve("Missing.MULTIPLIER.json")));
        assertFalse(MultiplierFile.isOne(Files.writeString(folder.resolve("other.json"), "{\"format\": \"another\"}")));
        assertFalse(MultiplierFile.isOne(Files.write(folder.resolve("empty.json"), new byte[0])));
        assertFalse(MultiplierFile.isOne(folder));
    }

    /** Each message names the file and the place, what was expected, and what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"schemaVersion\" : 1 | \"schemaVersion\" : 9 | newer version | Update",
        "\"tram-studio-multiplier\" | \"something\" | line 3 | right file",
        "\"wallace\" | \"walace\" | array, wallace, dadda | Correct",
        "\"wallace\" | null | array, wallace, dadda | Correct",
        "\"greedy\" | \"direct\" | greedy, rebuilt, refined | Correct",
        "\"bits\" : 4 | \"bits\" : 4.5 | a whole number from 2 to 16 | Correct",
        "\"bits\" : 4 | \"bits\" : 99 | line 5: bits: found 99 | Correct",
        "\"signed\" : false | \"signed\" : true | false is expected | Correct",
        "0.174248 | 7 | between 0 and 1 | Correct",
        "0.174248 | null | a value is missing | Correct",
        "[ 1.0, 0.5, 0.174248 ] | null | a list of numbers | Correct",
        "[ 1.0, 0.5, 0.174248 ] | [ ] | 1 to 7 structure parameters | Correct",
        "\"pp_0_0\" | \"pp_0_9\" | no signal of that name | architecture and bits",
        "\"pp_0_0\" : 0 | \"pp_0_0\" : 2 | line 10: pp_0_0: found 2 | Correct",
        "\"pp_0_0\" : 0 | \"pp_0_0\" : null | tied to 0 or to 1 | Correct",
        "\"carry_c2_s1_r0\" | \"pp_0_0\" | Duplicate | Correct",
        "\"ties\" | \"tyes\" | \"tyes\" is unknown | known here",
        "\"wallace\", | \"wallace\" | line | restore",
    })
    void whatIsWrongIsNamedWithItsPlaceAndTheRemedy(String right, String wrong, String problem, String remedy)
            throws IOException {
        Path file = folder.resolve("broken.multiplier.json");
        MultiplierFile.write(file, EDITED);
        String text = Files.readString(file);
        assertTrue(text.contains(right), text);
        Files.writeString(file, text.replace(right, wrong));
        String message = assertThrows(UserFacingException.class, () -> MultiplierFile.read(file)).getMessage();
        assertTrue(message.startsWith(file.toString()) && message.contains(problem) && message.contains(remedy), message);
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        Path file = folder.resolve("cut.multiplier.json");
        MultiplierFile.write(file, EDITED);
        String text = Files.readString(file).stripTrailing();
        for (int length = 0; length < text.length(); length++) {
            Files.writeString(file, text.substring(0, length));
            assertThrows(UserFacingException.class, () -> MultiplierFile.read(file));
        }
    }
}

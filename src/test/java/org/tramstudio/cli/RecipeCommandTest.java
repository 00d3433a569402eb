package org.tramstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.study.StudyRecipe;
import org.tramstudio.training.Setting;

class RecipeCommandTest {

    @TempDir
    private Path folder;
    private final CapturedCommandLine program = new CapturedCommandLine();

    @Test
    void everySettingIsToldWithValueBoundsAndDefault() {
        assertEquals(0, program.run("recipe", "--seeds", "3"), program::errors);
        for (Setting setting : Setting.values()) {
            assertTrue(program.text().contains("  " + setting.key() + " = "), setting.key());
            String words = program.text().replaceAll("\\s+", " ");
            assertTrue(words.contains("--" + setting.option() + ": " + setting.expected() + ". " + setting.help()), setting.key());
        }
        program.text().lines().forEach(line -> assertTrue(line.length() <= 80, line));
        assertTrue(program.text().contains("  seeds = 3   (default: 1)\n"), program.text());
    }

    @Test
    void theFileHoldsTheGivenSettingsAndIsNotOverwrittenUnasked() throws IOException {
        Path file = folder.resolve("a.recipe.json");
        assertEquals(0, program.run("recipe", "--lambda", "0.7", "--out", file.toString()), program::errors);
        assertEquals("0.7", StudyRecipe.read(file).values().get(Setting.LAMBDAS));
        assertTrue(program.text().contains("\n    tram-studio run PROJECT --recipe " + file + "\n"), program.text());
        String before = Files.readString(file);
        assertEquals(1, program.run("recipe", "--lambda", "0.9", "--out", file.toString()));
        assertTrue(program.errors().contains(file + ": would be overwritten."), program.errors());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void theCommandThatIsPrintedCanBeCopiedWhateverTheFilesName() {
        Path file = folder.resolve("my recipe's.recipe.json");
        assertEquals(0, program.run("recipe", "--out", file.toString()), program::errors);
        assertTrue(program.text().contains("--recipe '" + folder + "/my recipe'\\''s.recipe.json'\n"), program.text());
    }

    @Test
    void numbersAreShownAsOneWritesThem() {
        assertEquals(0, program.run("recipe", "--lambda", "0.05,2", "--learning-rate", "0.0002"), program::errors);
        assertTrue(program.text().contains("  lambdas = 0.05, 2   (default: 0.1, 0.3, 0.9, 2)\n"), program.text());
        assertTrue(program.text().contains("  learningRate = 0.0002   (default: 0.0005)\n"), program.text());
    }

    @Test
    void jsonTellsTheSame() throws IOException {
        assertEquals(0, program.run("recipe", "--json", "--bits", "4", "--columns", "4"), program::errors);
        assertEquals(Setting.values().length, program.json().get("settings").size());
        assertEquals("4", program.json().get("settings").findValuesAsText("value").get(Setting.BITS.ordinal()));
    }
}

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
            assertTrue(program.text().contains("--" + setting.option() + ": " + setting.expected()), setting.key());
        }
        assertTrue(program.text().contains("  seeds = 3   (default: 1)\n"), program.text());
    }

    @Test
    void theFileHoldsTheGivenSettingsAndIsNotOverwrittenUnasked() throws IOException {
        Path file = folder.resolve("a.recipe.json");
        assertEquals(0, program.run("recipe", "--lambda", "0.7", "--out", file.toString()), program::errors);
        assertEquals("0.7", StudyRecipe.read(file).values().get(Setting.LAMBDAS));
        String before = Files.readString(file);
        assertEquals(1, program.run("recipe", "--lambda", "0.9", "--out", file.toString()));
        assertTrue(program.errors().contains(file + ": would be overwritten."), program.errors());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void jsonTellsTheSame() throws IOException {
        assertEquals(0, program.run("recipe", "--json", "--bits", "4", "--columns", "4"), program::errors);
        assertEquals(Setting.values().length, program.json().get("settings").size());
        assertEquals("4", program.json().get("settings").findValuesAsText("value").get(Setting.BITS.ordinal()));
    }
}

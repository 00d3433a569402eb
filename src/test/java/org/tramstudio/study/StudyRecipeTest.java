package org.tramstudio.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.Setting;

class StudyRecipeTest {

    @TempDir
    private Path folder;

    @Test
    void everySettingIsNamedAndReadBack() throws IOException {
        StudySettings study = StudySettings.of(Map.of(Setting.LAMBDAS, "0.5, 3", Setting.TRUNCATIONS, "4",
                Setting.SEEDS, "3", Setting.BITS, "6", Setting.OPTIMIZER, "adam"));
        Path file = folder.resolve("study" + StudyRecipe.ENDING);
        StudyRecipe.write(file, study);
        String text = Files.readString(file);
        for (Setting setting : Setting.values()) {
            assertTrue(text.contains("\"" + setting.key() + "\""), setting.key());
        }
        assertEquals(study, StudyRecipe.read(file));
    }

    @Test
    void aValueThatDoesNotFitIsRefusedWithItsLine() throws IOException {
        Path file = folder.resolve("study" + StudyRecipe.ENDING);
        Files.writeString(file, "{ \"schemaVersion\": 1,\n  \"recipe\": {\n    \"bits\": 12 } }");
        UserFacingException refusal = assertThrows(UserFacingException.class, () -> StudyRecipe.read(file));
        assertTrue(refusal.getMessage().contains(file + ", line 3"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("a whole number from 2 to 8"), refusal.getMessage());
    }
}

package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.Setting;

class StudyFormTest {

    private final StudyForm form = new StudyForm();

    @Test
    void startsWithTheStandardStudy() {
        assertEquals(StudySettings.standard(), form.settings().get().orElseThrow());
    }

    @Test
    void everySettingHasAPlaceInTheForm() {
        Set<Setting> shown = EnumSet.copyOf(StudyForm.USUAL);
        shown.addAll(StudyForm.FURTHER);
        assertEquals(EnumSet.allOf(Setting.class), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.1, x", "-1", "0.1,,2", "0.1, 0.1", "0", "NaN"})
    void refusesListsOfLambdaThatCannotBe(String text) {
        form.text(Setting.LAMBDAS).set(text);
        assertFalse(form.problem(Setting.LAMBDAS).get().isEmpty());
        assertTrue(form.settings().get().isEmpty());
    }

    @Test
    void takesAListOfLambda() {
        form.text(Setting.LAMBDAS).set("0.5,1 , 30");
        assertEquals("", form.problem(Setting.LAMBDAS).get());
        assertEquals(List.of(0.5, 1.0, 30.0), form.settings().get().orElseThrow().lambdas());
    }

    @Test
    void blamesTheColumnsWhereTheyDoNotFitTheWidth() {
        form.text(Setting.BITS).set("4");
        form.text(Setting.COLUMNS).set("9");
        assertFalse(form.problem(Setting.COLUMNS).get().isEmpty());
        assertEquals("", form.problem(Setting.LAMBDAS).get());
        form.text(Setting.COLUMNS).set("4");
        assertEquals(4, form.settings().get().orElseThrow().plan().columns());
    }

    @Test
    void fillsInAProjectsSettings() {
        StudySettings study = StudySettings.standard().with(Map.of(Setting.LAMBDAS, "7", Setting.SEED, "42"));
        form.fill(study);
        assertEquals(study, form.settings().get().orElseThrow());
    }
}

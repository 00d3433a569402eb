package org.tramstudio.app.explore;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.Setting;
import org.tramstudio.training.SettingGroup;

/**
 * What the user has typed for a study, with what is wrong about each entry. Every setting is described by its
 * {@link Setting}. FX thread only.
 */
public final class StudyForm {

    /** The settings that most studies change; they stand in the first row. */
    static final List<Setting> USUAL = List.of(Setting.LAMBDAS, Setting.PHASE_1_EPOCHS, Setting.PHASE_3_EPOCHS,
            Setting.SAMPLES);
    /** The others. */
    static final List<Setting> FURTHER =
            Stream.of(Setting.values()).filter(setting -> !USUAL.contains(setting)).toList();

    /** The other settings of a group, in the order of their declaration. */
    static List<Setting> further(SettingGroup group) {
        return FURTHER.stream().filter(setting -> setting.group() == group).toList();
    }

    private final Map<Setting, StringProperty> texts = new EnumMap<>(Setting.class);
    private final Map<Setting, ReadOnlyStringWrapper> problems = new EnumMap<>(Setting.class);
    private final ReadOnlyObjectWrapper<Optional<StudySettings>> settings =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean filling;

    StudyForm() {
        for (Setting setting : Setting.values()) {
            texts.put(setting, new SimpleStringProperty(setting.standard()));
            problems.put(setting, new ReadOnlyStringWrapper(""));
        }
        texts.values().forEach(text -> text.subscribe((before, after) -> check()));
        check();
    }

    /** What is typed for a setting. */
    StringProperty text(Setting setting) {
        return texts.get(setting);
    }

    /** What is wrong with it; empty if nothing is. */
    ReadOnlyStringProperty problem(Setting setting) {
        return problems.get(setting).getReadOnlyProperty();
    }

    /** The study that is described; empty while something is wrong. */
    ReadOnlyObjectProperty<Optional<StudySettings>> settings() {
        return settings.getReadOnlyProperty();
    }

    /** Fills in a project's settings. */
    void fill(StudySettings study) {
        fill(study.values());
    }

    /** Takes over what a project's settings have become; what the user has typed for the others stays. */
    void follow(StudySettings before, StudySettings after) {
        Map<Setting, String> changed = after.values();
        before.values().forEach(changed::remove);
        fill(changed);
    }

    private void fill(Map<Setting, String> values) {
        filling = true;
        values.forEach((setting, text) -> texts.get(setting).set(text));
        filling = false;
        check();
    }

    private void check() {
        if (filling) {
            return;
        }
        boolean alone = true;
        for (Setting setting : Setting.values()) {
            Optional<String> problem = problemOf(setting);
            problems.get(setting).set(problem.orElse(""));
            alone &= problem.isEmpty();
        }
        settings.set(alone ? together() : Optional.empty());
    }

    private Optional<String> problemOf(Setting setting) {
        try {
            setting.check(texts.get(setting).get());
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of("Must be " + setting.expected());
        }
    }

    /** What holds for several settings together, such as no λ twice, is told beside the one that its message names. */
    private Optional<StudySettings> together() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        texts.forEach((setting, text) -> values.put(setting, text.get()));
        try {
            return Optional.of(StudySettings.of(values));
        } catch (IllegalArgumentException refused) {
            String message = refused.getMessage();
            Setting blamed = Stream.of(Setting.values()).filter(setting -> message.startsWith(setting.key() + " "))
                    .findFirst().orElse(Setting.LAMBDAS);
            problems.get(blamed).set(message);
            return Optional.empty();
        }
    }
}

package org.tramstudio.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.shell.Command;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.StudyRecipe;
import org.tramstudio.study.StudySettings;
import org.tramstudio.training.Setting;

class RecipeFilesTest {

    @TempDir
    private Path folder;
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final ReadOnlyObjectWrapper<Optional<String>> noProject = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background background;
    private ExploreModel model;
    private List<Command> commands;
    private int shown;

    @BeforeEach
    void open() {
        FxToolkit.run(() -> {
            background = new Background();
            model = new ExploreModel(new Workspace(), new RecordedSession());
            commands = new RecipeFiles(model, dialogs, background).commands(() -> shown++, noProject);
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(background::close);
    }

    @Test
    void whatTheFormSaysIsKeptAndFillsTheFormAgain() throws IOException {
        Path file = folder.resolve("a.recipe.json");
        dialogs.chosen = Optional.of(file);
        FxToolkit.run(() -> {
            model.form().text(Setting.LAMBDAS).set("0.7");
            command("Save recipe…").action().run();
        });
        FxToolkit.await("the recipe is written", () -> Files.exists(file));
        assertEquals("0.7", StudyRecipe.read(file).values().get(Setting.LAMBDAS));
        FxToolkit.run(() -> {
            model.form().fill(StudySettings.of(Map.of(Setting.SEEDS, "4")));
            command("Open recipe…").action().run();
        });
        FxToolkit.await("the form is filled", () -> model.form().text(Setting.LAMBDAS).get().equals("0.7"));
        assertEquals("1", FxToolkit.call(() -> model.form().text(Setting.SEEDS).get()));
        assertEquals(2, shown);
    }

    @Test
    void aFileThatIsNoRecipeIsRefusedByNameAndChangesNothing() throws IOException {
        Path file = folder.resolve("other.json");
        Files.writeString(file, "[]");
        dialogs.chosen = Optional.of(file);
        StudySettings before = FxToolkit.call(() -> model.form().settings().get().orElseThrow());
        FxToolkit.run(() -> command("Open recipe…").action().run());
        FxToolkit.await("the refusal is told", () -> !dialogs.errors.isEmpty());
        assertTrue(dialogs.errors.getFirst().contains(file.toString()), dialogs.errors::toString);
        assertEquals(before, FxToolkit.call(() -> model.form().settings().get().orElseThrow()));
    }

    @Test
    void anUnfitSettingCannotBeSaved() {
        FxToolkit.run(() -> model.form().text(Setting.LAMBDAS).set("much"));
        assertEquals(Optional.of("a setting does not fit"),
                FxToolkit.call(() -> command("Save recipe…").obstacle().getValue()));
    }

    private Command command(String title) {
        return commands.stream().filter(command -> command.title().equals(title)).findFirst().orElseThrow();
    }
}

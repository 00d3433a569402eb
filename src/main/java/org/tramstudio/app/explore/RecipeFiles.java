package org.tramstudio.app.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.tramstudio.app.shell.Command;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.study.StudyRecipe;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.BackgroundTask;

/** Puts what the study's form says into a file, and fills the form from one. FX thread only; files are read and written elsewhere. */
public final class RecipeFiles {

    private static final String KIND = "Study recipe";

    private final ExploreModel model;
    private final Dialogs dialogs;
    private final Background background;

    public RecipeFiles(ExploreModel model, Dialogs dialogs, Background background) {
        this.model = model;
        this.dialogs = dialogs;
        this.background = background;
    }

    /**
     * What the menu Study offers for recipes.
     *
     * @param show brings the Explore view to the front
     * @param noProject why there is no study; empty while a project is open
     */
    public List<Command> commands(Runnable show, ObservableValue<Optional<String>> noProject) {
        ObservableValue<Optional<String>> unfit = model.form().settings().map(settings ->
                settings.isPresent() ? Optional.<String>empty() : Optional.of("a setting does not fit"));
        return List.of(Command.of("Study", "Open recipe…", "", () -> {
            show.run();
            open();
        }, noProject), Command.of("Study", "Save recipe…", "", () -> {
            show.run();
            save();
        }, noProject.flatMap(found -> found.isPresent() ? noProject : unfit)));
    }

    private void save() {
        model.form().settings().get().ifPresent(settings -> dialogs
                .chooseSave("Save the study's recipe", "study" + StudyRecipe.ENDING, KIND, "*" + StudyRecipe.ENDING)
                .ifPresent(target -> background.startQuietly(new BackgroundTask<>("Write " + target.getFileName(),
                        control -> write(target, settings)), written -> dialogs.notice("Wrote " + written),
                        failure -> failed("The recipe was not written", failure))));
    }

    private static Path write(Path target, StudySettings settings) throws IOException {
        StudyRecipe.write(target, settings);
        return target;
    }

    private void open() {
        dialogs.chooseFile("Open a study's recipe", KIND, "*" + StudyRecipe.ENDING, "*.json").ifPresent(file ->
                background.startQuietly(new BackgroundTask<>("Read " + file.getFileName(), control -> StudyRecipe.read(file)),
                        settings -> {
                            model.form().fill(settings);
                            dialogs.notice("The study's settings are those of " + file.getFileName());
                        }, failure -> failed("The recipe was not opened", failure)));
    }

    private void failed(String title, Throwable failure) {
        dialogs.error(title, Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
    }
}

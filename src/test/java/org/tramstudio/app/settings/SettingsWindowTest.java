package org.tramstudio.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.app.ControlWords;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.task.ComputeThreads;
import org.tramstudio.training.TrainingMemory;

/** The choice of threads and memory takes effect at once, and what was remembered of a larger machine fits this one. */
class SettingsWindowTest {

    private ComputeModel model;
    private Stage owner;
    private Scene scene;

    @BeforeEach
    void open() {
        FxToolkit.run(() -> {
            model = new ComputeModel();
            Theme theme = new Theme(ColorScheme.LIGHT);
            owner = FxToolkit.show(new Label("owner"), 100, 100, theme);
            new SettingsWindow(owner, theme, model).show();
            scene = Window.getWindows().getLast().getScene();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            model.useThreads(ComputeModel.USUAL);
            model.limitMemory(ComputeModel.USUAL);
            scene.getWindow().hide();
            owner.close();
        });
    }

    @Test
    void whatIsChosenIsUsed() {
        FxToolkit.run(() -> {
            box("compute-threads").setValue(1);
            assertEquals(1, ComputeThreads.count());
            box("memory-limit").setValue(2000);
            assertEquals(2000, TrainingMemory.limit());
            box("compute-threads").setValue(ComputeModel.USUAL);
            assertEquals(ComputeThreads.usualBesideWindow(), ComputeThreads.count());
            box("memory-limit").setValue(ComputeModel.USUAL);
            assertEquals(0, TrainingMemory.limit());
        });
    }

    @Test
    void whatWasRememberedIsShownAndFitsThisMachine() {
        FxToolkit.run(() -> {
            model.useThreads(ComputeThreads.most() + 10);
            assertEquals(ComputeThreads.most(), ComputeThreads.count());
            assertEquals(ComputeThreads.most(), box("compute-threads").getValue());
            model.limitMemory(3500);
            assertEquals(3500, box("memory-limit").getValue());
            assertEquals("3,500 MB", box("memory-limit").getConverter().toString(3500));
        });
    }

    @Test
    void everyControlHasANameAndAnExplanation() {
        assertEquals(List.of(), FxToolkit.call(() -> ControlWords.missing(scene.getRoot())));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Integer> box(String id) {
        return (ComboBox<Integer>) scene.lookup("#" + id);
    }
}

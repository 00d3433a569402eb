package org.tramstudio.app.multiplier;

import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.OfferedMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.GateLevelPower;

/** A Multiplier view in a window of its own. */
final class OpenMultiplierView implements AutoCloseable {

    final Workspace workspace = new Workspace();
    final AnsweringDialogs dialogs = new AnsweringDialogs();
    final MultiplierModel model;
    final MultiplierFiles files;
    final ImportModel imports;
    final Scene scene;
    /** What can be laid over the multiplier on the screen. */
    final List<OfferedMultiplier> offers = new ArrayList<>();
    private final Background background = FxToolkit.call(Background::new);
    private final Stage stage;

    OpenMultiplierView(double width, double height, Runnable export) {
        Theme theme = FxToolkit.call(() -> new Theme(ColorScheme.LIGHT));
        model = FxToolkit.call(() -> new MultiplierModel(workspace, background));
        files = FxToolkit.call(() -> new MultiplierFiles(model, dialogs, background));
        imports = FxToolkit.call(() -> new ImportModel(model, files, workspace, dialogs, background));
        stage = FxToolkit.call(() -> FxToolkit.show((Parent) new MultiplierView(model,
                new AnalysisModel(workspace, new GateLevelPower(), background), imports, files, workspace, background,
                theme.palette(), export, () -> { }, () -> offers).content(), width, height, theme));
        scene = stage.getScene();
    }

    ButtonBase button(String id) {
        return (ButtonBase) scene.lookup("#" + id);
    }

    Label label(String id) {
        return (Label) scene.lookup("#" + id);
    }

    @Override
    public void close() {
        FxToolkit.run(() -> {
            stage.close();
            background.close();
        });
    }
}

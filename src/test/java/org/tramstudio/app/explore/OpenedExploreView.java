package org.tramstudio.app.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tramstudio.app.AnsweringDialogs;
import org.tramstudio.app.FxToolkit;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;

/** The Explore view in a window of its own, above a session that records what it is asked for. */
abstract class OpenedExploreView {

    final Workspace workspace = new Workspace();
    final RecordedSession session = new RecordedSession();
    final AnsweringDialogs dialogs = new AnsweringDialogs();
    final List<DesignPoint> exported = new ArrayList<>();
    final List<DesignPoint> compared = new ArrayList<>();
    int jumps;
    ExploreModel model;
    Scene scene;
    Background background;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.run(() -> {
            Theme theme = new Theme(ColorScheme.DARK);
            background = new Background();
            model = new ExploreModel(workspace, session);
            ExploreView view = new ExploreView(model, workspace, session, theme.palette(), dialogs, background,
                    new ExploreView.Jumps(() -> jumps++, exported::addAll, compared::addAll));
            stage = FxToolkit.show((Parent) view.content(), 860, 640, theme);
            scene = stage.getScene();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            stage.close();
            background.close();
        });
    }

    /** Shows an accurate design and three others, and waits until they are drawn. */
    void showStudy() {
        FxToolkit.run(() -> workspace.designs().setAll(Designs.accurate(0.95), Designs.done(0.1, 0.94, 0.8),
                Designs.done(0.3, 0.93, 0.7), Designs.done(0.9, 0.90, 0.5)));
        FxToolkit.await("the plot is drawn", () -> {
            plot().layout();
            return plot().dataArea().isPresent() && !plot().isDrawingDue();
        });
    }

    /** Takes one of the ways to save the plot. */
    void save(String id) {
        MenuButton menu = (MenuButton) scene.lookup("#save-plot");
        menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire();
    }

    LivePlot plot() {
        return (LivePlot) scene.lookup("#pareto-plot");
    }

    Label label(String id) {
        return (Label) scene.lookup(id);
    }
}

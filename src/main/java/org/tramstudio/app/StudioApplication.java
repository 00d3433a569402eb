package org.tramstudio.app;

import java.util.EnumMap;
import java.util.Map;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.MainWindow;
import org.tramstudio.app.shell.StudioView;
import org.tramstudio.app.start.ProjectView;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Theme;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.task.BackgroundTask;

/** Builds the window and everything in it. */
public final class StudioApplication extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Background background = new Background();

    @Override
    public void start(Stage stage) {
        Theme theme = Theme.ofDesktop();
        theme.followWindows();
        Workspace workspace = new Workspace();

        Map<Destination, StudioView> views = new EnumMap<>(Destination.class);
        views.put(Destination.PROJECT, new ProjectView());
        MainWindow window = new MainWindow(views, workspace, new HBox(), new HBox(), new HBox());

        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(window.root(), Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()));
        theme.dress(scene);
        stage.setTitle("TRAM Studio");
        stage.setScene(scene);
        stage.show();
        probeEngine(workspace);
    }

    @Override
    public void stop() {
        background.close();
    }

    private void probeEngine(Workspace workspace) {
        background.startQuietly(new BackgroundTask<>("Load the engine", control -> EngineStatus.probe()),
                status -> workspace.engine().set(java.util.Optional.of(status)),
                failure -> workspace.message().set("The engine could not be probed: " + failure.getMessage()));
    }
}

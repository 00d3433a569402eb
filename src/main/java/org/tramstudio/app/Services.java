package org.tramstudio.app;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.ProjectResources;
import org.tramstudio.app.workspace.WindowDialogs;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.project.Project;
import org.tramstudio.project.RecentProjects;
import org.tramstudio.project.SampleProjects;
import org.tramstudio.study.GateLevelPower;

/**
 * What a window is built on; tests put others in their place.
 *
 * @param background where work is done
 * @param window runs on the FX thread what it is given
 * @param engine probes the engine; slow
 * @param resources opens images and networks
 * @param power simulates the power of circuits
 * @param recent the projects that were opened before
 * @param samples reads the sample projects
 * @param dialogs asks and tells the user, above a window
 */
public record Services(Background background, Executor window, Supplier<EngineStatus> engine,
                       ProjectResources resources, GateLevelPower power, RecentProjects recent,
                       Supplier<List<Project>> samples,
                       BiFunction<Window, Workspace, Dialogs> dialogs) {

    /** Those of the desktop. */
    public static Services ofDesktop() {
        return ofDesktop(RecentProjects.ofThisUser());
    }

    /** Those of the desktop, but for the list of recent projects. */
    static Services ofDesktop(RecentProjects recent) {
        return new Services(new Background(), Platform::runLater, EngineStatus::probe, new InstalledResources(),
                new GateLevelPower(), recent, SampleProjects::list, WindowDialogs::new);
    }
}

package org.tramstudio.app.start;

import java.nio.file.Path;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.Navigator;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.project.Project;

/**
 * What can be done from the start page and the File menu.
 *
 * @param workspace the open project
 * @param session opens projects
 * @param dialogs asks for folders
 * @param navigator leads on to other views
 * @param newProject asks for a new project and makes it
 */
public record StartActions(Workspace workspace, ProjectSession session, Dialogs dialogs, Navigator navigator,
                           Runnable newProject) {

    /** Asks for a project's folder and opens it. */
    public void chooseProject() {
        dialogs.chooseFolder("Open a project folder").ifPresent(this::open);
    }

    /** Opens a project and shows what it consists of. */
    public void open(Path folder) {
        navigator.goTo(Destination.PROJECT);
        session.open(folder);
    }

    /** Trains the study of the open project, and shows how it goes. */
    public void explore() {
        workspace.project().get().map(Project::study).ifPresent(study -> {
            session.explore(study);
            navigator.goTo(Destination.EXPLORE);
        });
    }
}

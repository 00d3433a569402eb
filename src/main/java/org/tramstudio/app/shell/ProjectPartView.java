package org.tramstudio.app.shell;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;

/** A view of a part of the open project, built anew whenever project or images change. */
public abstract class ProjectPartView implements StudioView {

    private final BorderPane content = new BorderPane();
    private final String title;

    /** Names the view; it shows nothing until {@link #follow}. */
    protected ProjectPartView(String title) {
        this.title = title;
    }

    /** Shows the page now and at every change from now on; the last thing that a constructor does. */
    protected final void follow(Workspace workspace, ProjectSession session) {
        workspace.project().subscribe(project -> show());
        workspace.dataset().subscribe(dataset -> show());
        workspace.graph().subscribe(graph -> show());
        session.datasetProblem().subscribe(problem -> show());
        session.networkProblem().subscribe(problem -> show());
    }

    /** What is to be shown of the project as it stands. */
    protected abstract Node page();

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final Node content() {
        return content;
    }

    private void show() {
        content.setCenter(page());
    }
}

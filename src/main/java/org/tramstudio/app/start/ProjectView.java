package org.tramstudio.app.start;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.tramstudio.app.shell.StudioView;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Palette;

/** The start page while no project is open, else what the open project consists of. */
public final class ProjectView implements StudioView {

    private final BorderPane content = new BorderPane();
    private final ProjectShelf shelf;
    private Optional<ProjectPage> page = Optional.empty();

    /**
     * Builds the view.
     *
     * @param actions what can be done from here
     * @param shelf the projects that are offered
     * @param palette colours of the samples' pictures
     * @param background where pictures are prepared
     * @param offer a line above the samples, which shows itself while it has something to offer
     */
    public ProjectView(StartActions actions, ProjectShelf shelf, ObservableValue<Palette> palette,
                       Background background, Node offer) {
        this.shelf = shelf;
        StartPage start = new StartPage(actions, shelf, palette, background, offer);
        actions.workspace().project().subscribe(project -> {
            page.ifPresent(ProjectPage::stop);
            page = project.map(open -> new ProjectPage(open, actions));
            content.setCenter(page.<Node>map(open -> open).orElse(start));
        });
    }

    @Override
    public String title() {
        return "Project";
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        shelf.refresh();
    }
}

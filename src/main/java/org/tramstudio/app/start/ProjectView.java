package org.tramstudio.app.start;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tramstudio.app.shell.StudioView;

/** The start page, and what the open project consists of. */
public final class ProjectView implements StudioView {

    private final VBox content = new VBox();

    /** Builds the page. */
    public ProjectView() {
        content.getStyleClass().add("view");
        Label title = new Label("TRAM Studio");
        title.getStyleClass().add("title");
        content.getChildren().add(title);
    }

    @Override
    public String title() {
        return "Project";
    }

    @Override
    public Node content() {
        return content;
    }
}

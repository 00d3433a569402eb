package org.tramstudio.app.dataset;

import java.util.Optional;
import javafx.scene.Node;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EmptyState;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.Navigator;
import org.tramstudio.app.shell.ProjectPartView;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.data.Dataset;

/** The images of the project, or what to do where there are none. */
public final class DatasetView extends ProjectPartView {

    private final Workspace workspace;
    private final ProjectSession session;
    private final Background background;
    private final Navigator navigator;

    /** Shows the data set in {@code workspace}. */
    public DatasetView(Workspace workspace, ProjectSession session, Background background, Navigator navigator) {
        super("Dataset");
        this.workspace = workspace;
        this.session = session;
        this.background = background;
        this.navigator = navigator;
        follow(workspace, session);
    }

    @Override
    protected Node page() {
        Optional<Dataset> dataset = workspace.dataset().get();
        return dataset.<Node>map(images -> new DatasetPage(images, background)).orElseGet(this::nothing);
    }

    private Node nothing() {
        Optional<String> problem = session.datasetProblem().get();
        if (problem.isPresent()) {
            ActionButton retry = new ActionButton("Try again", "Looks for the images once more",
                    session::reloadDataset);
            retry.primary().button().setId("retry-dataset");
            return new EmptyState(IconShape.DATASET, "The images cannot be opened", problem.get(), retry);
        }
        if (workspace.project().get().isEmpty()) {
            return new EmptyState(IconShape.DATASET, "No project is open",
                    "Open a sample project to see the images that its network learns.",
                    new ActionButton("Go to Project", "Shows the sample projects",
                            () -> navigator.goTo(Destination.PROJECT)));
        }
        boolean expected = workspace.project().get().get().dataset().isPresent();
        return new EmptyState(IconShape.DATASET,
                expected ? "The images are being opened" : "This project has no images",
                expected ? "This takes a moment for large files." : "It is about the multiplier alone.");
    }
}

package org.tramstudio.app.dataset;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EmptyState;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.Navigator;
import org.tramstudio.app.shell.ProjectPartView;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.NetworkFileNames;
import org.tramstudio.app.workspace.ProjectChange;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.data.Dataset;
import org.tramstudio.project.DatasetReference;
import org.tramstudio.project.Project;

/** The images of the project, or what to do where there are none. */
public final class DatasetView extends ProjectPartView {

    private final Workspace workspace;
    private final ProjectSession session;
    private final Dialogs dialogs;
    private final Background background;
    private final Navigator navigator;
    private Optional<Shown> shown = Optional.empty();

    /** A page with the images that it shows; it stays as the user has left it until there are others. */
    private record Shown(Dataset dataset, DatasetPage page) {
    }

    /**
     * Shows the data set in {@code workspace}.
     *
     * @param session opens the images
     * @param dialogs asks for another place of the images
     * @param background reads pictures
     * @param navigator leads on to the start page
     */
    public DatasetView(Workspace workspace, ProjectSession session, Dialogs dialogs, Background background,
                       Navigator navigator) {
        super("Dataset");
        this.workspace = workspace;
        this.session = session;
        this.dialogs = dialogs;
        this.background = background;
        this.navigator = navigator;
        follow(workspace, session);
    }

    @Override
    protected Node page() {
        Optional<Dataset> dataset = workspace.dataset().get();
        if (dataset.isPresent() && shown.filter(page -> page.dataset() == dataset.get()).isPresent()) {
            return shown.get().page();
        }
        shown = dataset.map(images -> new Shown(images, new DatasetPage(images, files(), workspace, session, background)));
        return shown.<Node>map(Shown::page).orElseGet(this::nothing);
    }

    private Optional<DatasetReference.Files> files() {
        return workspace.project().get().flatMap(Project::dataset).filter(DatasetReference.Files.class::isInstance)
                .map(DatasetReference.Files.class::cast);
    }

    private Node remedies() {
        ActionButton folder = new ActionButton("Choose folder…",
                "Opens the images in a folder, and remembers it in the project",
                () -> dialogs.chooseFolder("Folder of the images").ifPresent(this::use));
        folder.primary().button().setId("choose-dataset-folder");
        ActionButton zip = new ActionButton("Choose file…",
                "Opens the images in a packed file (zip, tar.gz, npz), and remembers it in the project",
                () -> dialogs.chooseFile("File of images", "Packed images",
                        NetworkFileNames.patterns(NetworkFileNames.IMAGES)).ifPresent(this::use));
        zip.button().setId("choose-dataset-zip");
        ActionButton retry = new ActionButton("Try again", "Looks once more where the project says that the images are",
                session::reloadDataset);
        retry.button().setId("retry-dataset");
        HBox buttons = new HBox(folder, zip, retry);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER);
        return buttons;
    }

    private void use(Path place) {
        session.change(ProjectChange.images(place));
    }

    private Node nothing() {
        Optional<String> problem = session.datasetProblem().get();
        if (problem.isPresent()) {
            return new EmptyState(IconShape.DATASET, "The images cannot be opened", problem.get(), remedies());
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

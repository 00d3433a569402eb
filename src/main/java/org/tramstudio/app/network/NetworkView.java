package org.tramstudio.app.network;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EmptyState;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.Navigator;
import org.tramstudio.app.shell.ProjectPartView;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.workspace.NetworkWording;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.project.Project;

/** The network's layers, what each of them costs, and which of them are approximated. */
public final class NetworkView extends ProjectPartView {

    private final Workspace workspace;
    private final ProjectSession session;
    private final Navigator navigator;
    private final NetworkActions actions;
    private final ObservableValue<Palette> palette;
    private Optional<Shown> shown = Optional.empty();

    /** A page with what it was made for; as long as that is the same, the page stays as the user has left it. */
    private record Shown(NetworkReference network, Graph graph, Dataset dataset, NetworkPage page) {

        boolean isOf(NetworkReference other, Graph otherGraph, Dataset otherDataset) {
            return network.equals(other) && graph == otherGraph && dataset == otherDataset;
        }
    }

    /**
     * Shows the network of the project in {@code workspace}.
     *
     * @param session loads and trains it
     * @param actions change it
     * @param navigator leads on to other views
     * @param palette colours of its charts
     */
    public NetworkView(Workspace workspace, ProjectSession session, NetworkActions actions, Navigator navigator,
                       ObservableValue<Palette> palette) {
        super("Network");
        this.workspace = workspace;
        this.session = session;
        this.actions = actions;
        this.navigator = navigator;
        this.palette = palette;
        follow(workspace, session);
    }

    @Override
    protected Node page() {
        Optional<NetworkReference> network = workspace.project().get().flatMap(Project::network);
        return network.map(this::pageOf).orElseGet(this::withoutNetwork);
    }

    private Node pageOf(NetworkReference network) {
        Optional<String> problem = session.networkProblem().get();
        if (problem.isPresent()) {
            return new EmptyState(IconShape.NETWORK, NetworkWording.title(network) + " cannot be used", problem.get(),
                    remedies(network));
        }
        Optional<Graph> graph = workspace.graph().get();
        Optional<Dataset> dataset = workspace.dataset().get();
        if (graph.isEmpty() || dataset.isEmpty()) {
            return withoutImages(network);
        }
        if (shown.filter(same -> same.isOf(network, graph.get(), dataset.get())).isPresent()) {
            shown.get().page().follow();
            return shown.get().page();
        }
        shown.ifPresent(before -> before.page().stop());
        NetworkPage made = new NetworkPage(network, graph.get(), dataset.get(), workspace, session, actions,
                palette);
        shown = Optional.of(new Shown(network, graph.get(), dataset.get(), made));
        return made;
    }

    private Node remedies(NetworkReference network) {
        HBox buttons = new HBox(actions.buttons(network).toArray(Node[]::new));
        buttons.getChildren().addAll(actions.newClassifier(network).map(List::of).orElse(List.of()));
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER);
        return buttons;
    }

    private Node withoutImages(NetworkReference network) {
        boolean missing = session.datasetProblem().get().isPresent();
        String title = NetworkWording.title(network);
        String text = missing ? "The sizes of its layers follow from the images, which are missing. "
                + "The Dataset view says where to put them." : "The images and the network are being opened.";
        return missing ? new EmptyState(IconShape.NETWORK, title, text,
                new ActionButton("Go to Dataset", "Shows what is missing", () -> navigator.goTo(Destination.DATASET)))
                : new EmptyState(IconShape.NETWORK, title, text);
    }

    private Node withoutNetwork() {
        boolean open = workspace.project().get().isPresent();
        return new EmptyState(IconShape.NETWORK, open ? "This project has no network" : "No project is open",
                open ? "It is about the multiplier alone. Open a sample with a network to train designs."
                        : "Open a sample project to see the layers of its network.",
                open ? new ActionButton("Go to Multiplier", "Shows the partial-product tree",
                        () -> navigator.goTo(Destination.MULTIPLIER))
                        : new ActionButton("Go to Project", "Shows the sample projects",
                        () -> navigator.goTo(Destination.PROJECT)));
    }
}

package org.tramstudio.app.network;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EmptyState;
import org.tramstudio.app.shell.Destination;
import org.tramstudio.app.shell.Navigator;
import org.tramstudio.app.shell.ProjectPartView;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.graph.LayerSummary;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.project.Project;

/** The network's layers and what each of them costs. */
public final class NetworkView extends ProjectPartView {

    private final Workspace workspace;
    private final ProjectSession session;
    private final Navigator navigator;
    private Optional<NetworkPage> shown = Optional.empty();

    /** Shows the network of the project in {@code workspace}. */
    public NetworkView(Workspace workspace, ProjectSession session, Navigator navigator) {
        super("Network");
        this.workspace = workspace;
        this.session = session;
        this.navigator = navigator;
        follow(workspace, session);
    }

    @Override
    protected Node page() {
        shown.ifPresent(NetworkPage::stop);
        shown = Optional.empty();
        Optional<ZooNetwork> network = workspace.project().get().flatMap(Project::network)
                .flatMap(reference -> ZooNetwork.byId(reference.architecture()));
        return network.map(this::pageOf).orElseGet(this::withoutNetwork);
    }

    private Node pageOf(ZooNetwork network) {
        Optional<Dataset> dataset = workspace.dataset().get();
        if (dataset.isEmpty()) {
            return withoutImages(network);
        }
        List<LayerSummary> layers = network.layers(dataset.get().shape(), dataset.get().classNames().size());
        NetworkPage made = new NetworkPage(network, dataset.get(), layers, workspace, session);
        shown = Optional.of(made);
        return made;
    }

    private Node withoutImages(ZooNetwork network) {
        boolean missing = session.datasetProblem().get().isPresent();
        String text = missing ? "The sizes of its layers follow from the images, which are missing. "
                + "The Dataset view says where to put them." : "The images are being opened.";
        return missing ? new EmptyState(IconShape.NETWORK, network.title(), text,
                new ActionButton("Go to Dataset", "Shows what is missing", () -> navigator.goTo(Destination.DATASET)))
                : new EmptyState(IconShape.NETWORK, network.title(), text);
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

package org.tramstudio.app.network;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.LayerSelection;
import org.tramstudio.nn.graph.Node;
import org.tramstudio.project.Project;
import org.tramstudio.training.Setting;

/** Which layers compute with the approximate multiplier, as the project's study says; the user's changes go there. */
final class LayerChoice {

    /** The selections that have a word of their own, in the order to offer them. */
    static final List<LayerSelection> USUAL =
            List.of(new LayerSelection.Standard(), new LayerSelection.Convolutions(), new LayerSelection.All());

    private final Graph graph;
    private final Workspace workspace;
    private final ProjectSession session;
    private final ReadOnlyObjectWrapper<Set<String>> names = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<LayerSelection>> usual = new ReadOnlyObjectWrapper<>(Optional.empty());

    LayerChoice(Graph graph, Workspace workspace, ProjectSession session) {
        this.graph = graph;
        this.workspace = workspace;
        this.session = session;
        follow();
    }

    /** Names of the layers. */
    ReadOnlyObjectProperty<Set<String>> names() {
        return names.getReadOnlyProperty();
    }

    /** The word for them; empty where they have none. */
    ReadOnlyObjectProperty<Optional<LayerSelection>> usual() {
        return usual.getReadOnlyProperty();
    }

    /** Takes over what the project says. Layers that the network does not have are passed over. */
    void follow() {
        LayerSelection stored = workspace.project().get().map(Project::study)
                .map(study -> study.plan().structure().layers()).orElse(USUAL.getFirst());
        show(stored instanceof LayerSelection.Named named ? named.names() : namesOf(stored));
    }

    /** Chooses by a word. */
    void choose(LayerSelection selection) {
        store(namesOf(selection));
    }

    /** Takes a layer in or out; the last one stays. */
    void set(String layer, boolean approximated) {
        Set<String> changed = new LinkedHashSet<>(names.get());
        if (approximated ? changed.add(layer) : changed.size() > 1 && changed.remove(layer)) {
            store(changed);
        } else {
            names.set(new LinkedHashSet<>(names.get()));
        }
    }

    private void store(Set<String> changed) {
        show(changed);
        String text = usual.get().map(LayerSelection::text).orElseGet(() -> new LayerSelection.Named(inOrder(changed)).text());
        workspace.project().get().map(Project::study).filter(study -> !study.plan().structure().layers().text().equals(text))
                .ifPresent(study -> session.changeStudy(study.with(Map.of(Setting.LAYERS, text))));
    }

    private void show(Set<String> chosen) {
        usual.set(USUAL.stream().filter(selection -> namesOf(selection).equals(chosen)).findFirst());
        names.set(chosen);
    }

    private Set<String> inOrder(Set<String> chosen) {
        return graph.multiplying().stream().map(Node::name).filter(chosen::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> namesOf(LayerSelection selection) {
        return selection.of(graph).stream().map(Node::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

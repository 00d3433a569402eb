package org.tramstudio.app.explore;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;

/**
 * The designs that are chosen in the Explore view, one or several. The workspace's selected design is the one of them that has the
 * focus; a design that is selected elsewhere is chosen alone. FX thread only.
 */
final class ChosenDesigns {

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Set<String>> ids = new ReadOnlyObjectWrapper<>(Set.of());

    ChosenDesigns(Workspace workspace) {
        this.workspace = workspace;
        workspace.selectedDesign().subscribe(this::follow);
    }

    /** Ids of the chosen designs. */
    ReadOnlyObjectProperty<Set<String>> ids() {
        return ids.getReadOnlyProperty();
    }

    /** The chosen designs in their newest state, in the order of the project. */
    List<DesignPoint> designs() {
        return workspace.designs().stream().filter(design -> ids.get().contains(design.id())).toList();
    }

    /** Chooses one design alone. */
    void choose(DesignPoint design) {
        choose(List.of(design), design);
    }

    /**
     * Chooses some designs.
     *
     * @param focused the one of them that other views show
     */
    void choose(Collection<DesignPoint> designs, DesignPoint focused) {
        ids.set(designs.stream().map(DesignPoint::id).collect(Collectors.toUnmodifiableSet()));
        workspace.selectedDesign().set(Optional.of(focused));
    }

    /** Adds a design to the chosen ones, with the focus, or takes it away. */
    void toggle(DesignPoint design) {
        Set<String> changed = new LinkedHashSet<>(ids.get());
        if (changed.add(design.id())) {
            ids.set(Set.copyOf(changed));
            workspace.selectedDesign().set(Optional.of(design));
            return;
        }
        changed.remove(design.id());
        ids.set(Set.copyOf(changed));
        if (workspace.selectedDesign().get().filter(selected -> selected.id().equals(design.id())).isPresent()) {
            workspace.selectedDesign().set(designs().stream().reduce((before, last) -> last));
        }
    }

    private void follow(Optional<DesignPoint> selected) {
        if (selected.map(DesignPoint::id).filter(ids.get()::contains).isEmpty()) {
            ids.set(selected.map(design -> Set.of(design.id())).orElse(Set.of()));
        }
    }
}

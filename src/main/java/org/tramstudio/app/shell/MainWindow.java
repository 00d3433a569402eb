package org.tramstudio.app.shell;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.workspace.Workspace;

/** The frame around the views: menu and navigation, inspector, task drawer and status bar. */
public final class MainWindow implements Navigator {

    private final BorderPane root = new BorderPane();
    private final StackPane layers = new StackPane(root);
    private final StackPane middle = new StackPane();
    private final BooleanProperty inspectorWanted = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Destination> current = new ReadOnlyObjectWrapper<>();
    private final Map<Destination, StudioView> views = new EnumMap<>(Destination.class);
    private final Map<String, Double> dividers = new HashMap<>();
    private Map<Destination, Supplier<StudioView>> makers = Map.of();
    private Optional<NavigationBar> navigation = Optional.empty();

    /**
     * Builds the frame, still without views.
     *
     * @param workspace what the status bar tells of
     * @param inspector the right side, shown beside views in which something can be selected
     * @param drawer above the status bar
     */
    public MainWindow(Workspace workspace, Node inspector, Node drawer) {
        middle.getStyleClass().add("middle");
        layers.getStyleClass().add("main-window");
        root.setCenter(middle);
        root.setRight(inspector);
        root.setBottom(new VBox(drawer, new StatusBar(workspace)));
        inspector.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> inspectorWanted.get() && current.get() != null && current.get().hasSelection(),
                inspectorWanted, current));
        inspector.managedProperty().bind(inspector.visibleProperty());
    }

    /**
     * Puts the views in, and shows the first. Each is made when it is first shown, so that the window opens soon.
     *
     * @param offered makes the view of each place; views may themselves lead on through this navigator
     * @param top menu bar and the like
     */
    public void setViews(Map<Destination, Supplier<StudioView>> offered, Node top) {
        makers = new EnumMap<>(offered);
        NavigationBar bar = new NavigationBar(makers.keySet(), this);
        navigation = Optional.of(bar);
        root.setLeft(bar);
        root.setTop(top);
        goTo(makers.keySet().iterator().next());
    }

    /** The root of the scene. */
    public Parent root() {
        return layers;
    }

    /** Puts something above all else that covers the window while it is visible. */
    public void cover(Node above) {
        layers.getChildren().add(above);
    }

    /** Puts a layer above everything; it takes no part in the layout and places itself. */
    public void addAbove(Node layer) {
        layer.setManaged(false);
        root.getChildren().add(layer);
    }

    /** Takes a layer away. */
    public void removeAbove(Node layer) {
        root.getChildren().remove(layer);
    }

    /** The view in front. */
    public ReadOnlyObjectProperty<Destination> current() {
        return current.getReadOnlyProperty();
    }

    /** The places that have a view, in the navigation's order. */
    public Set<Destination> destinations() {
        return Collections.unmodifiableSet(makers.keySet());
    }

    /** Whether the user wants the inspector. */
    public BooleanProperty inspectorWanted() {
        return inspectorWanted;
    }

    /** Puts dividers, named by their pane's id, to a share of their pane from 0 to 1; before views are made. */
    public void placeDividers(Map<String, Double> places) {
        dividers.putAll(places);
    }

    /** Where the dividers stand, of views that were not shown as they were placed. */
    public Map<String, Double> dividers() {
        return Map.copyOf(dividers);
    }

    private StudioView make(Destination destination) {
        StudioView view = makers.get(destination).get();
        for (SplitPane pane : view.split()) {
            Optional.ofNullable(dividers.get(pane.getId())).ifPresent(pane::setDividerPositions);
            pane.getDividers().getFirst().positionProperty()
                    .subscribe(place -> dividers.put(pane.getId(), place.doubleValue()));
        }
        return view;
    }

    @Override
    public void goTo(Destination destination) {
        StudioView view = views.computeIfAbsent(destination, this::make);
        navigation.ifPresent(bar -> bar.select(destination));
        current.set(destination);
        middle.getChildren().setAll(view.content());
        view.shown();
    }
}

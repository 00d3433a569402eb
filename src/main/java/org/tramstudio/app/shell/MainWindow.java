package org.tramstudio.app.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.workspace.Workspace;

/** The frame around the views: menu and navigation, inspector, task drawer and status bar. */
public final class MainWindow implements Navigator {

    private final BorderPane root = new BorderPane();
    private final StackPane middle = new StackPane();
    private final NavigationBar navigation;
    private final Map<Destination, StudioView> views;
    private final ReadOnlyObjectWrapper<Destination> current = new ReadOnlyObjectWrapper<>();

    /**
     * Builds the frame.
     *
     * @param views what the navigation offers
     * @param workspace what the status bar tells of
     * @param top menu bar and the like
     * @param inspector the right side
     * @param drawer above the status bar
     */
    public MainWindow(Map<Destination, StudioView> views, Workspace workspace, Node top, Node inspector, Node drawer) {
        this.views = new EnumMap<>(views);
        navigation = new NavigationBar(this.views.keySet(), this);
        middle.getStyleClass().add("middle");
        root.getStyleClass().add("main-window");
        root.setTop(top);
        root.setLeft(navigation);
        root.setCenter(middle);
        root.setRight(inspector);
        root.setBottom(new VBox(drawer, new StatusBar(workspace)));
        goTo(this.views.keySet().iterator().next());
    }

    /** The root of the scene. */
    public Parent root() {
        return root;
    }

    /** The view in front. */
    public ReadOnlyObjectProperty<Destination> current() {
        return current.getReadOnlyProperty();
    }

    @Override
    public void goTo(Destination destination) {
        StudioView view = views.get(destination);
        navigation.select(destination);
        current.set(destination);
        middle.getChildren().setAll(view.content());
        view.shown();
    }
}

package org.tramstudio.app.explore;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tramstudio.app.workspace.Workspace;

/** What to do while the plot has no point. */
final class EmptyPlot extends VBox {

    private final ExploreModel model;
    private final Workspace workspace;
    private final Label title = new Label();
    private final Label next = new Label();

    EmptyPlot(ExploreModel model, Workspace workspace) {
        super(6);
        this.model = model;
        this.workspace = workspace;
        title.getStyleClass().add("heading");
        next.setId("explore-next-step");
        next.setWrapText(true);
        next.setMinHeight(USE_PREF_SIZE);
        next.getStyleClass().add("muted");
        getChildren().addAll(title, next);
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("card", "empty-state");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        model.obstacle().subscribe(this::explain);
        model.picture().subscribe(picture -> {
            setVisible(picture.points().isEmpty());
            explain();
        });
    }

    private void explain() {
        PlotAxes axes = model.axes().get();
        boolean begun = workspace.designs().stream().anyMatch(design -> design.latestAccuracy().isPresent());
        title.setText(begun ? "Nothing to plot yet" : "No designs yet");
        next.setText(begun ? "No design has both " + axes.across().named() + " and " + axes.up().named()
                + " yet. They are known when a design is finished; choose another quantity above."
                : model.obstacle().get().map(why -> why + ".").orElse(
                        "Press Explore: the accurate multiplier is trained first, then one design for each λ. "
                                + "Each appears here as a point and moves while it is trained."));
    }
}

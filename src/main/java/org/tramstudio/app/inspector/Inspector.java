package org.tramstudio.app.inspector;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;

/** The right side of the window: what is selected, in numbers. */
public final class Inspector extends ScrollPane {

    private final Workspace workspace;
    private final VBox sections = new VBox();
    private boolean scheduled;

    /** Follows the selection in {@code workspace}. */
    public Inspector(Workspace workspace) {
        this.workspace = workspace;
        setId("inspector");
        getStyleClass().add("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sections.getStyleClass().add("inspector-sections");
        setContent(sections);
        workspace.selectedDesign().subscribe(design -> showSoon());
        workspace.selectedColumn().subscribe(column -> showSoon());
        workspace.multiplier().subscribe(multiplier -> showSoon());
        workspace.selectedPart().subscribe(place -> showSoon());
        workspace.analysis().subscribe(analysis -> showSoon());
    }

    /** A slider moves several of these at once, and the sections are built only once for all. */
    private void showSoon() {
        if (!scheduled) {
            scheduled = true;
            Platform.runLater(this::show);
        }
    }

    private void show() {
        scheduled = false;
        sections.getChildren().clear();
        Optional<DesignPoint> design = workspace.selectedDesign().get();
        Optional<ShownMultiplier> multiplier = workspace.multiplier().get();
        OptionalInt column = workspace.selectedColumn().get();
        design.ifPresent(chosen -> sections.getChildren().add(new DesignSection(chosen, workspace)));
        column.ifPresent(chosen -> multiplier.flatMap(ShownMultiplier::mapped)
                .ifPresent(mapped -> sections.getChildren().add(new ColumnSection(chosen, mapped))));
        multiplier.ifPresent(shown -> sections.getChildren().add(new MultiplierSection(shown, workspace.analysis().get())));
        design.ifPresent(chosen -> sections.getChildren().add(new TrainingSection(chosen)));
        if (sections.getChildren().isEmpty()) {
            sections.getChildren().add(nothing());
        }
    }

    private static VBox nothing() {
        Label title = new Label("Nothing is selected");
        title.getStyleClass().add("heading");
        Label text = new Label("Choose a point of the Pareto plot in Explore, or a column of the tree in Multiplier. "
                + "Its numbers appear here.");
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        VBox box = new VBox(title, text);
        box.getStyleClass().add("section-box");
        return box;
    }
}

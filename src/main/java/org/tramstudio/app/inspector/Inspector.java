package org.tramstudio.app.inspector;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.tram.MappedMultiplier;

/** The right side of the window: what is selected, in numbers. */
public final class Inspector extends ScrollPane {

    private final Workspace workspace;
    private final VBox sections = new VBox();

    /** Follows the selection in {@code workspace}. */
    public Inspector(Workspace workspace) {
        this.workspace = workspace;
        setId("inspector");
        getStyleClass().add("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sections.getStyleClass().add("inspector-sections");
        setContent(sections);
        workspace.selectedDesign().subscribe(design -> show());
        workspace.selectedColumn().subscribe(column -> show());
        workspace.multiplier().subscribe(multiplier -> show());
    }

    private void show() {
        sections.getChildren().clear();
        Optional<DesignPoint> design = workspace.selectedDesign().get();
        Optional<MappedMultiplier> multiplier = workspace.multiplier().get();
        OptionalInt column = workspace.selectedColumn().get();
        design.ifPresent(chosen -> sections.getChildren().add(new DesignSection(chosen, workspace)));
        if (column.isPresent() && multiplier.isPresent()) {
            sections.getChildren().add(new ColumnSection(column.getAsInt(), multiplier.get()));
        } else if (multiplier.isPresent() && design.isEmpty()) {
            sections.getChildren().add(new MultiplierSection(multiplier.get()));
        }
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

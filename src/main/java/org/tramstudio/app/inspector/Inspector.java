package org.tramstudio.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.LiveScrolling;
import org.tramstudio.app.workspace.ShownMultiplier;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.study.DesignPoint;

/** The right side of the window: what is selected, in numbers. */
public final class Inspector extends ScrollPane {

    private final Workspace workspace;
    private final VBox sections = new VBox();
    private final ColumnSection column = new ColumnSection();
    private final MultiplierSection multiplier = new MultiplierSection();
    private final VBox nothing = nothing();
    private Optional<Training> trained = Optional.empty();
    private boolean scheduled;

    /** The sections of a design, and what they were made of. */
    private record Training(DesignPoint design, int part, DesignSection figures, TrainingSection settings) {
    }

    /** Follows the selection in {@code workspace}. */
    public Inspector(Workspace workspace) {
        this.workspace = workspace;
        setId("inspector");
        getStyleClass().add("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sections.getStyleClass().add("inspector-sections");
        setContent(sections);
        LiveScrolling.paintChangesOnly(this);
        workspace.selectedDesign().subscribe(design -> showSoon());
        workspace.selectedColumn().subscribe(column -> showSoon());
        workspace.multiplier().subscribe(multiplier -> showSoon());
        workspace.selectedPart().subscribe(place -> showSoon());
        workspace.analysis().subscribe(analysis -> showSoon());
    }

    /** A slider moves several of these at once, and the sections follow only once for all. */
    private void showSoon() {
        if (!scheduled) {
            scheduled = true;
            Platform.runLater(this::show);
        }
    }

    private void show() {
        scheduled = false;
        trained = workspace.selectedDesign().get().map(this::training);
        List<Node> wanted = new ArrayList<>();
        trained.ifPresent(design -> wanted.add(design.figures()));
        Optional<ShownMultiplier> shown = workspace.multiplier().get();
        workspace.selectedColumn().get().ifPresent(chosen -> shown.flatMap(ShownMultiplier::mapped).ifPresent(mapped -> {
            column.show(chosen, mapped);
            wanted.add(column);
        }));
        shown.ifPresent(found -> {
            multiplier.show(found, workspace.analysis().get());
            wanted.add(multiplier);
        });
        trained.ifPresent(design -> wanted.add(design.settings()));
        if (wanted.isEmpty()) {
            wanted.add(nothing);
        }
        if (!wanted.equals(sections.getChildren())) {
            sections.getChildren().setAll(wanted);
        }
    }

    /** Made anew only for another design, or another of its multipliers. */
    private Training training(DesignPoint design) {
        int part = workspace.selectedPart().get();
        return trained.filter(known -> known.design() == design && known.part() == part).orElseGet(() ->
                new Training(design, part, new DesignSection(design, workspace), new TrainingSection(design)));
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

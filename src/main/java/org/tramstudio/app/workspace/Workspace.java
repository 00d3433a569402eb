package org.tramstudio.app.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.EngineStatus;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.task.TaskSnapshot;

/**
 * What all views share: the open project, its designs, and the selection. A choice made in one view shows in all. Read
 * and written on the FX thread only.
 */
public final class Workspace {

    private final ObjectProperty<Optional<Project>> project = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Dataset>> dataset = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Graph>> graph = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<EngineStatus>> engine = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> libraryNames = FXCollections.observableArrayList();
    private final ObservableList<DesignPoint> designs = FXCollections.observableArrayList();
    private final ObjectProperty<Map<String, TaskSnapshot>> elsewhere = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Optional<DesignPoint>> selectedDesign = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ShownMultiplier>> multiplier = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<MultiplierAnalysis>> analysis = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OptionalInt> selectedColumn = new SimpleObjectProperty<>(OptionalInt.empty());
    private final BooleanProperty weightsPresent = new SimpleBooleanProperty();
    private final IntegerProperty selectedPart = new SimpleIntegerProperty();
    private final StringProperty message = new SimpleStringProperty("");

    /** The open project; empty on the start page. */
    public ObjectProperty<Optional<Project>> project() {
        return project;
    }

    /** The project's data set, once it is loaded. */
    public ObjectProperty<Optional<Dataset>> dataset() {
        return dataset;
    }

    /** The project's network, once it is loaded and made for the data set. */
    public ObjectProperty<Optional<Graph>> graph() {
        return graph;
    }

    /** The engine, once it has been probed. */
    public ObjectProperty<Optional<EngineStatus>> engine() {
        return engine;
    }

    /** The project's designs, the newest state of each. */
    public ObservableList<DesignPoint> designs() {
        return designs;
    }

    /** How far the designs are that other processes train now, by id. */
    public ObjectProperty<Map<String, TaskSnapshot>> elsewhere() {
        return elsewhere;
    }

    /** Names of the circuits by others that the project keeps. */
    public ObservableList<String> libraryNames() {
        return libraryNames;
    }

    /** The design chosen in the Pareto plot or in a list. */
    public ObjectProperty<Optional<DesignPoint>> selectedDesign() {
        return selectedDesign;
    }

    /** The multiplier on the screen; set by the Multiplier view, read by inspector and export. */
    public ObjectProperty<Optional<ShownMultiplier>> multiplier() {
        return multiplier;
    }

    /** What is known of the multiplier on the screen a while after it came there; empty before. */
    public ObjectProperty<Optional<MultiplierAnalysis>> analysis() {
        return analysis;
    }

    /** The accumulation column chosen in the tree, in Θ or in a plot. */
    public ObjectProperty<OptionalInt> selectedColumn() {
        return selectedColumn;
    }

    /** Which multiplier of the selected design is looked at, where its layers differ; 0 for the first. */
    public IntegerProperty selectedPart() {
        return selectedPart;
    }

    /** What was done last, in a few words, for the status bar. */
    public StringProperty message() {
        return message;
    }

    /** Whether the project's network has trained floating-point weights. */
    public BooleanProperty weightsPresent() {
        return weightsPresent;
    }

    /** Takes the newest state of a design, in its place in the list and in the selection. */
    void update(DesignPoint design) {
        int at = 0;
        while (at < designs.size() && !designs.get(at).id().equals(design.id())) {
            at++;
        }
        if (at == designs.size()) {
            designs.add(design);
        } else if (designs.get(at).equals(design)) {
            return;
        } else {
            designs.set(at, design);
        }
        if (selectedDesign.get().filter(selected -> selected.id().equals(design.id())).isPresent()) {
            selectedDesign.set(Optional.of(design));
        }
    }

    /** Forgets a design that was deleted. */
    void remove(String designId) {
        if (selectedDesign.get().filter(selected -> selected.id().equals(designId)).isPresent()) {
            selectedDesign.set(Optional.empty());
        }
        designs.removeIf(design -> design.id().equals(designId));
    }

    /** Forgets the project and all that belongs to it; engine and multiplier stay. */
    void clear() {
        selectedDesign.set(Optional.empty());
        selectedColumn.set(OptionalInt.empty());
        selectedPart.set(0);
        designs.clear();
        elsewhere.set(Map.of());
        libraryNames.clear();
        dataset.set(Optional.empty());
        graph.set(Optional.empty());
        weightsPresent.set(false);
        project.set(Optional.empty());
    }
}

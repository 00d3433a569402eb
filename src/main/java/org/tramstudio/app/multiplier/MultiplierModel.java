package org.tramstudio.app.multiplier;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.tram.StructureMapper;
import org.tramstudio.tram.StructureParameters;

/**
 * What the Multiplier view shows, without a control in it: the choice, and the evaluation that follows it. A design that
 * is selected anywhere is loaded here; the mapped multiplier is published in the {@link Workspace}. FX thread only.
 */
public final class MultiplierModel {

    private static final MultiplierChoice FIRST =
            new MultiplierChoice(MultiplierArchitecture.WALLACE, 8, StructureParameters.start(8));

    private final Workspace workspace;
    private final LatestWins<MultiplierChoice, MultiplierEvaluation> evaluator;
    private final ReadOnlyObjectWrapper<MultiplierChoice> choice = new ReadOnlyObjectWrapper<>(FIRST);
    private final ReadOnlyObjectWrapper<Optional<MultiplierEvaluation>> evaluation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper fitRequests = new ReadOnlyIntegerWrapper();
    private Optional<DesignPoint> loaded = Optional.empty();

    /**
     * Starts with the multiplier that co-training starts from.
     *
     * @param workspace where the selection comes from and the multiplier goes to
     * @param mapper phase 2
     * @param background computes
     */
    public MultiplierModel(Workspace workspace, StructureMapper mapper, Background background) {
        this.workspace = workspace;
        this.evaluator = new LatestWins<>("Map the multiplier", wanted -> MultiplierEvaluation.of(wanted, mapper),
                background, this::show, this::fail);
        workspace.selectedDesign().subscribe(selected -> selected.ifPresent(this::follow));
        if (loaded.isEmpty()) {
            evaluator.request(choice.get());
        }
    }

    ReadOnlyObjectProperty<MultiplierChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** The latest evaluation; it may lag behind the choice by a frame. */
    ReadOnlyObjectProperty<Optional<MultiplierEvaluation>> evaluation() {
        return evaluation.getReadOnlyProperty();
    }

    /** Where Θ comes from, in a few words; empty when the user has set it. */
    ReadOnlyStringProperty origin() {
        return origin.getReadOnlyProperty();
    }

    /** Why there is no evaluation of the choice; empty when there is. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Grows whenever the whole diagram is asked for. */
    ReadOnlyIntegerProperty fitRequests() {
        return fitRequests.getReadOnlyProperty();
    }

    /** Asks whoever shows the diagram to show the whole of it. */
    void requestFit() {
        fitRequests.set(fitRequests.get() + 1);
    }

    void setArchitecture(MultiplierArchitecture architecture) {
        edit(choice.get().withArchitecture(architecture));
    }

    void setWidth(int width) {
        edit(choice.get().withWidth(width));
    }

    void setColumns(int columns) {
        edit(choice.get().withColumns(columns));
    }

    void setTheta(int column, double value) {
        edit(choice.get().withTheta(column, value));
    }

    void apply(Preset preset) {
        edit(choice.get().withTheta(preset.theta().toArray()));
        origin.set(preset.title());
    }

    /** Marks a column everywhere, or unmarks it when it is the marked one. */
    void toggleColumn(int column) {
        OptionalInt marked = workspace.selectedColumn().get();
        boolean already = marked.isPresent() && marked.getAsInt() == column;
        workspace.selectedColumn().set(already ? OptionalInt.empty() : OptionalInt.of(column));
    }

    /** Loads the selected design once more, without the user's changes. */
    public void reloadSelected() {
        workspace.selectedDesign().get().ifPresent(this::load);
    }

    /** Loads a newly selected design, or a selected one's new Θ, unless the user has changed it meanwhile. */
    private void follow(DesignPoint design) {
        boolean another = loaded.filter(before -> before.id().equals(design.id())).isEmpty();
        if (another || choice.get().equals(choiceOf(loaded.get()))) {
            load(design);
        }
    }

    private void load(DesignPoint design) {
        loaded = Optional.of(design);
        change(choiceOf(design));
        origin.set("Design " + design.title());
    }

    private static MultiplierChoice choiceOf(DesignPoint design) {
        return new MultiplierChoice(design.plan().architecture(), design.plan().bits(), design.theta());
    }

    private void edit(MultiplierChoice changed) {
        if (!changed.equals(choice.get())) {
            change(changed);
            origin.set("");
        }
    }

    private void change(MultiplierChoice changed) {
        choice.set(changed);
        workspace.selectedColumn().get().ifPresent(column -> {
            if (column >= 2 * changed.width()) {
                workspace.selectedColumn().set(OptionalInt.empty());
            }
        });
        evaluator.request(changed);
    }

    private void show(MultiplierEvaluation result) {
        problem.set("");
        evaluation.set(Optional.of(result));
        workspace.multiplier().set(Optional.of(result.multiplier()));
    }

    private void fail(Throwable failure) {
        problem.set("This multiplier cannot be mapped: " + failure.getMessage());
    }
}

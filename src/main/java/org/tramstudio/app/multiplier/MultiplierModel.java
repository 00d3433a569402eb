package org.tramstudio.app.multiplier;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.tasks.LatestWins;
import org.tramstudio.app.workspace.FailureReport;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.format.ImportedCircuit;
import org.tramstudio.tram.MappingMethod;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureParameters;

/**
 * What the Multiplier view shows, without a control in it: a document, which is what to map or what was edited by hand, or a
 * circuit of others, and the evaluation that follows it. Each change of the document can be undone. A design that is selected
 * anywhere is loaded here; the multiplier on the screen is published in the {@link Workspace}. FX thread only.
 */
public final class MultiplierModel {

    private static final MultiplierChoice FIRST = new MultiplierChoice(MultiplierArchitecture.WALLACE, 8,
            MappingMethod.GREEDY, StructureParameters.start(8), DirectDesign.FIRST);

    private final Workspace workspace;
    private final SelectedDesign selected;
    private final LatestWins<Request, MultiplierEvaluation> evaluator;
    private final FrontModel front;
    private final UndoHistory<MultiplierDocument> history = new UndoHistory<>();
    private final ReadOnlyObjectWrapper<MultiplierDocument> document =
            new ReadOnlyObjectWrapper<>(MultiplierDocument.mapped(FIRST, ""));
    private final ReadOnlyObjectWrapper<MultiplierChoice> choice = new ReadOnlyObjectWrapper<>(FIRST);
    private final ReadOnlyObjectWrapper<TreeKind> tree = new ReadOnlyObjectWrapper<>(TreeKind.REMOVALS);
    private final ReadOnlyObjectWrapper<Optional<ImportedCircuit>> imported =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper importShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<MultiplierEvaluation>> evaluation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper fitRequests = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<SecondMultiplier>> second =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private MultiplierArchitecture reference = MultiplierArchitecture.WALLACE;
    private Optional<PartialProductParameters> importedTheta = Optional.empty();

    /** What was evaluated last serves again as far as it is the same. */
    private record Request(Subject subject, Optional<SecondMultiplier> second, Optional<MultiplierEvaluation> last) {

        MultiplierEvaluation evaluate() {
            MultiplierEvaluation alone = last.filter(known -> known.subject().equals(subject))
                    .map(MultiplierEvaluation::alone).orElseGet(() -> MultiplierEvaluation.of(subject, last));
            return second.map(alone::beside).orElse(alone);
        }
    }

    /**
     * Starts with the multiplier that co-training starts from.
     *
     * @param workspace where the selection comes from and the multiplier goes to
     * @param background computes
     */
    public MultiplierModel(Workspace workspace, Background background) {
        this.workspace = workspace;
        this.evaluator = new LatestWins<>("Map the multiplier", Request::evaluate,
                background, this::show, this::fail);
        this.front = new FrontModel(choice, background);
        this.selected = new SelectedDesign(this, workspace, background);
        history.clear();
        background.afterFirstFrame(this::showFirst);
    }

    private void showFirst() {
        if (!selected.isLoaded()) {
            request();
        }
    }

    /** What is asked for now. */
    Subject subject() {
        return imported.get().filter(circuit -> importShown.get()).<Subject>map(
                        circuit -> new Subject.Import(circuit, reference, importedTheta))
                .orElseGet(() -> document.get().ties().<Subject>map(
                                ties -> new Subject.Edited(choice.get(), ties, tree.get()))
                        .orElseGet(() -> new Subject.Mapping(choice.get(), tree.get())));
    }

    /** What is worked on, whether it or a circuit of others is on the screen. */
    ReadOnlyObjectProperty<MultiplierDocument> document() {
        return document.getReadOnlyProperty();
    }

    /** The steps that led to the document. */
    UndoHistory<MultiplierDocument> history() {
        return history;
    }

    /** Takes the last change of the document back. */
    void undo() {
        history.undo(document.get()).ifPresent(this::bringBack);
    }

    /** Makes the change again that was taken back last. */
    void redo() {
        history.redo(document.get()).ifPresent(this::bringBack);
    }

    private void bringBack(MultiplierDocument state) {
        importShown.set(false);
        place(state);
    }

    /** Begins with another document; what was done to the one before cannot be undone any more. */
    void open(MultiplierDocument opened) {
        bringBack(opened);
        history.clear();
    }

    /** The circuit of others that was read last. */
    ReadOnlyObjectProperty<Optional<ImportedCircuit>> imported() {
        return imported.getReadOnlyProperty();
    }

    /** Whether circuits of others are looked at, rather than what is mapped here. */
    ReadOnlyBooleanProperty importShown() {
        return importShown.getReadOnlyProperty();
    }

    /** Which tree is drawn, where there is a choice. */
    ReadOnlyObjectProperty<TreeKind> tree() {
        return tree.getReadOnlyProperty();
    }

    void setTree(TreeKind kind) {
        tree.set(kind);
        request();
    }

    /** Goes to the circuit of others, or back to what is mapped here. */
    void showImport(boolean shown) {
        importShown.set(shown);
        problem.set("");
        request();
    }

    /** Shows a circuit of others that was read. */
    void show(ImportedCircuit circuit) {
        show(circuit, MultiplierArchitecture.WALLACE, Optional.empty());
    }

    /**
     * Shows a circuit that was read.
     *
     * @param comparedWith architecture of the accurate multiplier that it is compared with
     * @param theta what it was mapped from, where each partial product has its own structure parameter
     */
    void show(ImportedCircuit circuit, MultiplierArchitecture comparedWith, Optional<PartialProductParameters> theta) {
        reference = comparedWith;
        importedTheta = theta;
        imported.set(Optional.of(circuit));
        showImport(true);
    }

    /** What it is compared with. */
    ReadOnlyObjectProperty<Optional<SecondMultiplier>> second() {
        return second.getReadOnlyProperty();
    }

    /** Compares with another multiplier from now on, or with none. */
    void setSecond(Optional<SecondMultiplier> other) {
        second.set(other);
        request();
    }

    ReadOnlyObjectProperty<MultiplierChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** The front of direct designs; see {@link FrontModel#front()}. */
    ReadOnlyObjectProperty<Optional<DirectFront>> front() {
        return front.front();
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
        edit(architecture.title(), UndoHistory.SINGLE, choice.get().withArchitecture(architecture));
    }

    /** Maps by another method; says why not where it does not go as wide. */
    public void setMethod(MappingMethod method) {
        method.obstacle(choice.get().width()).ifPresentOrElse(workspace.message()::set,
                () -> edit(method.title(), UndoHistory.SINGLE, choice.get().withMethod(method)));
    }

    void setDirect(DirectDesign direct) {
        edit("goal of the direct design", "direct", choice.get().withDirect(direct));
    }

    /** Chooses as many columns as bits, unless the width is the same already; says why not where the method does not go as wide. */
    void setWidth(int width) {
        if (width != choice.get().width()) {
            choice.get().method().obstacle(width).ifPresentOrElse(workspace.message()::set,
                    () -> edit(width + " bits", UndoHistory.SINGLE, choice.get().withWidth(width)));
        }
    }

    void setColumns(int columns) {
        edit(columns + " columns", UndoHistory.SINGLE, choice.get().withColumns(columns));
    }

    /** Sets one θ; what follows until {@link UndoHistory#endGesture()} is one step. */
    void setTheta(int column, double value) {
        String name = "θ" + Superscript.index(column);
        edit(name + " at " + Numbers.plain(value), name, choice.get().withTheta(column, value));
    }

    void apply(Preset preset) {
        edit(preset.title(), UndoHistory.SINGLE,
                MultiplierDocument.mapped(choice.get().withTheta(preset.theta().toArray()), preset.title()));
    }

    /** Marks a column everywhere, or unmarks it when it is the marked one. */
    void toggleColumn(int column) {
        OptionalInt marked = workspace.selectedColumn().get();
        boolean already = marked.isPresent() && marked.getAsInt() == column;
        workspace.selectedColumn().set(already ? OptionalInt.empty() : OptionalInt.of(column));
    }

    /** Loads the selected design once more, without the user's changes. */
    public void reloadSelected() {
        selected.reload();
    }

    private void edit(String step, String gesture, MultiplierChoice changed) {
        if (!changed.equals(choice.get())) {
            edit(step, gesture, MultiplierDocument.mapped(changed, ""));
        }
    }

    /**
     * Changes the document; whatever leads to another multiplier is a step that can be undone.
     *
     * @param step what it is called
     * @param gesture see {@link UndoHistory#note}
     * @param changed the document after it
     */
    void edit(String step, String gesture, MultiplierDocument changed) {
        importShown.set(false);
        if (!document.get().isSameAs(changed)) {
            history.note(step, gesture, document.get());
            if (document.get().ties().isPresent() && changed.ties().isEmpty()) {
                workspace.message().set("Mapped anew, without the changes by hand. Undo brings them back.");
            }
        }
        place(changed);
    }

    /** Listeners to the choice set controls, which set the choice again; by then the document is the new one. */
    private void place(MultiplierDocument placed) {
        document.set(placed);
        choice.set(placed.choice());
        origin.set(placed.origin());
        request();
    }

    private void request() {
        evaluator.request(new Request(subject(), second.get(), evaluation.get()));
    }

    private void show(MultiplierEvaluation result) {
        problem.set("");
        forgetMissingColumn(result.shown().operands().productWidth());
        evaluation.set(Optional.of(result));
        workspace.multiplier().set(Optional.of(result.shown()));
    }

    private void forgetMissingColumn(int columns) {
        if (workspace.selectedColumn().get().orElse(-1) >= columns) {
            workspace.selectedColumn().set(OptionalInt.empty());
        }
    }

    /** Says why a multiplier could not be read. */
    void failToRead(Throwable failure) {
        problem.set(FailureReport.of(failure));
    }

    private void fail(Throwable failure) {
        problem.set("This multiplier cannot be mapped: " + failure.getMessage());
    }
}

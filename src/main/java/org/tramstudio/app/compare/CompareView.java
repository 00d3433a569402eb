package org.tramstudio.app.compare;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EmptyState;
import org.tramstudio.app.shell.StudioView;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.workspace.Dialogs;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.circuit.format.ImportedCircuit;

/** Designs and pinned multipliers in a table, and two of them side by side. */
public final class CompareView implements StudioView {

    private final CompareModel model;
    private final StackPane content = new StackPane();
    private final CandidateTable table;
    private final SplitPane split;

    /**
     * Builds the view.
     *
     * @param model what it shows
     * @param workspace the shared selection
     * @param palette the window's colours
     * @param dialogs asks where to save
     * @param background writes files
     * @param chooseCircuit lets the user choose a circuit's file, and hands on what was read
     */
    public CompareView(CompareModel model, Workspace workspace, ObservableValue<Palette> palette, Dialogs dialogs,
                       Background background, Consumer<Consumer<ImportedCircuit>> chooseCircuit) {
        this.model = model;
        table = new CandidateTable(model, workspace);
        Runnable pinCircuit = () -> chooseCircuit.accept(model::compare);
        BorderPane below = new BorderPane(new PairPanel(model, workspace, palette));
        below.setTop(new PairChoice(model));
        below.setMinHeight(220);
        split = new SplitPane(table, below);
        split.setId("compare-split");
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.3);
        BorderPane filled = new BorderPane(split);
        filled.setTop(new CompareBar(model, table, workspace, dialogs, background, pinCircuit));
        content.setId("compare-view");
        content.getStyleClass().add("compare-view");
        content.getStylesheets().addAll(sheet("multiplier"), sheet("compare"));
        Node empty = nothing(pinCircuit);
        content.getChildren().addAll(filled, empty);
        model.rows().addListener((ListChangeListener<ComparisonRow>) change -> choose(filled, empty));
        choose(filled, empty);
    }

    private static String sheet(String name) {
        return CompareView.class.getResource("/css/" + name + ".css").toExternalForm();
    }

    private void choose(Node filled, Node empty) {
        filled.setVisible(!model.rows().isEmpty());
        empty.setVisible(model.rows().isEmpty());
    }

    private Node nothing(Runnable pinCircuit) {
        ActionButton accurate = new ActionButton("Add the accurate multiplier",
                "Pin the accurate multiplier of the operands on the screen", model::pinAccurate);
        accurate.button().setId("compare-accurate");
        ActionButton circuit = new ActionButton("Open a circuit…", "Choose a file of a circuit by others, and pin it",
                pinCircuit).primary();
        circuit.button().setId("compare-circuit");
        EmptyState state = new EmptyState(IconShape.COMPARE, "Nothing to compare yet",
                "Open a project to see its designs here. Or pin multipliers: Compare with… in the Multiplier view pins "
                        + "the one on the screen, and circuits of others are read from their files.", circuit, accurate);
        state.setId("nothing-to-compare");
        return state;
    }

    @Override
    public String title() {
        return "Compare";
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        model.use();
        // a split pane takes its items in with its skin, and only what is in the scene can be focused
        content.applyCss();
        table.requestFocus();
    }

    @Override
    public List<SplitPane> split() {
        return List.of(split);
    }
}

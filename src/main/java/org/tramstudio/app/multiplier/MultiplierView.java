package org.tramstudio.app.multiplier;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EmptyState;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.shell.StudioView;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.Overlay;
import org.tramstudio.app.workspace.OfferedMultiplier;
import org.tramstudio.app.workspace.Workspace;

/**
 * One multiplier: what decides it, its circuit, its power and its errors, all following the sliders; mapped here, or read
 * from a file of others.
 */
public final class MultiplierView implements StudioView {

    private static final double MOST_SIDE_WIDTH = 560;
    private static final double SIDE_SHARE = 0.38;

    private final MultiplierModel model;
    private final ImportModel imports;
    private final BorderPane content = new BorderPane();
    private final DotDiagramPane diagram;

    /**
     * Builds the view.
     *
     * @param model what it shows
     * @param analysis what it shows a moment later
     * @param imports reads circuits of others
     * @param files saves what is worked on
     * @param workspace the shared selection
     * @param background computes what the bits are coloured by
     * @param palette the window's colours
     * @param export opens the export of the multiplier on the screen
     * @param compare pins the multiplier on the screen for comparison, and shows it beside another one
     * @param offers what can be laid over the multiplier on the screen
     */
    public MultiplierView(MultiplierModel model, AnalysisModel analysis, ImportModel imports, MultiplierFiles files,
                          Workspace workspace, Background background, ObservableValue<Palette> palette, Runnable export,
                          Runnable compare, Supplier<List<OfferedMultiplier>> offers) {
        this.model = model;
        this.imports = imports;
        analysis.begin();
        ProbeModel probe = new ProbeModel(model, background);
        WalkPlayer player = new WalkPlayer(model, probe);
        ColoringModel coloring = new ColoringModel(model, analysis, workspace, background);
        ObservableValue<Overlay> overlay = new DiagramOverlay(probe, player, coloring).overlay();
        this.diagram = new DotDiagramPane(model, workspace, overlay, palette);
        content.setId("multiplier-view");
        content.getStyleClass().add("multiplier-view");
        content.getStylesheets().add(MultiplierView.class.getResource("/css/multiplier.css").toExternalForm());
        content.setTop(toolBar(workspace, export, compare));
        SidePanel side = new SidePanel(model, analysis, imports, workspace, probe, palette);
        side.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.clamp(SIDE_SHARE * content.getWidth(),
                        side.getMinWidth(), Math.max(side.getMinWidth(), MOST_SIDE_WIDTH)),
                content.widthProperty(), side.minWidthProperty()));
        ProbePanel probePanel = new ProbePanel(probe, player);
        ComparisonModel comparison = new ComparisonModel(model, workspace, background, offers);
        DiagramTools tools = new DiagramTools(probe, coloring, new ComparisonMenu(model, comparison),
                new UndoButtons(model), probePanel::requestFocus, palette);
        BorderPane multiplier = new BorderPane(new TreeArea(model, diagram, new EditBar(model, files),
                new ComparisonBar(model, comparison), tools, probePanel, overlay, palette));
        multiplier.setRight(side);
        content.setCenter(new StackPane(multiplier, nothingImported()));
        content.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> model.history().endGesture());
        content.addEventFilter(KeyEvent.KEY_RELEASED, event -> model.history().endGesture());
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.second().get().isPresent()) {
                comparison.end();
                event.consume();
            }
        });
        model.fitRequests().subscribe((before, after) -> diagram.fit());
    }

    @Override
    public String title() {
        return "Multiplier";
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        diagram.requestFocus();
    }

    private Node toolBar(Workspace workspace, Runnable export, Runnable compare) {
        Segments<Boolean> source = new Segments<>("source", List.of(false, true),
                imported -> imported ? "Imported" : "Mapped",
                imported -> imported ? "Circuits of others, read from files" : "Multipliers that are mapped here",
                model.importShown().map(shown -> shown), model::showImport);
        source.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane choices = new FlowPane(8, 6, source);
        choices.setAlignment(Pos.CENTER_LEFT);
        for (Node part : new ChoiceBar(model, workspace).parts()) {
            showWhile(part, model.importShown().map(imported -> !imported));
            choices.getChildren().add(part);
        }
        for (Node part : new ImportBar(imports).parts()) {
            showWhile(part, model.importShown().map(imported -> imported));
            choices.getChildren().add(part);
        }
        ActionButton files = new ActionButton("Export…", "Write this multiplier as Verilog, BLIF, C, product table …", export);
        files.button().setId("export-multiplier");
        files.setMinWidth(Region.USE_PREF_SIZE);
        ActionButton other = new ActionButton("", "Compare with…: pin this multiplier, and show it beside another one "
                + "(Ctrl+Shift+M)", compare).icon(new Icon(IconShape.COMPARE));
        other.button().setId("compare-shown");
        other.button().setAccessibleText("Compare with…");
        other.setMinWidth(Region.USE_PREF_SIZE);
        BorderPane bar = new BorderPane(choices);
        bar.setRight(new HBox(6, other, files));
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private Node nothingImported() {
        ActionButton open = new ActionButton("Open a circuit…", "Choose a file", imports::chooseFile).primary();
        open.button().setId("open-first-circuit");
        EmptyState state = new EmptyState(IconShape.MULTIPLIER, "No circuit is imported yet",
                "Open a circuit of others, or drop its file on the window: BLIF, Verilog, a C model, a product table or JSON. "
                        + "Its errors are recomputed, its power is simulated beside that of the accurate multiplier.", open);
        StackPane frame = new StackPane(state);
        frame.getStyleClass().add("no-circuit");
        showWhile(frame, model.importShown().flatMap(shown -> model.imported().map(circuit -> shown && circuit.isEmpty())));
        return frame;
    }
}

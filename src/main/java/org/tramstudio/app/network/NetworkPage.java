package org.tramstudio.app.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Figure;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.controls.WrappingRow;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.workspace.NetworkWording;
import org.tramstudio.app.workspace.ProjectSession;
import org.tramstudio.app.workspace.Workspace;
import org.tramstudio.data.Dataset;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.LayerSelection;
import org.tramstudio.nn.graph.LayerSummary;
import org.tramstudio.project.NetworkReference;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.LayerOperands;

/** A network: totals on top, its layers below. */
final class NetworkPage extends VBox {

    /** More nodes than these are shown on request. */
    private static final int FEW_NODES = 40;

    private final Workspace workspace;
    private final LayerChoice choice;
    private final ProjectSession session;
    private final OperandCharts charts;
    private final LayerTable table;
    private Optional<LayerOperands> operands = Optional.empty();
    private boolean reading;
    private Subscription following = Subscription.EMPTY;

    NetworkPage(NetworkReference network, Graph graph, Dataset dataset, Workspace workspace, ProjectSession session,
                NetworkActions actions, ObservableValue<Palette> palette) {
        this.workspace = workspace;
        this.session = session;
        getStyleClass().add("view");
        List<LayerSummary> layers = graph.layers();
        choice = new LayerChoice(graph, workspace, session);
        charts = new OperandCharts(palette);
        table = new LayerTable(layers, choice, new LayerUses(workspace.selectedDesign()
                .map(design -> design.map(chosen -> LayerUse.of(graph, chosen)).orElse(Map.of()))));
        CheckBox all = new CheckBox("All " + Numbers.count(layers.size()) + " nodes");
        all.setId("all-nodes");
        Tooltips.explain(all, "Shows the nodes too that do not multiply, such as activations and normalisation");
        table.showAll(layers.size() <= FEW_NODES);
        all.setSelected(layers.size() <= FEW_NODES);
        all.selectedProperty().subscribe(table::showAll);
        WrappingRow bottom = new WrappingRow(totals(layers), List.of(all, presets()));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header(network, dataset, session, actions), figures(layers), table, charts, bottom);
        table.getSelectionModel().selectFirst();
        following = Subscription.combine(following, workspace.selectedDesign().subscribe(this::readOperands),
                table.getSelectionModel().selectedItemProperty().subscribe(this::showOperands));
    }

    private void readOperands(Optional<DesignPoint> design) {
        operands = Optional.empty();
        reading = design.isPresent();
        showOperands();
        design.ifPresent(chosen -> session.operands(chosen, read -> {
            if (workspace.selectedDesign().get().equals(design)) {
                operands = read;
                reading = false;
                showOperands();
            }
        }));
    }

    private void showOperands() {
        Optional<DesignPoint> design = workspace.selectedDesign().get();
        LayerSummary layer = table.getSelectionModel().getSelectedItem();
        if (design.isEmpty()) {
            charts.explain("Select a finished design in Explore: its bits, its multipliers and the operand codes of each "
                    + "layer are shown here.");
        } else if (operands.isEmpty()) {
            charts.explain(missing(design.get()));
        } else if (layer == null || layer.multiplications() == 0) {
            charts.explain("Select a layer that multiplies to see its operand codes.");
        } else {
            charts.show(layer.name(), Optional.ofNullable(operands.get().layers().get(layer.name())),
                    design.get().plan().quantization().signed());
        }
    }

    private String missing(DesignPoint design) {
        if (reading) {
            return "Reading the operand codes of " + design.title() + "…";
        }
        return "The operand codes of " + design.title() + (design.state() == DesignState.DONE
                ? " were not recorded: an earlier version trained it." : " are recorded when it is finished.");
    }

    private HBox presets() {
        Map<LayerSelection, String> words = Map.of(
                LayerChoice.USUAL.get(0), "What the paper approximates: every convolution; in a transformer the linear "
                        + "layers of its blocks. The classifier stays accurate",
                LayerChoice.USUAL.get(1), "Every convolution", LayerChoice.USUAL.get(2), "Every layer that multiplies");
        Label name = new Label("Approximate:");
        name.getStyleClass().add("muted");
        HBox box = new HBox(8, name, new Segments<>("layers-preset", LayerChoice.USUAL,
                selection -> Character.toUpperCase(selection.text().charAt(0)) + selection.text().substring(1), words::get,
                choice.usual().map(usual -> usual.orElse(null)), choice::choose));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Takes over what the study of the project says now. */
    void follow() {
        choice.follow();
    }

    /** Stops following the workspace, for a page that is not shown again. */
    void stop() {
        following.unsubscribe();
    }

    private Node header(NetworkReference network, Dataset dataset, ProjectSession session, NetworkActions actions) {
        Label title = new Label(NetworkWording.title(network));
        title.getStyleClass().add("title");
        Label subtitle = new Label(NetworkWording.source(network) + ", for images of " + dataset.shape() + " in " + dataset.classNames().size()
                + " classes (" + dataset.name() + ")");
        subtitle.getStyleClass().add("muted");
        ObservableValue<Optional<String>> obstacle = session.floatTraining().map(action -> action.isPresent()
                ? Optional.empty() : Optional.of("Training needs the engine and the images, and runs once at a time; "
                + "the status bar, the Dataset view and the tasks say more"));
        ActionButton train = new ActionButton("Train from scratch",
                "Trains the floating-point network on the training images and writes its weights into the project",
                () -> session.floatTraining().get().ifPresent(Runnable::run), obstacle);
        train.button().setId("train-float");
        if (!workspace.weightsPresent().get()) {
            train.primary();
        }
        List<Node> buttons = new ArrayList<>(actions.buttons(network));
        buttons.addAll(List.of(actions.export(), train));
        return new WrappingRow(new VBox(title, subtitle), buttons);
    }

    private HBox figures(List<LayerSummary> layers) {
        long products = layers.stream().mapToLong(LayerSummary::multiplications).sum();
        Figure share = new Figure("Approximated", "");
        choice.names().subscribe(names -> share.setValue(Numbers.percent(layers.stream()
                .filter(layer -> names.contains(layer.name())).mapToLong(LayerSummary::multiplications).sum()
                / (double) Math.max(1, products))));
        Tooltips.explain(share, "Share of all multiplications that the approximate multiplier computes: those of the "
                + "layers that are ticked below.");
        Figure floating = new Figure("Accuracy, floating point", "");
        Figure quantized = new Figure("Accuracy, quantised", "");
        Tooltips.explain(floating, Term.FLOATING_POINT.explanation());
        Tooltips.explain(quantized, Term.QUANTIZED.explanation());
        Figure weights = new Figure("Weights", "");
        Tooltips.explain(weights, "Whether the trained floating-point weights lie in the project");
        Runnable update = () -> {
            floating.setValue(accuracy(AccuracyStage.FLOAT));
            quantized.setValue(accuracy(AccuracyStage.QUANTIZED));
            weights.setValue(workspace.weightsPresent().get() ? "trained" : "none yet");
        };
        following = Subscription.combine(workspace.designs().subscribe(update),
                workspace.weightsPresent().subscribe(update));
        update.run();
        HBox row = new HBox(share, floating, quantized, weights);
        row.getStyleClass().add("figures");
        return row;
    }

    private String accuracy(AccuracyStage stage) {
        OptionalDouble known = workspace.designs().stream().map((DesignPoint design) -> design.accuracyAt(stage))
                .filter(OptionalDouble::isPresent).findFirst().orElse(OptionalDouble.empty());
        return known.isPresent() ? Numbers.percent(known) : "not measured";
    }

    private static Label totals(List<LayerSummary> layers) {
        Label label = new Label(layers.size() + " layers, "
                + Numbers.count(layers.stream().mapToLong(LayerSummary::parameters).sum()) + " parameters, "
                + Numbers.count(layers.stream().mapToLong(LayerSummary::multiplications).sum())
                + " multiplications an image");
        label.getStyleClass().add("muted");
        return label;
    }
}

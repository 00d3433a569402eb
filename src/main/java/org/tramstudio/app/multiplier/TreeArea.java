package org.tramstudio.app.multiplier;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.EmptyState;
import org.tramstudio.app.controls.Segments;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.theme.IconShape;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.Overlay;
import org.tramstudio.tram.MappingMethod;

/** The circuit's picture with its legend; says so where there is no circuit to draw. */
final class TreeArea extends BorderPane {

    private static final double NARROW = 440;
    /** No more than there is in the narrowest window, and less than large letters ask for: the other parts stay in sight. */
    private static final double LEAST_WIDTH = 240;

    private final MultiplierModel model;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Overlay> overlay;
    private final BorderPane foot = new BorderPane();
    private List<String> signs = List.of();
    private Node legend = new Region();

    TreeArea(MultiplierModel model, DotDiagramPane diagram, EditBar edits, ComparisonBar comparison, DiagramTools tools,
             ProbePanel probe, ObservableValue<Overlay> overlay, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        this.overlay = overlay;
        getStyleClass().add("tree");
        setMinWidth(LEAST_WIDTH);
        StackPane middle = new StackPane(diagram, noCircuit());
        setCenter(middle);
        setTop(new VBox(tools, problem(), comparison, edits));
        foot.getStyleClass().add("tree-foot");
        Node choices = choices();
        BorderPane.setAlignment(choices, Pos.CENTER_RIGHT);
        foot.setRight(choices);
        setBottom(new VBox(foot, probe));
        widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(narrow -> placeLegend());
        model.evaluation().subscribe(found -> showLegend());
        overlay.subscribe(shown -> showLegend());
    }

    private void showLegend() {
        model.evaluation().get().flatMap(MultiplierEvaluation::picture).ifPresent(this::showLegend);
    }

    /** Made anew only where other signs are drawn, since sliders move this often. */
    private void showLegend(CircuitPicture picture) {
        List<Legend.Entry> entries = picture.legend(overlay.getValue());
        List<String> texts = entries.stream().map(Legend.Entry::text).toList();
        if (!texts.equals(signs)) {
            signs = texts;
            legend = new Legend(palette, entries);
            placeLegend();
        }
    }

    /** Beside the choices, or above them where it would become a column of its own. */
    private void placeLegend() {
        foot.setTop(null);
        foot.setCenter(null);
        if (getWidth() < NARROW) {
            foot.setTop(legend);
        } else {
            foot.setCenter(legend);
        }
    }

    private Node choices() {
        Segments<TreeKind> kinds = new Segments<>("tree", List.of(TreeKind.values()), TreeKind::title,
                TreeKind::explanation, model.tree(), model::setTree);
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        kinds.setMaxHeight(Region.USE_PREF_SIZE);
        kinds.visibleProperty().bind(model.choice().map(choice -> choice.method() == MappingMethod.GREEDY)
                .flatMap(greedy -> model.importShown().map(imported -> greedy && !imported)));
        kinds.managedProperty().bind(kinds.visibleProperty());
        ActionButton fit = new ActionButton("Fit", "Show the whole diagram (F, or a double click on it)",
                model::requestFit);
        fit.button().setId("fit");
        fit.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, kinds, fit);
        row.setMaxHeight(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private Node noCircuit() {
        EmptyState state = new EmptyState(IconShape.MULTIPLIER, "Only its products are known",
                "The file is a product table: it says nothing of the circuit behind it. So there is no tree, and no power "
                        + "can be computed; the errors are all here.");
        state.setId("no-circuit");
        StackPane frame = new StackPane(state);
        frame.getStyleClass().add("no-circuit");
        model.evaluation().subscribe(found -> frame.setVisible(
                found.isPresent() && found.flatMap(MultiplierEvaluation::picture).isEmpty()));
        return frame;
    }

    private Node problem() {
        Label label = new Label();
        label.setId("mapping-problem");
        label.getStyleClass().addAll("notice", "bad");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(model.problem());
        label.visibleProperty().bind(model.problem().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}

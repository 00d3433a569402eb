package org.tramstudio.app.explore;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.training.MultiplierSource;

/** The curves of one design: its loss by step and, where it is co-trained, its structure parameters by epoch. */
final class CurvesPane extends VBox {

    /** Room for a loss plot with its numbers, and Θ beside it. */
    private static final double LEAST_WIDTH = 276;
    private static final String BOTH = "Loss by step, Θ by epoch";

    private final Label heading = new Label();
    private final ThetaHistory theta;

    /**
     * Follows the curves of {@code model}.
     *
     * @param fold folds the panels below the plot; stands beside the heading
     */
    CurvesPane(ExploreModel model, ObservableValue<Palette> palette, Node fold) {
        super(4);
        getStyleClass().add("live");
        setMinSize(LEAST_WIDTH, 0);
        TextSize.grow(this);
        LossPlot loss = new LossPlot(palette);
        theta = new ThetaHistory(palette);
        theta.managedProperty().bind(theta.visibleProperty());
        heading.getStyleClass().add("section");
        heading.setId("curves-heading");
        // names of designs can be long; what they differ in may stand at either end
        heading.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        heading.setMinWidth(0);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox top = new HBox(heading, fold);
        top.getStyleClass().add("live-top");
        VBox lossWithLegend = new VBox(loss.node(), loss.legend(palette));
        VBox.setVgrow(loss.node(), Priority.ALWAYS);
        HBox curves = new HBox(8, lossWithLegend, theta);
        HBox.setHgrow(lossWithLegend, Priority.ALWAYS);
        VBox.setVgrow(curves, Priority.ALWAYS);
        getChildren().addAll(List.of(top, curves));
        model.curvesRevision().subscribe(revision -> {
            loss.show(model.curves());
            theta.show(model.curves().thetas());
            model.curvesOf().get().ifPresentOrElse(this::name, () -> name("", BOTH, true));
        });
    }

    /** Only phase 1 moves structure parameters; without it the loss has all the room. */
    private void name(DesignPoint design) {
        boolean learns = design.source() instanceof MultiplierSource.CoTrained;
        name(design.title() + ": ", learns ? "loss and Θ" : "loss", learns);
    }

    private void name(String design, String what, boolean learns) {
        heading.setText(design + what);
        Tooltips.explain(heading, design + (learns ? BOTH : "Loss by step; no phase 1, so no Θ by epoch"));
        theta.setVisible(learns);
    }
}

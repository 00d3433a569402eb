package org.tramstudio.app.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.drawing.SmallBars;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.training.LayerOperands;

/** How often each operand code occurs in a layer of the selected design: weights at the left, activations at the right. */
final class OperandCharts extends VBox {

    /** More bars than these cannot be told apart; neighbouring codes share one then. */
    private static final int MOST_BARS = 128;

    private final Label title = new Label();
    private final SmallBars weights;
    private final SmallBars activations;
    private final HBox charts;

    OperandCharts(ObservableValue<Palette> palette) {
        super(4);
        setId("operand-charts");
        title.getStyleClass().add("section");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        weights = new SmallBars("weight-codes", palette);
        activations = new SmallBars("activation-codes", palette);
        charts = new HBox(24, part("Weight codes", weights), part("Activation codes", activations));
        charts.visibleProperty().bind(charts.managedProperty());
        getChildren().addAll(title, charts);
        explain("");
    }

    private static Node part(String name, SmallBars bars) {
        Label label = new Label(name);
        label.getStyleClass().addAll("small", "muted");
        VBox.setVgrow(bars, Priority.ALWAYS);
        VBox box = new VBox(2, label, bars);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Says why there is nothing to show. */
    void explain(String reason) {
        title.setText(reason);
        charts.setManaged(false);
    }

    /**
     * Shows a layer.
     *
     * @param name of the layer
     * @param layer what it multiplies
     * @param signed whether codes are two's complement numbers
     */
    void show(String name, Optional<LayerOperands.Layer> layer, boolean signed) {
        if (layer.isEmpty()) {
            explain(name + " multiplies exactly in this design: its operand codes are not recorded.");
            return;
        }
        title.setText("Operand codes of " + name);
        charts.setManaged(true);
        show(weights, "weight", layer.get().operands().weightProbabilities(), signed);
        show(activations, "activation", layer.get().operands().activationProbabilities(), signed);
    }

    private static void show(SmallBars chart, String operand, double[] probabilities, boolean signed) {
        int codes = probabilities.length;
        int width = Math.max(1, codes / MOST_BARS);
        int first = signed ? -codes / 2 : 0;
        int labelled = codes / width / 4;
        List<SmallBars.Bar> bars = new ArrayList<>();
        for (int bar = 0; bar < codes / width; bar++) {
            int least = first + bar * width;
            double share = 0;
            for (int code = least; code < least + width; code++) {
                share += probabilities[Math.floorMod(code, codes)];
            }
            String range = width == 1 ? "Code " + least : "Codes " + least + " to " + (least + width - 1);
            bars.add(new SmallBars.Bar(share, label(bar, codes / width, labelled, least, width),
                    range + ": " + Numbers.percent(share) + " of the " + operand + "s"));
        }
        chart.show(bars, "How often each " + operand + " code occurs");
    }

    private static String label(int bar, int bars, int step, int least, int width) {
        if (bar == bars - 1) {
            return Integer.toString(least + width - 1);
        }
        return step > 0 && bar % step == 0 ? Integer.toString(least) : "";
    }
}

package org.tramstudio.app.multiplier;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.tramstudio.app.controls.TitleConverter;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.Coloring;

/** Undo, and what the diagram shows beside the circuit: the probe, a second multiplier, and a measure as colour with its scale. */
final class DiagramTools extends FlowPane {

    private static final double SCALE_WIDTH = 72;
    private static final double SCALE_HEIGHT = 10;
    private static final int SCALE_STEPS = 24;

    private final ColoringModel coloring;

    DiagramTools(ProbeModel probe, ColoringModel coloring, ComparisonMenu comparison, UndoButtons undo, Runnable toProbe, ObservableValue<Palette> palette) {
        super(10, 4);
        this.coloring = coloring;
        getStyleClass().add("diagram-tools");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(undo, probe(probe, toProbe), comparison, choice(), scale(palette), remark());
    }

    private static ToggleButton probe(ProbeModel probe, Runnable toProbe) {
        ToggleButton button = new ToggleButton("Probe");
        button.setId("probe-toggle");
        button.setMinWidth(USE_PREF_SIZE);
        Tooltips.explain(button, "Feed a pair of operands to the circuit: its bits light up, and Play walks through it");
        probe.on().subscribe(button::setSelected);
        button.setOnAction(event -> {
            probe.setOn(button.isSelected());
            if (button.isSelected()) {
                toProbe.run();
            }
        });
        return button;
    }

    private HBox choice() {
        ComboBox<ColorBy> box = new ComboBox<>();
        box.setId("color-by");
        box.getItems().setAll(ColorBy.values());
        box.setConverter(new TitleConverter<>(ColorBy::title));
        box.setAccessibleText("Colour by");
        coloring.by().subscribe(by -> {
            box.setValue(by);
            Tooltips.explain(box, "What the bits are coloured by.\n" + by.title() + ": " + by.explanation());
        });
        box.setOnAction(event -> coloring.by().set(box.getValue()));
        Label label = new Label("Colour by");
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        HBox pair = new HBox(6, label, box);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private HBox scale(ObservableValue<Palette> palette) {
        CanvasPane bar = new CanvasPane(palette) {
            @Override
            protected void draw(GraphicsContext graphics, Palette colors) {
                CanvasDrawing drawing = new CanvasDrawing(graphics, new Viewport(1, 0, 0), colors);
                for (int step = 0; step < SCALE_STEPS; step++) {
                    Coloring.area(drawing, getWidth() * step / SCALE_STEPS, 0, getWidth() / SCALE_STEPS + 0.5,
                            getHeight(), step / (SCALE_STEPS - 1.0));
                }
            }
        };
        bar.setMinSize(SCALE_WIDTH, SCALE_HEIGHT);
        bar.setMaxSize(SCALE_WIDTH, SCALE_HEIGHT);
        bar.setPrefSize(SCALE_WIDTH, SCALE_HEIGHT);
        Label least = end("color-least");
        Label most = end("color-most");
        HBox scale = new HBox(5, least, bar, most);
        scale.setAlignment(Pos.CENTER_LEFT);
        scale.visibleProperty().bind(coloring.colors().map(Optional::isPresent));
        scale.managedProperty().bind(scale.visibleProperty());
        coloring.colors().subscribe(found -> found.ifPresent(colors -> {
            least.setText(colors.least());
            most.setText(colors.most());
            Tooltips.explain(scale, coloring.by().get().explanation());
        }));
        return scale;
    }

    private static Label end(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label remark() {
        Label remark = end("color-remark");
        remark.textProperty().bind(coloring.remark());
        remark.visibleProperty().bind(coloring.remark().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        return remark;
    }
}

package org.tramstudio.app.multiplier;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Pen;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;

/** What the signs of the dot diagram mean. */
final class DotLegend extends FlowPane {

    private static final double SCALE = 20;

    DotLegend(ObservableValue<Palette> palette) {
        super(14, 2);
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        List<Entry> entries = List.of(
                new Entry("bit", drawing -> drawing.dot(0.5, 0.5, 0.16, Ink.TEXT, 1)),
                new Entry("removed", drawing -> drawing.cross(0.5, 0.5, 0.16, Pen.of(Ink.REMOVED, 0.08))),
                new Entry("always 0 or unused", drawing -> drawing.dot(0.5, 0.5, 0.1, Ink.WIRE, 0.8)),
                new Entry("full adder", drawing -> oval(drawing, Pen.of(Ink.FULL_ADDER, 0.07))),
                new Entry("half adder", drawing -> oval(drawing, Pen.of(Ink.HALF_ADDER, 0.07))),
                new Entry("fell away", drawing -> oval(drawing, new Pen(Ink.WIRE, 0.04, 1, true))));
        entries.forEach(entry -> getChildren().add(entry.node(palette)));
    }

    private static void oval(Drawing drawing, Pen pen) {
        drawing.oval(0.24, 0.08, 0.52, 0.84, pen);
    }

    private interface Sign {
        void draw(Drawing drawing);
    }

    private record Entry(String text, Sign sign) {

        HBox node(ObservableValue<Palette> palette) {
            CanvasPane picture = new CanvasPane(palette) {
                @Override
                protected void draw(GraphicsContext graphics, Palette colors) {
                    sign.draw(new CanvasDrawing(graphics, new Viewport(SCALE, 0, 0), colors));
                }
            };
            picture.setMinSize(SCALE, SCALE);
            picture.setPrefSize(SCALE, SCALE);
            picture.setMaxSize(SCALE, SCALE);
            Label label = new Label(text);
            label.getStyleClass().addAll("small", "muted");
            label.setMinWidth(USE_PREF_SIZE);
            HBox box = new HBox(3, picture, label);
            box.setAlignment(Pos.CENTER_LEFT);
            return box;
        }
    }
}

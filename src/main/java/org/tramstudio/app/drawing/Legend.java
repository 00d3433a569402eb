package org.tramstudio.app.drawing;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.tramstudio.app.theme.Palette;

/** What the signs of a drawing mean: each sign with its words, wrapping where there is little room. */
public final class Legend extends FlowPane {

    private static final double SCALE = 20;

    /** Shows {@code entries} in their order, in the colours of {@code palette}. */
    public Legend(ObservableValue<Palette> palette, List<Entry> entries) {
        super(14, 2);
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        entries.forEach(entry -> getChildren().add(node(entry, palette)));
    }

    /** Draws a sign within the unit square. */
    @FunctionalInterface
    public interface Sign {
        /** Draws it. */
        void draw(Drawing drawing);
    }

    /**
     * A sign with its meaning.
     *
     * @param text what it means
     * @param sign draws it
     */
    public record Entry(String text, Sign sign) {
    }

    private static Node node(Entry entry, ObservableValue<Palette> palette) {
        CanvasPane picture = new CanvasPane(palette) {
            {
                setMinSize(SCALE, SCALE);
                setPrefSize(SCALE, SCALE);
                setMaxSize(SCALE, SCALE);
                growWithLetters();
            }

            @Override
            protected void draw(GraphicsContext graphics, Palette colors) {
                entry.sign().draw(new CanvasDrawing(graphics, new Viewport(SCALE, 0, 0), colors));
            }
        };
        Label label = new Label(entry.text());
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(3, picture, label);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}

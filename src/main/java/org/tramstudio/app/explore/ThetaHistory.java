package org.tramstudio.app.explore;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.drawing.CanvasDrawing;
import org.tramstudio.app.drawing.CanvasPane;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.tram.StructureParameters;

/** Θ by epoch of phase 1 as a heat strip: a row for each column of the multiplier, the stronger the nearer θ is to 1. */
final class ThetaHistory extends CanvasPane {

    private static final double LEFT = 26;
    private static final double WIDEST_EPOCH = 26;
    private static final double LETTERS = 10;
    private static final Viewport PIXELS = new Viewport(1, 0, 0);

    private List<StructureParameters> epochs = List.of();

    ThetaHistory(ObservableValue<Palette> palette) {
        super(palette);
        setId("theta-history");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Structure parameters by epoch");
        setMinSize(90, 80);
        setPrefSize(150, 160);
        growWithLetters();
        Tooltips.explain(this, "Θ at the end of each epoch of phase 1, from left to right: a full square is 1 (the column "
                + "is removed), an empty one 0 (it is kept)");
    }

    void show(List<StructureParameters> shown) {
        epochs = shown;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, Palette colors) {
        Drawing drawing = new CanvasDrawing(graphics, PIXELS, colors);
        if (epochs.isEmpty()) {
            drawing.text("Θ by epoch", width() / 2, height() / 2, LETTERS + 2, Drawing.Anchor.MIDDLE, Ink.MUTED);
            return;
        }
        int columns = epochs.getFirst().columns();
        double height = (height() - 20) / columns;
        double width = Math.min(WIDEST_EPOCH, (width() - LEFT) / epochs.size());
        for (int column = 0; column < columns; column++) {
            double top = column * height + 1;
            drawing.text("θ" + column, LEFT - 6, top + height / 2, LETTERS, Drawing.Anchor.END, Ink.MUTED);
            for (int epoch = 0; epoch < epochs.size(); epoch++) {
                double left = LEFT + epoch * width;
                drawing.rectangle(left, top, width - 1, height - 1, Ink.RULE, 0.6);
                drawing.rectangle(left, top, width - 1, height - 1, Ink.DESIGN, epochs.get(epoch).at(column));
            }
        }
        drawing.text("epoch", LEFT, height() - 9, LETTERS, Drawing.Anchor.START, Ink.MUTED);
    }
}

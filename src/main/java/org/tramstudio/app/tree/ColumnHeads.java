package org.tramstudio.app.tree;

import java.util.OptionalInt;
import org.tramstudio.app.controls.Superscript;
import org.tramstudio.app.drawing.Drawing;
import org.tramstudio.app.drawing.Ink;

/** The weights above the columns of a picture, and the band behind the chosen one. */
final class ColumnHeads {

    private static final double LETTERS = 0.42;

    private ColumnHeads() {
    }

    static void paint(CircuitPicture picture, OptionalInt selected, Drawing drawing) {
        selected.stream().filter(column -> column < picture.columns()).forEach(column ->
                drawing.rectangle(picture.columnX(column) - picture.columnWidth() / 2 + 0.08,
                        DotDiagramLayout.TOP_MARGIN - 1.25, picture.columnWidth() - 0.16,
                        picture.extent().height() - DotDiagramLayout.TOP_MARGIN + 0.85, Ink.SELECTION_AREA, 1));
        double y = DotDiagramLayout.TOP_MARGIN - 0.85;
        drawing.label("weight", DotDiagramLayout.LEFT_MARGIN - 0.35, y, LETTERS, Drawing.Anchor.END, Ink.MUTED);
        for (int column = 0; column < picture.columns(); column++) {
            boolean chosen = selected.isPresent() && selected.getAsInt() == column;
            drawing.label("2" + Superscript.of(column), picture.columnX(column), y, LETTERS, Drawing.Anchor.MIDDLE,
                    chosen ? Ink.TEXT : Ink.MUTED);
        }
    }
}

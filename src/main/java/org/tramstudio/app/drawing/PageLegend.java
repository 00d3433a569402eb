package org.tramstudio.app.drawing;

import java.awt.Font;
import java.util.List;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.PageGraphics;
import org.tramstudio.study.picture.TextLook;

/**
 * What the signs of a drawing mean, on the page of a vector file: each sign with its words, in as many rows as it takes.
 *
 * @param entries the signs, in their order
 * @param font what the words are measured with
 * @param margin what is left free at the left and at the right
 * @param width of the page
 */
public record PageLegend(List<Legend.Entry> entries, Font font, double margin, double width) {

    private static final double ROW = 22;
    private static final double SIGN = 20;
    private static final double GAP = 18;
    private static final double LETTERS = 12;
    private static final double BASE_LINE = 4;

    /** Copies the list. */
    public PageLegend {
        entries = List.copyOf(entries);
    }

    private interface Sink {
        void take(Legend.Entry entry, double left, double row);
    }

    /** How high all rows are. */
    public double height() {
        return ROW * place((entry, left, row) -> { });
    }

    /** Draws it below {@code top}. */
    public void draw(Page page, double top, Palette palette) {
        TextLook look = TextLook.of(LETTERS, PageDrawing.color(palette, Ink.MUTED, 1));
        place((entry, left, row) -> {
            double y = top + ROW * row;
            entry.sign().draw(new PageDrawing(page, new Viewport(SIGN, left, y), palette));
            page.words(entry.text(), left + SIGN + BASE_LINE, y + SIGN / 2 + BASE_LINE, look);
        });
    }

    /** Gives each sign its place, and back the number of rows. */
    private int place(Sink sink) {
        double left = margin;
        int row = 0;
        for (Legend.Entry entry : entries) {
            double needed = SIGN + BASE_LINE + PageGraphics.width(entry.text(), font, LETTERS);
            if (left > margin && left + needed > width - margin) {
                left = margin;
                row++;
            }
            sink.take(entry, left, row);
            left += needed + GAP;
        }
        return row + 1;
    }
}

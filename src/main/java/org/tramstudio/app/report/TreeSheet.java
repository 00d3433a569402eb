package org.tramstudio.app.report;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.PageDrawing;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.Overlay;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Picture;
import org.tramstudio.study.picture.TextLook;

/**
 * A circuit's drawing as a picture of 640 pixels across, with what its signs mean in a row below.
 *
 * @param title whose it is
 * @param circuit what is drawn
 * @param palette its colours
 */
record TreeSheet(String title, CircuitPicture circuit, Palette palette) implements Picture {

    private static final double WIDTH = 640;
    private static final double MARGIN = 8;
    private static final double SIGN = 18;
    private static final double ROW = 24;
    private static final double GAP = 18;
    private static final double LETTERS = 12;
    private static final double BASE_LINE = 4;
    /** A circuit of many gates is drawn no higher than this. */
    private static final double HIGHEST = 1000;

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return MARGIN + drawingHeight() + legendHeight() + MARGIN;
    }

    private double scale() {
        return Math.min((WIDTH - 2 * MARGIN) / circuit.extent().width(), HIGHEST / circuit.extent().height());
    }

    private double drawingHeight() {
        return scale() * circuit.extent().height();
    }

    @Override
    public void draw(Page page) {
        page.fill(new Rectangle2D.Double(0, 0, width(), height()), PageDrawing.color(palette, Ink.SURFACE, 1));
        double left = (WIDTH - scale() * circuit.extent().width()) / 2;
        circuit.paint(OptionalInt.empty(), Optional.empty(), Overlay.NONE,
                new PageDrawing(page, new Viewport(scale(), left, MARGIN), palette));
        placeLegend((entry, x, y) -> {
            entry.sign().draw(new PageDrawing(page, new Viewport(SIGN, x, y), palette));
            page.words(entry.text(), x + SIGN + BASE_LINE, y + SIGN / 2 + BASE_LINE,
                    TextLook.of(LETTERS, PageDrawing.color(palette, Ink.MUTED, 1)));
        });
    }

    private interface Placed {
        void at(Legend.Entry entry, double x, double y);
    }

    private double legendHeight() {
        return placeLegend((entry, x, y) -> { }) + ROW - MARGIN - drawingHeight();
    }

    /** Gives each sign its place, and back the top of the last row. */
    private double placeLegend(Placed placed) {
        List<Legend.Entry> entries = circuit.legend();
        double x = MARGIN;
        double y = MARGIN + drawingHeight() + GAP / 2;
        for (Legend.Entry entry : entries) {
            double needed = SIGN + BASE_LINE + TextLook.roughWidth(entry.text(), LETTERS);
            if (x > MARGIN && x + needed > WIDTH - MARGIN) {
                x = MARGIN;
                y += ROW;
            }
            placed.at(entry, x, y);
            x += needed + GAP;
        }
        return y;
    }
}

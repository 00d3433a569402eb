package org.tramstudio.app.report;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalInt;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.PageDrawing;
import org.tramstudio.app.drawing.PageLegend;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.app.tree.CircuitPicture;
import org.tramstudio.app.tree.Overlay;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.Picture;

/**
 * A circuit's drawing as a picture of 640 pixels across, with what its signs mean in a row below.
 *
 * @param title whose it is
 * @param circuit what is drawn
 * @param font what the legend is measured with
 * @param palette its colours
 */
record TreeSheet(String title, CircuitPicture circuit, Font font, Palette palette) implements Picture {

    private static final double WIDTH = 640;
    private static final double MARGIN = 8;
    private static final double GAP = 9;
    /** A circuit of many gates is drawn no higher than this. */
    private static final double HIGHEST = 1000;

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return legendTop() + legend().height() + MARGIN;
    }

    private PageLegend legend() {
        return new PageLegend(circuit.legend(), font, MARGIN, WIDTH);
    }

    private double legendTop() {
        return MARGIN + scale() * circuit.extent().height() + GAP;
    }

    private double scale() {
        return Math.min((WIDTH - 2 * MARGIN) / circuit.extent().width(), HIGHEST / circuit.extent().height());
    }

    @Override
    public void draw(Page page) {
        page.fill(new Rectangle2D.Double(0, 0, width(), height()), PageDrawing.color(palette, Ink.SURFACE, 1));
        double left = (WIDTH - scale() * circuit.extent().width()) / 2;
        circuit.paint(OptionalInt.empty(), Optional.empty(), Overlay.NONE,
                new PageDrawing(page, new Viewport(scale(), left, MARGIN), palette));
        legend().draw(page, legendTop(), palette);
    }
}

package org.tramstudio.app.explore;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.PageDrawing;
import org.tramstudio.app.drawing.Viewport;
import org.tramstudio.app.theme.Palette;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.PageGraphics;
import org.tramstudio.study.picture.Picture;
import org.tramstudio.study.picture.RecordedPage;
import org.tramstudio.study.picture.TextLook;

/** A plot as a page of vectors: the project's title, the plot as the screen shows it, and what its signs mean. */
final class PlotSheet implements Picture {

    private static final double MARGIN = 14;
    private static final double HEAD = 34;
    private static final double SIGN = 20;
    private static final double ROW = 22;
    private static final double GAP = 18;
    private static final double TITLE_LETTERS = 15;
    private static final double LETTERS = 12;
    private static final double BASE_LINE = 4;

    private final String title;
    private final double width;
    private final double height;
    private final Color background;
    private final RecordedPage drawn = new RecordedPage();

    /**
     * Takes a plot as it is now. FX thread only; the sheet may be drawn on any other.
     *
     * @param title above it
     * @param plot what is taken
     * @param legend what its signs mean
     * @param palette the colours of the window
     * @param font the font of all text
     */
    PlotSheet(String title, LivePlot plot, List<Legend.Entry> legend, Palette palette, Font font) {
        this.title = title;
        this.width = plot.pictureWidth();
        Places places = new Places(HEAD + plot.pictureHeight());
        drawn.words(title, MARGIN, HEAD - MARGIN + BASE_LINE,
                TextLook.of(TITLE_LETTERS, PageDrawing.color(palette, Ink.TEXT, 1)).heavy(true));
        PageGraphics graphics = new PageGraphics(drawn, font);
        graphics.translate(0, HEAD);
        plot.drawOn(graphics);
        graphics.dispose();
        for (Legend.Entry entry : legend) {
            place(entry, places, palette, font);
        }
        this.height = places.top + ROW + MARGIN / 2;
        this.background = PageDrawing.color(palette, Ink.SURFACE, 1);
    }

    /** Where the next entry of the legend begins. */
    private static final class Places {

        private double left = MARGIN;
        private double top;

        Places(double top) {
            this.top = top;
        }
    }

    private void place(Legend.Entry entry, Places next, Palette palette, Font font) {
        TextLook look = TextLook.of(LETTERS, PageDrawing.color(palette, Ink.MUTED, 1));
        double needed = SIGN + BASE_LINE + PageGraphics.width(entry.text(), font, LETTERS);
        if (next.left > MARGIN && next.left + needed > width - MARGIN) {
            next.left = MARGIN;
            next.top += ROW;
        }
        entry.sign().draw(new PageDrawing(drawn, new Viewport(SIGN, next.left, next.top), palette));
        drawn.words(entry.text(), next.left + SIGN + BASE_LINE, next.top + SIGN / 2 + BASE_LINE, look);
        next.left += needed + GAP;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void draw(Page page) {
        page.fill(new Rectangle2D.Double(0, 0, width, height), background);
        drawn.replay(page);
    }
}

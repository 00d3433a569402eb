package org.tramstudio.app.explore;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.drawing.Legend;
import org.tramstudio.app.drawing.PageDrawing;
import org.tramstudio.app.drawing.PageLegend;
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
    private static final double TITLE_LETTERS = 15;
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
        drawn.words(title, MARGIN, HEAD - MARGIN + BASE_LINE,
                TextLook.of(TITLE_LETTERS, PageDrawing.color(palette, Ink.TEXT, 1)).heavy(true));
        PageGraphics graphics = new PageGraphics(drawn, font);
        graphics.translate(0, HEAD);
        plot.drawOn(graphics);
        graphics.dispose();
        PageLegend signs = new PageLegend(legend, font, MARGIN, width);
        double top = HEAD + plot.pictureHeight();
        signs.draw(drawn, top, palette);
        this.height = top + signs.height() + MARGIN / 2;
        this.background = PageDrawing.color(palette, Ink.SURFACE, 1);
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

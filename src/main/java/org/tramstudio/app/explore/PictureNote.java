package org.tramstudio.app.explore;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.tramstudio.app.drawing.Ink;
import org.tramstudio.app.theme.Palette;

/** A line of words below a picture that has to say something without its legend. */
final class PictureNote {

    private static final double HEIGHT = 24;
    private static final double LEFT = 14;
    private static final double LETTERS = 12;

    private PictureNote() {
    }

    /** The picture, larger by a line of words, in a window's colours; {@code scale} is that of the picture. */
    static BufferedImage below(BufferedImage picture, String words, Palette palette, double scale) {
        int line = (int) Math.round(HEIGHT * scale);
        BufferedImage noted = new BufferedImage(picture.getWidth(), picture.getHeight() + line, picture.getType());
        Graphics2D graphics = noted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setPaint(PlotTheme.color(palette, Ink.SURFACE));
        graphics.fillRect(0, 0, noted.getWidth(), noted.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.setPaint(PlotTheme.color(palette, Ink.MUTED));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.round(LETTERS * scale)));
        graphics.drawString(words, (float) (LEFT * scale), (float) (picture.getHeight() + line * 0.6));
        graphics.dispose();
        return noted;
    }
}

package org.tramstudio.study.report;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.tramstudio.study.picture.LineLook;
import org.tramstudio.study.picture.Page;
import org.tramstudio.study.picture.PageGraphics;
import org.tramstudio.study.picture.Part;
import org.tramstudio.study.picture.Picture;
import org.tramstudio.study.picture.RecordedPage;
import org.tramstudio.study.picture.TextLook;

/** Pages of A4 that are filled from top to bottom; what does not fit begins the next one. Lengths are pixels of 1/96 inch. */
final class PageFlow {

    static final double LEFT = 60;
    static final double WIDTH = 674;
    static final Color TEXT = new Color(0x1b2230);
    static final Color MUTED = new Color(0x566071);
    static final Color ACCENT = new Color(0x2460b0);
    static final Color SOFT = new Color(0xe9f0f9);
    static final LineLook RULE = LineLook.of(new Color(0xd9dde4), 1);
    private static final double PAGE_WIDTH = 794;
    private static final double PAGE_HEIGHT = 1123;
    private static final double TOP = 60;
    private static final double BOTTOM = 1050;
    private static final double FOOT = 1084;
    private static final double FOOT_LETTERS = 10.5;
    private static final double LINE = 1.42;

    private final Font font;
    private final List<RecordedPage> pages = new ArrayList<>();
    private double y = TOP;

    /** Begins with an empty page; {@code font} is what texts are measured with. */
    PageFlow(Font font) {
        this.font = font;
        pages.add(new RecordedPage());
    }

    Font font() {
        return font;
    }

    /** The page that is filled now. */
    Page page() {
        return pages.getLast();
    }

    /** The number of the page that is filled now, from 0. */
    int number() {
        return pages.size() - 1;
    }

    /** How far the page is filled. */
    double y() {
        return y;
    }

    /** Leaves room. */
    void skip(double height) {
        y += height;
    }

    /** Begins a new page where so much does not fit on this one; tells whether it did. */
    boolean need(double height) {
        if (y + height <= BOTTOM || y == TOP) {
            return false;
        }
        pages.add(new RecordedPage());
        y = TOP;
        return true;
    }

    /** How high a page is between its margins. */
    static double room() {
        return BOTTOM - TOP;
    }

    /** Writes a text in as many lines as it takes. */
    void text(String words, TextLook look, double indent) {
        for (String line : WrappedText.lines(words, font, look.size(), WIDTH - indent)) {
            need(LINE * look.size());
            page().words(line, LEFT + indent, y + look.size(), look);
            y += LINE * look.size();
        }
    }

    /** How high a text would be. */
    double height(String words, double size, double width) {
        return LINE * size * WrappedText.lines(words, font, size, width).size();
    }

    /** The pages with their numbers below, as pictures. */
    List<Picture> pictures(String title) {
        List<Picture> pictures = new ArrayList<>();
        for (int k = 0; k < pages.size(); k++) {
            pictures.add(new Numbered(shortened(title), pages.get(k), "Page " + (k + 1) + " of " + pages.size()));
        }
        return List.copyOf(pictures);
    }

    private String shortened(String title) {
        String shown = title;
        while (PageGraphics.width(shown, font, FOOT_LETTERS) > WIDTH - 120 && shown.length() > 1) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }

    private record Numbered(String title, RecordedPage content, String number) implements Picture {

        @Override
        public double width() {
            return PAGE_WIDTH;
        }

        @Override
        public double height() {
            return PAGE_HEIGHT;
        }

        @Override
        public void draw(Page page) {
            content.replay(page);
            page.line(LEFT, FOOT - 20, LEFT + WIDTH, FOOT - 20, RULE, Part.NONE);
            page.words(title, LEFT, FOOT, TextLook.of(FOOT_LETTERS, MUTED));
            page.words(number, LEFT + WIDTH, FOOT, TextLook.of(FOOT_LETTERS, MUTED).at(TextLook.Anchor.END));
        }
    }
}

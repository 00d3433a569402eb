package org.tramstudio.study.plot;

import java.util.Locale;

/** Writes one SVG document, element by element. Lengths are pixels, y runs downwards. */
final class Svg {

    static final String INK = "#222222";
    static final String MUTED = "#666666";
    static final double TEXT_SIZE = 12;
    /** No font is loaded, so widths are estimated: no letter of the common sans-serif fonts is wider on average. */
    private static final double LETTER_WIDTH = 0.62;

    private final StringBuilder text = new StringBuilder();

    Svg(double width, double height, String title) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\" "
                        + "role=\"img\" font-family=\"Helvetica, Arial, 'DejaVu Sans', sans-serif\" font-size=\"%3$s\">\n",
                number(width), number(height), number(TEXT_SIZE)));
        text.append("<title>").append(escaped(title)).append("</title>\n");
        element("rect", "width", number(width), "height", number(height), "fill", "#ffffff");
    }

    /** About how wide a text of that size is; rather too wide. */
    static double width(String words, double size) {
        return LETTER_WIDTH * size * words.codePointCount(0, words.length());
    }

    /** A number as SVG reads it. */
    static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }

    /** An element without content; attributes are names and values in turn. */
    void element(String name, String... attributes) {
        start(name, attributes);
        text.append("/>\n");
    }

    /** An element that shows a text when pointed at. */
    void explained(String explanation, String name, String... attributes) {
        start(name, attributes);
        text.append("><title>").append(escaped(explanation)).append("</title></").append(name).append(">\n");
    }

    /** A straight line. */
    void line(double x1, double y1, double x2, double y2, String... attributes) {
        start("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
        attributes(attributes);
        text.append("/>\n");
    }

    /** A text whose base line begins, is centred or ends at a point, by {@code text-anchor}. */
    void words(String words, double x, double y, String anchor, String... attributes) {
        start("text", "x", number(x), "y", number(y), "text-anchor", anchor);
        attributes(attributes);
        text.append('>').append(escaped(words)).append("</text>\n");
    }

    /** The whole document. */
    String document() {
        return text + "</svg>\n";
    }

    private void start(String name, String... attributes) {
        text.append('<').append(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) {
        for (int k = 0; k < attributes.length; k += 2) {
            text.append(' ').append(attributes[k]).append("=\"").append(escaped(attributes[k + 1])).append('"');
        }
    }

    /** Titles come from files: what XML cannot hold at all is left out. */
    private static String escaped(String words) {
        return words.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

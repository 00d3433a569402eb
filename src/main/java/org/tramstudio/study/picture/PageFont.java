package org.tramstudio.study.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Liberation Sans, which the PDF library brings along: whatever the machine has, its letters are as wide as Helvetica's. */
public final class PageFont {

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

    private PageFont() {
    }

    /** The font's file. */
    static InputStream open() {
        return PDDocument.class.getResourceAsStream(RESOURCE);
    }

    /**
     * The font for measuring and laying out, one pixel high. Slow when first called.
     *
     * @throws IOException if the library does not bring it along any more
     */
    public static Font load() throws IOException {
        Font known = LOADED.get(RESOURCE);
        if (known != null) {
            return known;
        }
        try (InputStream file = open()) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file);
            LOADED.put(RESOURCE, font);
            return font;
        } catch (FontFormatException unreadable) {
            throw new IOException("the font of the PDF library cannot be read", unreadable);
        }
    }
}

package org.tramstudio.study.picture;

import java.io.IOException;
import java.util.List;

/** A file of several PDF pages, each a picture, with one font for all of them. */
public final class PdfFile {

    private PdfFile() {
    }

    /**
     * A place that a reader's list of contents leads to.
     *
     * @param title what it is called
     * @param page the page that it is on, from 0
     */
    public record Bookmark(String title, int page) {
    }

    /**
     * The whole file.
     *
     * @param title what a viewer shows as its title
     * @param pages at least one, in order
     * @param bookmarks places on these pages, in order
     */
    public static byte[] bytes(String title, List<Picture> pages, List<Bookmark> bookmarks) throws IOException {
        return PdfPage.bytes(title, pages, bookmarks);
    }
}

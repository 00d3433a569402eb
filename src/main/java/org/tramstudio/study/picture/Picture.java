package org.tramstudio.study.picture;

/** A vector picture, whatever file it ends in. */
public interface Picture {

    /** What a viewer shows as the title of the file. */
    String title();

    /** Width in pixels of 1/96 inch. */
    double width();

    /** Height in the same pixels. */
    double height();

    /** Draws it, from (0, 0) at the upper left corner; nothing is drawn behind it. */
    void draw(Page page);
}

package org.tramstudio.app.learn;

import java.util.List;
import javafx.scene.Node;

/**
 * A chapter as it is shown.
 *
 * @param chapter title and text
 * @param picture what fills the page
 * @param controls what the reader changes, and what is read off, beside the picture from the top
 */
record ChapterPage(Chapter chapter, Node picture, List<Node> controls) {

    /** Copies the list. */
    ChapterPage {
        controls = List.copyOf(controls);
    }
}

package org.tramstudio.app.shell;

import javafx.scene.Node;

/** One of the views that the navigation on the left switches between. Built and used on the FX thread. */
public interface StudioView {

    /** The name in the navigation. */
    String title();

    /** What fills the middle of the window; always the same node. */
    Node content();

    /** Called each time the view comes to the front. */
    default void shown() {
        // most views need not know
    }
}

package org.tramstudio.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** One of the views that the navigation on the left switches between. Built and used on the FX thread. */
public interface StudioView {

    /** The name in the navigation. */
    String title();

    /** What fills the middle of the window; always the same node. */
    Node content();

    /** Panes whose divider the user may move, each with an id; a place that the user has chosen is remembered. */
    default List<SplitPane> split() {
        return List.of();
    }

    /** Called each time the view comes to the front. */
    default void shown() {
        // most views need not know
    }
}

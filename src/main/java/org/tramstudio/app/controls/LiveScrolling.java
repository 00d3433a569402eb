package org.tramstudio.app.controls;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scroll panes whose content changes while it is looked at. */
public final class LiveScrolling {

    private LiveScrolling() {
    }

    /**
     * Has only what changed painted. A scroll pane otherwise keeps a picture of its content, which makes scrolling cheap, and
     * paints all of it anew whenever any part changes.
     */
    public static void paintChangesOnly(ScrollPane pane) {
        pane.skinProperty().subscribe(skin -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}

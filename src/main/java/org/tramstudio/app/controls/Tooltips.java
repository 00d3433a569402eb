package org.tramstudio.app.controls;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tooltips of one look: they wrap, and stay long enough to be read. */
public final class Tooltips {

    private static final double WIDTH = 420;

    private Tooltips() {
    }

    /** Makes a tooltip. */
    public static Tooltip of(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setShowDuration(Duration.seconds(30));
        return tooltip;
    }

    /** Gives a node a tooltip, or the one it has another text, and assistive technology the same text. */
    public static <N extends Node> N explain(N node, String text) {
        if (node instanceof Control control && control.getTooltip() != null) {
            control.getTooltip().setText(text);
        } else if (node instanceof Control control) {
            control.setTooltip(of(text));
        } else {
            Tooltip.install(node, of(text));
        }
        node.setAccessibleHelp(text);
        return node;
    }
}

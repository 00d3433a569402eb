package org.tramstudio.app.drawing;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Words beside what the mouse or the keyboard points to in a drawing. */
public final class HoverWords {

    private static final Duration DELAY = Duration.millis(150);

    private final Node drawing;
    private final Tooltip tooltip = new Tooltip();

    /** Words for a drawing. */
    public HoverWords(Node drawing) {
        this.drawing = drawing;
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
    }

    /** Says a moment later what the mouse points to; nothing where it points to nothing. */
    public void say(Optional<String> text) {
        text.ifPresentOrElse(words -> {
            if (!words.equals(tooltip.getText())) {
                tooltip.hide();
                tooltip.setText(words);
            }
            Tooltip.install(drawing, tooltip);
        }, this::forget);
    }

    /** Says something at once, at a place of the drawing. */
    public void sayAt(String words, double x, double y) {
        tooltip.setText(words);
        Point2D place = drawing.localToScreen(x, y);
        tooltip.show(drawing, place.getX(), place.getY());
    }

    /** Takes words away that are shown. */
    public void hush() {
        tooltip.hide();
    }

    /** Takes them away, and says nothing until there is something else. */
    public void forget() {
        tooltip.hide();
        Tooltip.uninstall(drawing, tooltip);
    }
}

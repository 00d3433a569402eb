package org.tramstudio.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/**
 * Finds texts of which less is shown than there is: what is laid out differs from the whole, or reaches beyond the
 * window. Paths may lose their middle, and cells of a table their end, as long as a tooltip has the whole.
 */
final class CutOffTexts {

    private static final double ROUNDING = 1;

    private CutOffTexts() {
    }

    /** The texts below {@code root} that are cut off, each with where it stands. FX thread only. */
    static List<String> below(Parent root) {
        root.applyCss();
        root.layout();
        List<String> faults = new ArrayList<>();
        collect(root, false, faults);
        return faults;
    }

    private static void collect(Node node, boolean scrolls, List<String> faults) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            check(labeled, scrolls, faults);
        }
        if (node instanceof Parent parent) {
            boolean scrolling = scrolls || node instanceof ScrollPane || node instanceof VirtualFlow;
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, scrolling, faults));
        }
    }

    private static void check(Labeled labeled, boolean scrolls, List<String> faults) {
        String shown = labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText()).findFirst().orElse(labeled.getText());
        if (!shown.equals(labeled.getText()) && !isWholeInATooltip(labeled)) {
            faults.add("\"" + labeled.getText() + "\" is shown as \"" + shown + "\" in " + path(labeled));
        }
        Bounds place = labeled.localToScene(labeled.getLayoutBounds());
        boolean outside = place.getMaxX() > labeled.getScene().getWidth() + ROUNDING || place.getMinX() < -ROUNDING
                || place.getMaxY() > labeled.getScene().getHeight() + ROUNDING;
        if (!scrolls && outside) {
            faults.add("\"" + labeled.getText() + "\" reaches beyond the window in " + path(labeled));
        }
    }

    private static boolean isWholeInATooltip(Labeled labeled) {
        if (labeled.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS) {
            return labeled.getTooltip() != null;
        }
        return labeled instanceof Cell<?> && labeled.getTooltip() != null
                && labeled.getTooltip().getText().contains(labeled.getText());
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node each = node; each != null && path.length() < 160; each = each.getParent()) {
            String name = each.getId() != null ? "#" + each.getId() : each instanceof Control || each == node
                    ? each.getClass().getSimpleName() + each.getStyleClass() : "";
            path.append(name.isEmpty() ? "" : (path.isEmpty() ? "" : " < ") + name);
        }
        return path.toString();
    }
}

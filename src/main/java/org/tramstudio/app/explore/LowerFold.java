package org.tramstudio.app.explore;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.tramstudio.app.controls.ActionButton;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.theme.Icon;
import org.tramstudio.app.theme.IconShape;

/**
 * Folds what is below the plot down to its headings, so that the plot has the window's height, and brings it back to where its
 * divider stood. It is the divider that moves, so folding is remembered as any other place of it is.
 */
final class LowerFold {

    private static final double USUAL = 0.68;
    private static final double NEARLY_FOLDED = 12;

    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final ActionButton button = new ActionButton("", "", this::toggle);
    private SplitPane area = new SplitPane();
    private double wanted = USUAL;

    LowerFold() {
        button.button().setId("fold-below-plot");
        button.button().getStyleClass().addAll("icon-only", "flat");
        folded.subscribe(this::show);
    }

    /** The button that folds and unfolds. */
    ActionButton button() {
        return button;
    }

    /** Moves the divider of {@code split}, whose second part is {@code lower}, with a least height that shows its headings. */
    void follow(SplitPane split, Region lower) {
        area = split;
        area.setDividerPositions(USUAL);
        area.heightProperty().subscribe((before, now) -> makeRoom(before.doubleValue(), now.doubleValue()));
        area.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        lower.heightProperty().subscribe(height ->
                folded.set(height.doubleValue() > 0 && height.doubleValue() <= lower.getMinHeight() + NEARLY_FOLDED));
    }

    /** Settings that are opened above push the divider down; it comes back when they close. */
    private void makeRoom(double before, double now) {
        if (before == 0) {
            wanted = area.getDividerPositions()[0];
        } else if (now > before && SplitPane.isResizableWithParent(area.getItems().getLast())) {
            Platform.runLater(() -> area.setDividerPositions(wanted));
        }
    }

    private void released(MouseEvent event) {
        if (event.getTarget() instanceof Node node && node.getStyleClass().contains("split-pane-divider")) {
            wanted = area.getDividerPositions()[0];
        }
    }

    private void toggle() {
        boolean unfold = folded.get();
        // what was folded stays so when the window gets higher
        SplitPane.setResizableWithParent(area.getItems().getLast(), unfold);
        area.setDividerPositions(unfold ? Math.min(wanted, USUAL) : 1);
    }

    private void show(boolean isFolded) {
        String words = isFolded ? "Show designs, queue and curves again" : "Fold designs, queue and curves, so that the plot is higher";
        button.icon(new Icon(isFolded ? IconShape.UP : IconShape.DOWN));
        button.button().setAccessibleText(words);
        Tooltips.explain(button.button(), words);
    }
}

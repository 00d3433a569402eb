package org.tramstudio.app.explore;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SplitPane;
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

    private static final double USUAL = 0.62;
    private static final double NEARLY_FOLDED = 12;

    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final ActionButton button = new ActionButton("", "", this::toggle);
    private SplitPane area = new SplitPane();
    private double before = USUAL;

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
        lower.heightProperty().subscribe(height ->
                folded.set(height.doubleValue() > 0 && height.doubleValue() <= lower.getMinHeight() + NEARLY_FOLDED));
    }

    private void toggle() {
        boolean unfold = folded.get();
        // what was folded stays so when the window gets higher
        SplitPane.setResizableWithParent(area.getItems().getLast(), unfold);
        if (unfold) {
            area.setDividerPositions(before);
        } else {
            before = area.getDividerPositions()[0];
            area.setDividerPositions(1);
        }
    }

    private void show(boolean isFolded) {
        String words = isFolded ? "Show designs, queue and curves again" : "Fold designs, queue and curves, so that the plot is higher";
        button.icon(new Icon(isFolded ? IconShape.UP : IconShape.DOWN));
        button.button().setAccessibleText(words);
        Tooltips.explain(button.button(), words);
    }
}

package org.tramstudio.app.controls;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import org.tramstudio.app.theme.TextSize;

/** Words at the left and controls at the right; the controls stand below, in as many rows as need be, where there is not room for both. */
public final class WrappingRow extends Pane {

    private static final double LEAST_WORDS = 240;
    private static final double GAP = 12;

    private final Node words;
    private final FlowPane controls = new FlowPane(GAP, GAP / 2);
    private double letters = 1;

    /**
     * A row.
     *
     * @param words at the left; they give way down to a few words' width
     * @param shown at the right, never narrower than they want to be
     */
    public WrappingRow(Node words, List<? extends Node> shown) {
        this.words = words;
        controls.getChildren().addAll(shown);
        controls.setRowValignment(VPos.CENTER);
        getChildren().addAll(words, controls);
        TextSize.scale(this).subscribe(scale -> {
            letters = scale;
            requestLayout();
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        return width < 0 || Math.min(words.prefWidth(-1), LEAST_WORDS * letters) + GAP + inOneRow() <= width;
    }

    /** A flow pane itself prefers no width that comes of what it holds. */
    private double inOneRow() {
        List<Node> nodes = controls.getChildren();
        return Math.ceil(nodes.stream().mapToDouble(node -> snapSizeX(node.prefWidth(-1))).sum() + GAP * (nodes.size() - 1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return words.prefWidth(-1) + GAP + inOneRow();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return fits(width) ? Math.max(words.prefHeight(-1), controls.prefHeight(inOneRow()))
                : words.prefHeight(width) + GAP + controls.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (fits(width)) {
            double right = inOneRow();
            double highest = controls.prefHeight(right);
            double wordsHeight = Math.min(height, words.prefHeight(-1));
            words.resizeRelocate(0, snapPositionY((height - wordsHeight) / 2), Math.max(0, width - right - GAP), wordsHeight);
            controls.resizeRelocate(width - right, snapPositionY((height - highest) / 2), right, highest);
        } else {
            double wordsHeight = words.prefHeight(width);
            words.resizeRelocate(0, 0, width, wordsHeight);
            controls.resizeRelocate(0, wordsHeight + GAP, width, Math.max(0, height - wordsHeight - GAP));
        }
    }
}

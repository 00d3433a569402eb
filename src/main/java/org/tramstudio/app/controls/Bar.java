package org.tramstudio.app.controls;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.geometry.Pos;

/** A thin horizontal bar that shows a share of 0 to 1. */
public final class Bar extends StackPane {

    private final Region filled = new Region();
    private double share;

    /** A bar that shows {@code share}, kept within 0 to 1. */
    public Bar(double share) {
        getStyleClass().add("bar-track");
        filled.getStyleClass().add("bar-fill");
        filled.setManaged(false);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(filled);
        setShare(share);
    }

    /** Changes the share, kept within 0 to 1. */
    public void setShare(double share) {
        this.share = Math.clamp(share, 0, 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, getWidth() * share, getHeight());
    }
}

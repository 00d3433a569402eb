package org.tramstudio.app.theme;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** A line drawing of 20 x 20 units that grows with the font and takes its colour from the style sheet. */
public final class Icon extends Region {

    private static final double UNITS = 20;

    private final SVGPath path = new SVGPath();

    /** Draws {@code shape}. */
    public Icon(IconShape shape) {
        getStyleClass().add("icon");
        path.getStyleClass().add("stroke");
        path.setContent(shape.path());
        path.setManaged(false);
        getChildren().add(path);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / UNITS;
        path.setScaleX(scale);
        path.setScaleY(scale);
        // a node is scaled about its middle, and the outline's middle is not that of the 20 x 20 field
        double middleX = path.getLayoutBounds().getCenterX();
        double middleY = path.getLayoutBounds().getCenterY();
        path.setLayoutX(middleX * (scale - 1));
        path.setLayoutY(middleY * (scale - 1));
    }
}

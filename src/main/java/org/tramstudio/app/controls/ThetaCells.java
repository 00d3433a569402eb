package org.tramstudio.app.controls;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tramstudio.app.theme.TextSize;
import org.tramstudio.tram.StructureParameters;

/** Θ in a line: a cell a column, the least significant at the right as in the tree; the darker, the more is removed. */
public final class ThetaCells extends HBox {

    private static final double CELL = 9;
    private static final double FAINTEST = 0.12;

    /** Shows structure parameters; nothing where there are none. */
    public ThetaCells(StructureParameters theta) {
        super(1);
        getStyleClass().add("theta-strip-cells");
        setAlignment(Pos.CENTER_LEFT);
        for (double value : theta.theta().reversed()) {
            Region cell = new Region();
            cell.getStyleClass().add("theta-cell");
            cell.setMinSize(CELL, CELL);
            cell.setPrefSize(CELL, CELL);
            cell.setMaxSize(CELL, CELL);
            TextSize.grow(cell);
            cell.setOpacity(Math.max(FAINTEST, value));
            getChildren().add(cell);
        }
    }
}

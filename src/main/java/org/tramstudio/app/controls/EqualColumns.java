package org.tramstudio.app.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Nodes side by side in columns of equal width; their texts wrap to that width, and all are as high as the highest. */
public final class EqualColumns extends GridPane {

    /** Starts without columns. */
    public EqualColumns() {
        getStyleClass().add("equal-columns");
    }

    /** Shows {@code nodes} in place of what was there. */
    public void show(List<? extends Node> nodes) {
        getChildren().clear();
        getColumnConstraints().clear();
        for (int column = 0; column < nodes.size(); column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / nodes.size());
            getColumnConstraints().add(share);
            GridPane.setHgrow(nodes.get(column), Priority.ALWAYS);
            add(nodes.get(column), column, 0);
        }
    }
}

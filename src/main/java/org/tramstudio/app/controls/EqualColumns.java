package org.tramstudio.app.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.tramstudio.app.theme.TextSize;

/**
 * Nodes side by side in columns of equal width; their texts wrap to that width, and all of a row are as high as the
 * highest. Where there is not room for all, they stand in several rows of about as many.
 */
public final class EqualColumns extends GridPane {

    private final double leastWidth;
    private List<? extends Node> shown = List.of();
    private int columns;
    private double letters = 1;

    /** Starts without columns, none of which gets narrower than {@code leastWidth} pixels at the usual size of letters. */
    public EqualColumns(double leastWidth) {
        this.leastWidth = leastWidth;
        getStyleClass().add("equal-columns");
        widthProperty().subscribe(this::arrange);
        TextSize.scale(this).subscribe(scale -> {
            letters = scale;
            arrange();
        });
    }

    /** Shows {@code nodes} in place of what was there. */
    public void show(List<? extends Node> nodes) {
        shown = List.copyOf(nodes);
        columns = 0;
        arrange();
    }

    private void arrange() {
        int fitting = fitting();
        if (fitting == columns) {
            return;
        }
        columns = fitting;
        getChildren().clear();
        getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(share);
        }
        for (int place = 0; place < shown.size(); place++) {
            GridPane.setHgrow(shown.get(place), Priority.ALWAYS);
            add(shown.get(place), place % columns, place / columns);
        }
    }

    private int fitting() {
        if (shown.isEmpty()) {
            return 0;
        }
        int most = getWidth() <= 0 ? shown.size()
                : Math.clamp((long) ((getWidth() + getHgap()) / (leastWidth * letters + getHgap())), 1, shown.size());
        int rows = Math.ceilDiv(shown.size(), most);
        return Math.ceilDiv(shown.size(), rows);
    }
}

package org.tramstudio.app.dataset;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.LabeledImages;

/**
 * The training images as a wall. It is a list whose rows hold as many images as fit, so that only the rows on the
 * screen are decoded and kept.
 */
final class ImageWall extends VBox {

    private static final double GAP = 4;
    private static final double LEAST_TILE = 56;
    private static final double SCROLL_BAR = 16;

    private final Dataset dataset;
    private final Thumbnails thumbnails;
    private final Label caption = new Label();
    private final ListView<Integer> rows = new ListView<>();
    private int[] shown;
    private int columns = 1;
    private double tile = LEAST_TILE;

    ImageWall(Dataset dataset, Background background) {
        this.dataset = dataset;
        this.thumbnails = new Thumbnails(dataset, background);
        getStyleClass().add("image-wall");
        caption.getStyleClass().add("muted");
        rows.setId("image-wall");
        rows.setAccessibleText("Training images");
        rows.setOrientation(Orientation.VERTICAL);
        rows.setCellFactory(list -> new Row());
        rows.widthProperty().subscribe(width -> layOut(width.doubleValue()));
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(caption, rows);
        showClass(OptionalInt.empty());
    }

    void showClass(OptionalInt label) {
        LabeledImages images = dataset.training();
        shown = IntStream.range(0, images.size())
                .filter(i -> label.isEmpty() || images.label(i) == label.getAsInt()).toArray();
        caption.setText(Numbers.count(shown.length) + " training images"
                + (label.isPresent() ? " of class " + dataset.classNames().get(label.getAsInt()) : " of all classes"));
        fill();
    }

    private void layOut(double width) {
        int fitting = Math.max(1, (int) ((width - SCROLL_BAR) / (LEAST_TILE + GAP)));
        double fittingTile = Math.max(LEAST_TILE, Math.floor((width - SCROLL_BAR) / fitting - GAP));
        if (fitting != columns || fittingTile != tile) {
            columns = fitting;
            tile = fittingTile;
            rows.setFixedCellSize(tile + GAP);
            fill();
        }
    }

    private void fill() {
        rows.getItems().setAll(IntStream.range(0, (shown.length + columns - 1) / columns).boxed().toList());
    }

    private final class Row extends ListCell<Integer> {

        private final HBox tiles = new HBox(GAP);

        Row() {
            getStyleClass().add("image-row");
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            if (empty) {
                setGraphic(null);
                return;
            }
            tiles.getChildren().clear();
            int end = Math.min(shown.length, (row + 1) * columns);
            for (int i = row * columns; i < end; i++) {
                tiles.getChildren().add(thumbnails.tile(shown[i], tile));
            }
            setGraphic(tiles);
        }
    }
}

package org.tramstudio.app.dataset;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.data.LabeledImages;

/**
 * Images as a wall. It is a list whose rows hold as many images as fit, so that only the rows on the
 * screen are decoded and kept.
 */
final class ImageWall extends VBox {

    private static final double GAP = 4;
    private static final double LEAST_TILE = 56;
    private static final double SCROLL_BAR = 16;

    private final Thumbnails thumbnails;
    private final IntFunction<String> name;
    private final Label caption = new Label();
    private final ListView<Integer> rows = new ListView<>();
    private int[] shown = {};
    private int columns = 1;
    private double tile = LEAST_TILE;

    /**
     * A wall without an image yet.
     *
     * @param id of the list
     * @param title what a screen reader calls it
     * @param images that it can show
     * @param name what the tooltip of an image says
     */
    ImageWall(String id, String title, LabeledImages images, IntFunction<String> name, Background background) {
        this.thumbnails = new Thumbnails(images, background);
        this.name = name;
        getStyleClass().add("image-wall");
        caption.getStyleClass().add("muted");
        caption.setWrapText(true);
        rows.setId(id);
        rows.getStyleClass().add("image-rows");
        rows.setAccessibleText(title);
        rows.setOrientation(Orientation.VERTICAL);
        rows.setCellFactory(list -> new Row());
        rows.widthProperty().subscribe(width -> layOut(width.doubleValue()));
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(caption, rows);
    }

    /** Shows some images under a line of text. */
    void show(String text, int[] images) {
        caption.setText(text);
        shown = images.clone();
        fill();
    }

    /** The images that it shows. */
    int[] shown() {
        return Arrays.copyOf(shown, shown.length);
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
                tiles.getChildren().add(thumbnails.tile(shown[i], tile, name.apply(shown[i])));
            }
            setGraphic(tiles);
        }
    }
}

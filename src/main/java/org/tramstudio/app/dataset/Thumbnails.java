package org.tramstudio.app.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.tramstudio.app.controls.Tooltips;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.data.ImagePixels;
import org.tramstudio.data.ImageShape;
import org.tramstudio.data.LabeledImages;
import org.tramstudio.task.BackgroundTask;

/** Decodes images in the background when a tile for them is made, and keeps the latest few thousand. */
final class Thumbnails {

    private static final int KEPT = 4_000;

    private final LabeledImages images;
    private final Background background;
    private final Map<Integer, Image> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
            return size() > KEPT;
        }
    };

    Thumbnails(LabeledImages images, Background background) {
        this.images = images;
        this.background = background;
    }

    /**
     * A square of {@code size} pixels that shows image {@code index}, at once or as soon as it is decoded.
     *
     * @param name what its tooltip says
     */
    StackPane tile(int index, double size, String name) {
        ImageView view = new ImageView();
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setPreserveRatio(true);
        view.setSmooth(false);
        StackPane tile = new StackPane(view);
        tile.getStyleClass().add("image-tile");
        tile.setMinSize(size, size);
        tile.setMaxSize(size, size);
        tile.setAccessibleText(name);
        Tooltips.explain(tile, name);
        Image known = kept.get(index);
        if (known != null) {
            view.setImage(known);
        } else {
            decode(index, view, tile, name);
        }
        return tile;
    }

    private void decode(int index, ImageView view, StackPane tile, String name) {
        background.startQuietly(new BackgroundTask<>("Decode " + name,
                control -> ImagePixels.argb(images, index)), pixels -> {
                    Image image = image(pixels);
                    kept.put(index, image);
                    view.setImage(image);
                }, failure -> {
                    tile.getStyleClass().add("broken");
                    Tooltips.explain(tile, name + ": " + failure.getMessage());
                });
    }

    private Image image(int[] argb) {
        ImageShape shape = images.shape();
        WritableImage image = new WritableImage(shape.width(), shape.height());
        image.getPixelWriter().setPixels(0, 0, shape.width(), shape.height(), PixelFormat.getIntArgbInstance(), argb, 0,
                shape.width());
        return image;
    }
}

package org.tramstudio.app.dataset;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.data.Dataset;
import org.tramstudio.data.LabeledImages;

/** The training images, all of them or those of one class. */
final class TrainingWall {

    private final Dataset dataset;
    private final ImageWall wall;

    TrainingWall(Dataset dataset, Background background) {
        this.dataset = dataset;
        wall = new ImageWall("image-wall", "Training images", dataset.training(), this::name, background);
        showClass(OptionalInt.empty());
    }

    ImageWall content() {
        return wall;
    }

    void showClass(OptionalInt label) {
        LabeledImages images = dataset.training();
        int[] shown = IntStream.range(0, images.size())
                .filter(i -> label.isEmpty() || images.label(i) == label.getAsInt()).toArray();
        wall.show(Numbers.count(shown.length) + " training images"
                + (label.isPresent() ? " of class " + dataset.classNames().get(label.getAsInt()) : " of all classes"), shown);
    }

    private String name(int image) {
        return dataset.classNames().get(dataset.training().label(image)) + ", training image " + image;
    }
}

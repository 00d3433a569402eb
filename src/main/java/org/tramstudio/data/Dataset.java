package org.tramstudio.data;

import java.util.List;

/**
 * A classification data set.
 *
 * @param name short name for titles
 * @param source where it comes from: a path, or how it is generated
 * @param classNames names of the classes; their order is the labels' meaning
 * @param training images to train with
 * @param test images to measure accuracy with
 */
public record Dataset(String name, String source, List<String> classNames, LabeledImages training,
                      LabeledImages test) {

    /** Copies the list, and checks that both parts have images of one shape. */
    public Dataset {
        classNames = List.copyOf(classNames);
        if (!training.shape().equals(test.shape())) {
            throw new IllegalArgumentException("data set " + name + ": training images are " + training.shape()
                    + " but test images are " + test.shape());
        }
    }

    /** The shape of every image. */
    public ImageShape shape() {
        return training.shape();
    }
}

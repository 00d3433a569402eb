package org.tramstudio.data;

import java.util.ArrayList;
import java.util.List;

/**
 * How many images each class has; counted without decoding any.
 *
 * @param classes in the labels' order
 */
public record ClassCounts(List<ClassCount> classes) {

    /** Copies the list. */
    public ClassCounts {
        classes = List.copyOf(classes);
    }

    /**
     * One class.
     *
     * @param name of the class
     * @param training its training images
     * @param test its test images
     */
    public record ClassCount(String name, int training, int test) {
    }

    /** Counts a data set's images. */
    public static ClassCounts of(Dataset dataset) {
        List<String> names = dataset.classNames();
        int[] training = count(dataset.training(), names.size());
        int[] test = count(dataset.test(), names.size());
        List<ClassCount> classes = new ArrayList<>();
        for (int label = 0; label < names.size(); label++) {
            classes.add(new ClassCount(names.get(label), training[label], test[label]));
        }
        return new ClassCounts(classes);
    }

    private static int[] count(LabeledImages images, int classes) {
        int[] counts = new int[classes];
        for (int i = 0; i < images.size(); i++) {
            counts[images.label(i)]++;
        }
        return counts;
    }
}

package org.tramstudio.data;

import java.io.IOException;
import java.util.List;

/**
 * A classification data set.
 *
 * @param name short name for titles
 * @param source where it comes from: a path, or how it is generated
 * @param classNames names of the classes; their order is the labels' meaning
 * @param training images to train with
 * @param test images to measure accuracy with
 * @param problems what was left out when it was opened, one line a file, naming it and saying why; empty if nothing was
 * @param normalizationChoice how pixel values are brought to the network's range
 */
public record Dataset(String name, String source, List<String> classNames, LabeledImages training,
                      LabeledImages test, List<String> problems, NormalizationChoice normalizationChoice) {

    private static final int NORMALIZATION_IMAGES = 1000;
    private static final long NORMALIZATION_SEED = 0;

    /** Copies the lists, and checks that both parts have images of one shape. */
    public Dataset {
        classNames = List.copyOf(classNames);
        problems = List.copyOf(problems);
        if (!training.shape().equals(test.shape())) {
            throw new IllegalArgumentException("data set " + name + ": training images are " + training.shape()
                    + " but test images are " + test.shape());
        }
    }

    /** A data set of which nothing was left out, normalised by measured values. */
    public Dataset(String name, String source, List<String> classNames, LabeledImages training, LabeledImages test) {
        this(name, source, classNames, training, test, List.of(), NormalizationChoice.MEASURED);
    }

    /** The shape of every image. */
    public ImageShape shape() {
        return training.shape();
    }

    /** How many images it has, those of training and test together. */
    public long imageCount() {
        return (long) training.size() + test.size();
    }

    /**
     * The normalisation as chosen. Where it is measured, some training images are looked at, always the same: it belongs to
     * the data set and not to a run, since the weights of a project were trained with it.
     *
     * @throws IOException if an image cannot be read
     */
    public Normalization normalization() throws IOException {
        return normalizationChoice.of(training, NORMALIZATION_IMAGES, NORMALIZATION_SEED);
    }

    Dataset with(NormalizationChoice choice) {
        return new Dataset(name, source, classNames, training, test, problems, choice);
    }
}

package org.tramstudio.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where means and deviations of a normalisation come from. Weights of others need the one that they were trained with. */
public enum NormalizationChoice {

    /** Each channel's own mean and deviation over the training images. */
    MEASURED("measured", List.of(), List.of()),
    /** Those of ImageNet's images, which torchvision's and most of timm's weights were trained with. */
    IMAGENET("imagenet", List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225)),
    /** Mean and deviation 0.5, so that values lie from -1 to 1, as for some vision transformers of timm. */
    HALF("half", List.of(0.5), List.of(0.5)),
    /** Pixel values divided by 255 alone. */
    NONE("none", List.of(0.0), List.of(1.0));

    private final String id;
    private final List<Double> mean;
    private final List<Double> deviation;

    NormalizationChoice(String id, List<Double> mean, List<Double> deviation) {
        this.id = id;
        this.mean = mean;
        this.deviation = deviation;
    }

    /** What it is called in files and on the command line. */
    public String id() {
        return id;
    }

    /** The choice of an id. */
    public static Optional<NormalizationChoice> ofId(String id) {
        return Arrays.stream(values()).filter(choice -> choice.id.equals(id)).findFirst();
    }

    /**
     * The normalisation for some images.
     *
     * @param images usually the training images
     * @param sample how many to look at where it is measured, at least 1
     * @param seed of the sample
     * @throws IOException if an image cannot be read
     */
    public Normalization of(LabeledImages images, int sample, long seed) throws IOException {
        int channels = images.shape().channels();
        if (this == MEASURED) {
            return Normalization.measure(images, sample, seed);
        }
        return new Normalization(spread(mean, channels), spread(deviation, channels));
    }

    /** One value a channel: the colours' mean for grey images. */
    private static List<Double> spread(List<Double> values, int channels) {
        double average = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return values.size() == channels ? values : Collections.nCopies(channels, average);
    }
}

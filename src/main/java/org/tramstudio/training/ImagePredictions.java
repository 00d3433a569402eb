package org.tramstudio.training;

import java.util.List;
import org.tramstudio.data.LabeledImages;

/**
 * What a design says of its test images, beside the network that it began with.
 *
 * @param images those that its accuracy was measured with
 * @param each one for each of them, in their order
 */
public record ImagePredictions(LabeledImages images, List<ImagePrediction> each) {

    /** Copies the list. */
    public ImagePredictions {
        each = List.copyOf(each);
    }

    /** The predictions that came out in one way. */
    public List<ImagePrediction> of(ImagePrediction.Outcome outcome) {
        return each.stream().filter(prediction -> prediction.outcome() == outcome).toList();
    }
}

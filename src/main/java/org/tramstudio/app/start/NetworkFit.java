package org.tramstudio.app.start;

import java.util.List;
import java.util.Optional;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.zoo.ZooNetwork;

/** Which images a network takes. Building a network takes up to a tenth of a second, so not on the FX thread. */
final class NetworkFit {

    private static final List<Integer> USUAL_SIDES = List.of(32, 48, 64, 96, 128, 160, 192, 224, 256, 384);
    private static final int ANY_CLASSES = 10;

    private NetworkFit() {
    }

    /** Heights and widths of square images, of the usual ones, that a built-in network takes. */
    static List<Integer> sides(ZooNetwork network) {
        return USUAL_SIDES.stream().filter(side -> refusal(network, new ImageShape(3, side, side)).isEmpty()).toList();
    }

    /** Why a built-in network does not take images of a shape; empty if it does. */
    static Optional<String> refusal(ZooNetwork network, ImageShape images) {
        try {
            network.graph(images, ANY_CLASSES);
            return Optional.empty();
        } catch (IllegalArgumentException refusal) {
            return Optional.of(network.title() + " does not take images of " + images + ": " + refusal.getMessage() + ".");
        }
    }

    /**
     * Why a network that a file fixes does not take the images that are chosen; empty if it does, or if their shape is not
     * known yet. Whether files have colour shows only when they are opened.
     */
    static Optional<String> refusal(ImageShape wanted, ImageChoice images) {
        return images.shape().filter(shape -> shape.height() != wanted.height() || shape.width() != wanted.width()
                        || images instanceof ImageChoice.Glyphs && shape.channels() != wanted.channels())
                .map(shape -> "The network takes images of " + wanted + " only, " + (images instanceof ImageChoice.Glyphs
                        ? "the glyphs are " + shape + ": choose images of yours."
                        : "not of " + shape.height() + "×" + shape.width() + "."));
    }
}

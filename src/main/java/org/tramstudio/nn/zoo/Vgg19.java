package org.tramstudio.nn.zoo;

import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Calculation.GlobalAveragePooling;
import org.tramstudio.nn.graph.Calculation.Pointwise;
import org.tramstudio.nn.graph.Calculation.Pooling;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Operator.BatchNormalization;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Operator.Linear;
import org.tramstudio.nn.graph.Rearrangement.Expand;
import org.tramstudio.nn.graph.Rearrangement.Flatten;
import org.tramstudio.nn.graph.Window;

/** VGG-19 (Simonyan and Zisserman, 2015), with the names that torchvision gives its arrays. */
final class Vgg19 {

    /** Convolutions of each stage and their channels. */
    private static final int[][] STAGES = {{2, 64}, {2, 128}, {4, 256}, {4, 512}, {4, 512}};
    private static final int GRID = 7;
    private static final int HIDDEN = 4096;

    private Vgg19() {
    }

    /** The form for small images: one linear layer behind the mean of each channel. */
    static Graph small(ImageShape image, int classes) {
        return features(image, true).then("avgpool", new GlobalAveragePooling())
                .then("classifier", new Linear(512, classes)).build();
    }

    /**
     * Torchvision's form: three linear layers over a grid of 7 x 7 means. One position, as images of 32 pixels give, stands
     * for all of the grid.
     */
    static Graph large(ImageShape image, int classes, boolean normalized) {
        GraphBuilder builder = features(image, normalized);
        toGrid(builder, image);
        return builder.then("flatten", new Flatten())
                .then("classifier.0", new Linear(512 * GRID * GRID, HIDDEN))
                .then("classifier.1", Pointwise.relu())
                .then("classifier.3", new Linear(HIDDEN, HIDDEN))
                .then("classifier.4", Pointwise.relu())
                .then("classifier.6", new Linear(HIDDEN, classes))
                .build();
    }

    private static void toGrid(GraphBuilder builder, ImageShape image) {
        int height = image.height() / 32;
        int width = image.width() / 32;
        if (height == 1 && width == 1) {
            builder.then("avgpool", new Expand(FeatureShape.of(512, GRID, GRID)));
        } else if (height % GRID == 0 && width % GRID == 0 && height == width) {
            if (height > GRID) {
                builder.then("avgpool", new Pooling(false, Window.square(height / GRID, height / GRID, 0), false, false));
            }
        } else {
            throw new IllegalArgumentException("this form of VGG-19 takes images of 32 x 32, 224 x 224 or a multiple of "
                    + "that, not " + image.height() + " x " + image.width());
        }
    }

    private static GraphBuilder features(ImageShape image, boolean normalized) {
        GraphBuilder builder = GraphBuilder.of("VGG-19", image);
        int channels = image.channels();
        int index = 0;
        for (int[] stage : STAGES) {
            for (int layer = 0; layer < stage[0]; layer++) {
                builder.then("features." + index++, new Convolution(channels, stage[1], 3, 1, 1, 1, true));
                channels = stage[1];
                if (normalized) {
                    builder.then("features." + index++, new BatchNormalization(channels));
                }
                builder.then("features." + index++, Pointwise.relu());
            }
            builder.then("features." + index++, Pooling.maximum(2));
        }
        return builder;
    }
}

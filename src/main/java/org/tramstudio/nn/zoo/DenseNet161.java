package org.tramstudio.nn.zoo;

import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Calculation.GlobalAveragePooling;
import org.tramstudio.nn.graph.Calculation.Pointwise;
import org.tramstudio.nn.graph.Calculation.Pooling;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Operator.BatchNormalization;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Operator.Linear;
import org.tramstudio.nn.graph.Rearrangement.Concatenate;
import org.tramstudio.nn.graph.Window;

/** DenseNet-161 (Huang et al., 2017), with the names that torchvision gives its arrays. */
final class DenseNet161 {

    private static final int START = 96;
    private static final int GROWTH = 48;
    private static final int BOTTLENECK = 4 * GROWTH;
    private static final int[] BLOCKS = {6, 12, 36, 24};

    private DenseNet161() {
    }

    static Graph graph(ImageShape image, int classes, ResNet.Stem stem) {
        GraphBuilder builder = GraphBuilder.of("DenseNet-161", image);
        stem.append(builder, "features.conv0", "features.norm0", "features.relu0", "features.pool0",
                image.channels(), START);
        int channels = START;
        for (int block = 0; block < BLOCKS.length; block++) {
            for (int layer = 0; layer < BLOCKS[block]; layer++) {
                layer(builder, "features.denseblock" + (block + 1) + ".denselayer" + (layer + 1), channels);
                channels += GROWTH;
            }
            if (block < BLOCKS.length - 1) {
                transition(builder, "features.transition" + (block + 1), channels);
                channels /= 2;
            }
        }
        return builder.then("features.norm5", new BatchNormalization(channels))
                .then("features.relu5", Pointwise.relu())
                .then("avgpool", new GlobalAveragePooling())
                .then("classifier", new Linear(channels, classes))
                .build();
    }

    private static void layer(GraphBuilder builder, String name, int channels) {
        String before = builder.last();
        builder.then(name + ".norm1", new BatchNormalization(channels))
                .then(name + ".relu1", Pointwise.relu())
                .then(name + ".conv1", new Convolution(channels, BOTTLENECK, 1, 1, 0, 1, false))
                .then(name + ".norm2", new BatchNormalization(BOTTLENECK))
                .then(name + ".relu2", Pointwise.relu())
                .then(name + ".conv2", new Convolution(BOTTLENECK, GROWTH, 3, 1, 1, 1, false));
        builder.add(name + ".concat", new Concatenate(1), before, builder.last());
    }

    private static void transition(GraphBuilder builder, String name, int channels) {
        builder.then(name + ".norm", new BatchNormalization(channels))
                .then(name + ".relu", Pointwise.relu())
                .then(name + ".conv", new Convolution(channels, channels / 2, 1, 1, 0, 1, false))
                .then(name + ".pool", new Pooling(false, Window.square(2, 2, 0), false, false));
    }
}

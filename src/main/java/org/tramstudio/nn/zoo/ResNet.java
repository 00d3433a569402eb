package org.tramstudio.nn.zoo;

import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Calculation.Elementwise;
import org.tramstudio.nn.graph.Calculation.GlobalAveragePooling;
import org.tramstudio.nn.graph.Calculation.Pointwise;
import org.tramstudio.nn.graph.Calculation.Pooling;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Operator.BatchNormalization;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Operator.Linear;
import org.tramstudio.nn.graph.Window;

/**
 * Residual networks of four stages (He et al., 2016), with the names that torchvision gives their arrays.
 *
 * @param layers of the paper's name
 * @param bottleneck whether a block is of three convolutions; else of two
 * @param blocks of each stage
 */
record ResNet(int layers, boolean bottleneck, int... blocks) {

    private static final int WIDTH = 64;

    static ResNet of18() {
        return new ResNet(18, false, 2, 2, 2, 2);
    }

    static ResNet of34() {
        return new ResNet(34, false, 3, 4, 6, 3);
    }

    static ResNet of50() {
        return new ResNet(50, true, 3, 4, 6, 3);
    }

    Graph graph(ImageShape image, int classes, Stem stem) {
        GraphBuilder builder = GraphBuilder.of("ResNet-" + layers, image);
        stem.append(builder, "conv1", "bn1", "relu", "maxpool", image.channels(), WIDTH);
        int channels = WIDTH;
        for (int stage = 0; stage < blocks.length; stage++) {
            int width = WIDTH << stage;
            for (int block = 0; block < blocks[stage]; block++) {
                channels = block(builder, "layer" + (stage + 1) + "." + block, channels, width,
                        block == 0 && stage > 0 ? 2 : 1);
            }
        }
        return builder.then("avgpool", new GlobalAveragePooling()).then("fc", new Linear(channels, classes)).build();
    }

    private int block(GraphBuilder builder, String name, int inputs, int width, int stride) {
        String shortcut = builder.last();
        int outputs = bottleneck ? 4 * width : width;
        if (bottleneck) {
            unit(builder, name, 1, inputs, width, 1, 1);
            builder.then(name + ".relu1", Pointwise.relu());
            unit(builder, name, 2, width, width, 3, stride);
            builder.then(name + ".relu2", Pointwise.relu());
            unit(builder, name, 3, width, outputs, 1, 1);
        } else {
            unit(builder, name, 1, inputs, width, 3, stride);
            builder.then(name + ".relu1", Pointwise.relu());
            unit(builder, name, 2, width, outputs, 3, 1);
        }
        String residual = builder.last();
        if (stride > 1 || inputs != outputs) {
            builder.add(name + ".downsample.0", new Convolution(inputs, outputs, 1, stride, 0, 1, false), shortcut)
                    .then(name + ".downsample.1", new BatchNormalization(outputs));
            shortcut = builder.last();
        }
        builder.add(name + ".add", Elementwise.add(), residual, shortcut).then(name + ".relu", Pointwise.relu());
        return outputs;
    }

    private static void unit(GraphBuilder builder, String name, int number, int inputs, int outputs, int kernel,
                             int stride) {
        builder.then(name + ".conv" + number, new Convolution(inputs, outputs, kernel, stride, kernel / 2, 1, false))
                .then(name + ".bn" + number, new BatchNormalization(outputs));
    }

    /** How the first layers of residual and dense networks take in an image. */
    enum Stem {
        /** 3x3 convolution: for small images. */
        SMALL(3, 1, false),
        /** 3x3 convolution, then max pooling: some published networks for small images. */
        SMALL_POOLED(3, 1, true),
        /** 7x7 convolution of stride 2, then max pooling: for photographs. */
        LARGE(7, 2, true);

        private final int kernel;
        private final int stride;
        private final boolean pooled;

        Stem(int kernel, int stride, boolean pooled) {
            this.kernel = kernel;
            this.stride = stride;
            this.pooled = pooled;
        }

        void append(GraphBuilder builder, String convolution, String normalization, String rectifier, String pooling,
                    int inputs, int outputs) {
            builder.then(convolution, new Convolution(inputs, outputs, kernel, stride, kernel / 2, 1, false))
                    .then(normalization, new BatchNormalization(outputs))
                    .then(rectifier, Pointwise.relu());
            if (pooled) {
                builder.then(pooling, new Pooling(true, Window.square(3, 2, 1), false, false));
            }
        }
    }
}

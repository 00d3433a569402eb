package org.tramstudio.nn.zoo;

import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Calculation.Elementwise;
import org.tramstudio.nn.graph.Calculation.GlobalAveragePooling;
import org.tramstudio.nn.graph.Calculation.Pointwise;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Operator.BatchNormalization;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Operator.Linear;

/** The CIFAR form of residual networks (He et al., 2016): three stages of 16, 32 and 64 channels. */
final class CifarResNet {

    private CifarResNet() {
    }

    /**
     * A network of 6n + 2 layers.
     *
     * @param blocks n, blocks of each stage
     */
    static Graph graph(ImageShape image, int classes, int blocks) {
        GraphBuilder builder = GraphBuilder.of("ResNet-" + (6 * blocks + 2), image)
                        .then("conv1", new Convolution(image.channels(), 16, 3, 1, 1, 1, false))
                        .then("bn1", new BatchNormalization(16))
                        .then("relu1", Pointwise.relu());
        for (int stage = 0; stage < 3; stage++) {
            int outputs = 16 << stage;
            for (int block = 0; block < blocks; block++) {
                boolean first = block == 0 && stage > 0;
                block(builder, "block" + (stage * blocks + block + 1), first ? outputs / 2 : outputs, outputs,
                        first ? 2 : 1);
            }
        }
        return builder.then("pool", new GlobalAveragePooling())
                .then("fc", new Linear(64, classes))
                .build();
    }

    private static void block(GraphBuilder builder, String name, int inputs, int outputs, int stride) {
        String shortcut = builder.last();
        builder.then(name + ".conv1", new Convolution(inputs, outputs, 3, stride, 1, 1, false))
                .then(name + ".bn1", new BatchNormalization(outputs))
                .then(name + ".relu1", Pointwise.relu())
                .then(name + ".conv2", new Convolution(outputs, outputs, 3, 1, 1, 1, false))
                .then(name + ".bn2", new BatchNormalization(outputs));
        String residual = builder.last();
        if (stride > 1 || inputs != outputs) {
            builder.add(name + ".shortcut.conv", new Convolution(inputs, outputs, 1, stride, 0, 1, false), shortcut)
                    .then(name + ".shortcut.bn", new BatchNormalization(outputs));
            shortcut = builder.last();
        }
        builder.add(name + ".add", Elementwise.add(), residual, shortcut)
                .then(name + ".relu2", Pointwise.relu());
    }
}

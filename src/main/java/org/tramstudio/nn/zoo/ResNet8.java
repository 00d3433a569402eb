package org.tramstudio.nn.zoo;

import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Operator.Add;
import org.tramstudio.nn.graph.Operator.BatchNormalization;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Operator.GlobalAveragePooling;
import org.tramstudio.nn.graph.Operator.Linear;
import org.tramstudio.nn.graph.Operator.Relu;

/** ResNet-8: the CIFAR form of He et al. (2016) with one block of 16, 32 and 64 channels each. */
final class ResNet8 {

    private ResNet8() {
    }

    static Graph graph(ImageShape image, int classes) {
        GraphBuilder builder =
                new GraphBuilder("ResNet-8", FeatureShape.of(image.channels(), image.height(), image.width()))
                        .then("conv1", new Convolution(image.channels(), 16, 3, 1, 1, 1, false))
                        .then("bn1", new BatchNormalization(16))
                        .then("relu1", new Relu());
        block(builder, "block1", 16, 16, 1);
        block(builder, "block2", 16, 32, 2);
        block(builder, "block3", 32, 64, 2);
        return builder.then("pool", new GlobalAveragePooling())
                .then("fc", new Linear(64, classes))
                .build();
    }

    private static void block(GraphBuilder builder, String name, int inputs, int outputs, int stride) {
        String shortcut = builder.last();
        builder.then(name + ".conv1", new Convolution(inputs, outputs, 3, stride, 1, 1, false))
                .then(name + ".bn1", new BatchNormalization(outputs))
                .then(name + ".relu1", new Relu())
                .then(name + ".conv2", new Convolution(outputs, outputs, 3, 1, 1, 1, false))
                .then(name + ".bn2", new BatchNormalization(outputs));
        String residual = builder.last();
        if (stride > 1 || inputs != outputs) {
            builder.add(name + ".shortcut.conv", new Convolution(inputs, outputs, 1, stride, 0, 1, false), shortcut)
                    .then(name + ".shortcut.bn", new BatchNormalization(outputs));
            shortcut = builder.last();
        }
        builder.add(name + ".add", new Add(), residual, shortcut)
                .then(name + ".relu2", new Relu());
    }
}

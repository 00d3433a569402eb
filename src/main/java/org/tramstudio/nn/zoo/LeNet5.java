package org.tramstudio.nn.zoo;

import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Calculation.Pointwise;
import org.tramstudio.nn.graph.Calculation.Pooling;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Operator.Linear;
import org.tramstudio.nn.graph.Rearrangement.Flatten;

/** LeNet-5 (LeCun et al., 1998) with ReLU and max pooling, as it is trained today. */
final class LeNet5 {

    private LeNet5() {
    }

    static Graph graph(ImageShape image, int classes) {
        int height = ((image.height() / 2) - 4) / 2;
        int width = ((image.width() / 2) - 4) / 2;
        return GraphBuilder.of("LeNet-5", image)
                .then("conv1", new Convolution(image.channels(), 6, 5, 1, 2, 1, true))
                .then("relu1", Pointwise.relu())
                .then("pool1", Pooling.maximum(2))
                .then("conv2", new Convolution(6, 16, 5, 1, 0, 1, true))
                .then("relu2", Pointwise.relu())
                .then("pool2", Pooling.maximum(2))
                .then("flatten", new Flatten())
                .then("fc1", new Linear(16 * height * width, 120))
                .then("relu3", Pointwise.relu())
                .then("fc2", new Linear(120, 84))
                .then("relu4", Pointwise.relu())
                .then("fc3", new Linear(84, classes))
                .build();
    }
}

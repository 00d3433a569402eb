package org.tramstudio.nn.zoo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.LayerSummary;

/** The networks that are built in. */
public enum ZooNetwork {
    LENET_5("lenet5", "LeNet-5"),
    RESNET_8("resnet8", "ResNet-8"),
    RESNET_20("resnet20", "ResNet-20");

    private final String id;
    private final String title;

    ZooNetwork(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** The network of that {@link #id()}. */
    public static Optional<ZooNetwork> byId(String id) {
        return Arrays.stream(values()).filter(network -> network.id.equals(id)).findFirst();
    }

    /** The ids of all networks, separated by commas, for messages. */
    public static String ids() {
        return Arrays.stream(values()).map(ZooNetwork::id).collect(Collectors.joining(", "));
    }

    /**
     * The network for images of {@code shape} and so many classes. Quick, and needs no engine.
     *
     * @throws IllegalArgumentException if the images are too small for its layers
     */
    public Graph graph(ImageShape shape, int classes) {
        return switch (this) {
            case LENET_5 -> LeNet5.graph(shape, classes);
            case RESNET_8 -> CifarResNet.graph(shape, classes, 1);
            case RESNET_20 -> CifarResNet.graph(shape, classes, 3);
        };
    }

    /** Its operators in order, for images of {@code shape} and so many classes; see {@link #graph}. */
    public List<LayerSummary> layers(ImageShape shape, int classes) {
        return graph(shape, classes).layers();
    }
}

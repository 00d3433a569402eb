package org.tramstudio.nn.zoo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.LayerSummary;
import org.tramstudio.nn.zoo.ResNet.Stem;

/** The networks that are built in. */
public enum ZooNetwork {
    LENET_5("lenet5", "LeNet-5"),
    RESNET_8("resnet8", "ResNet-8"),
    RESNET_20("resnet20", "ResNet-20"),
    RESNET_18("resnet18", "ResNet-18"),
    RESNET_34("resnet34", "ResNet-34"),
    RESNET_50("resnet50", "ResNet-50"),
    /** With max pooling behind the first layer whatever the images' size, as some published CIFAR weights need. */
    RESNET_18_POOLED("resnet18-pooled", "ResNet-18, pooled stem"),
    /** As above. */
    RESNET_34_POOLED("resnet34-pooled", "ResNet-34, pooled stem"),
    /** As above. */
    RESNET_50_POOLED("resnet50-pooled", "ResNet-50, pooled stem"),
    /** Small images: with batch normalisation and one linear layer; large ones: torchvision's {@code vgg19}. */
    VGG_19("vgg19", "VGG-19"),
    /** Torchvision's {@code vgg19_bn}, with three linear layers. */
    VGG_19_BN("vgg19-bn", "VGG-19, batch normalisation"),
    DENSENET_161("densenet161", "DenseNet-161"),
    /** With max pooling behind the first layer whatever the images' size. */
    DENSENET_161_POOLED("densenet161-pooled", "DenseNet-161, pooled stem"),
    VIT_TINY("vit-tiny", "ViT-Tiny"),
    DEIT_S("deit-s", "DeiT-S"),
    SWIN_S("swin-s", "Swin-S");

    private static final int SMALL_IMAGE = 64;

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
     * The network for images of {@code shape} and so many classes. Quick, and needs no engine. Images of up to 64 pixels a
     * side get the form for small ones: a 3x3 stem, small patches.
     *
     * @throws IllegalArgumentException if the images are too small for its layers
     */
    public Graph graph(ImageShape shape, int classes) {
        boolean small = Math.max(shape.height(), shape.width()) <= SMALL_IMAGE;
        Stem stem = small ? Stem.SMALL : Stem.LARGE;
        Stem pooled = small ? Stem.SMALL_POOLED : Stem.LARGE;
        return switch (this) {
            case LENET_5 -> LeNet5.graph(shape, classes);
            case RESNET_8 -> CifarResNet.graph(shape, classes, 1);
            case RESNET_20 -> CifarResNet.graph(shape, classes, 3);
            case RESNET_18 -> ResNet.of18().graph(shape, classes, stem);
            case RESNET_34 -> ResNet.of34().graph(shape, classes, stem);
            case RESNET_50 -> ResNet.of50().graph(shape, classes, stem);
            case RESNET_18_POOLED -> ResNet.of18().graph(shape, classes, pooled);
            case RESNET_34_POOLED -> ResNet.of34().graph(shape, classes, pooled);
            case RESNET_50_POOLED -> ResNet.of50().graph(shape, classes, pooled);
            case VGG_19 -> small ? Vgg19.small(shape, classes) : Vgg19.large(shape, classes, false);
            case VGG_19_BN -> Vgg19.large(shape, classes, true);
            case DENSENET_161 -> DenseNet161.graph(shape, classes, stem);
            case DENSENET_161_POOLED -> DenseNet161.graph(shape, classes, pooled);
            case VIT_TINY -> new VisionTransformer(title, 192, 3).graph(shape, classes);
            case DEIT_S -> new VisionTransformer(title, 384, 6).graph(shape, classes);
            case SWIN_S -> SwinTransformer.graph(shape, classes);
        };
    }

    /** Its operators in order, for images of {@code shape} and so many classes; see {@link #graph}. */
    public List<LayerSummary> layers(ImageShape shape, int classes) {
        return graph(shape, classes).layers();
    }
}

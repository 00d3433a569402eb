package org.tramstudio.nn.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.graph.LayerSummary;

class ZooNetworkTest {

    @Test
    void leNet5HasTheSizesOfItsPaper() {
        List<LayerSummary> layers = ZooNetwork.LENET_5.layers(new ImageShape(1, 28, 28), 10);

        assertEquals(61_706, layers.stream().mapToLong(LayerSummary::parameters).sum());
        assertEquals(117_600 + 240_000, layers.stream().filter(LayerSummary::approximated)
                .mapToLong(LayerSummary::multiplications).sum());
        assertEquals("16×5×5", layers.get(5).outputShape());
    }

    @Test
    void resNet8HasTheSizesOfTheCifarForm() {
        List<LayerSummary> layers = ZooNetwork.RESNET_8.layers(new ImageShape(3, 32, 32), 10);

        assertEquals(9, layers.stream().filter(LayerSummary::approximated).count());
        assertEquals(78_042, layers.stream().mapToLong(LayerSummary::parameters).sum());
        assertEquals(12_501_632, layers.stream().mapToLong(LayerSummary::multiplications).sum());
        assertEquals("64×8×8", layers.get(layers.size() - 3).outputShape());
    }

    /** Counts published with the weights of torchvision and timm; torchvision's products are in thousand millions. */
    @ParameterizedTest
    @CsvSource({"RESNET_18, 11689512, 1.814", "RESNET_34, 21797672, 3.664", "RESNET_50, 25557032, 4.089",
            "VGG_19, 143667240, 19.632", "VGG_19_BN, 143678248, 19.632", "DENSENET_161, 28681000, 7.728",
            "VIT_TINY, 5717416,", "DEIT_S, 22050664,", "SWIN_S, 49606258,"})
    void theLargeFormsHaveTheirPublishedSizes(ZooNetwork network, long parameters, Double multiplications) {
        List<LayerSummary> layers = network.layers(new ImageShape(3, 224, 224), 1000);

        assertEquals(parameters, layers.stream().mapToLong(LayerSummary::parameters).sum());
        assertEquals("1000", layers.getLast().outputShape());
        if (multiplications != null) {
            assertEquals(multiplications, layers.stream().mapToLong(LayerSummary::multiplications).sum() / 1e9, 5e-4);
        }
    }

    /** 11,173,962 and the like are what the usual CIFAR forms of these networks have. */
    @ParameterizedTest
    @CsvSource({"RESNET_18, 11173962", "RESNET_34, 21282122", "RESNET_50, 23520842", "VGG_19, 20040522",
            "VGG_19_BN, 139622218"})
    void theSmallFormsHaveTheirPublishedSizes(ZooNetwork network, long parameters) {
        List<LayerSummary> layers = network.layers(new ImageShape(3, 32, 32), 10);

        assertEquals(parameters, layers.stream().mapToLong(LayerSummary::parameters).sum());
        assertEquals("10", layers.getLast().outputShape());
    }

    @ParameterizedTest
    @EnumSource
    void everyNetworkTakesSmallImages(ZooNetwork network) {
        Graph graph = network.graph(new ImageShape(3, 32, 32), 10);

        assertEquals(FeatureShape.of(10), graph.shapes().get(graph.nodes().getLast().name()));
        assertEquals(Optional.of(network), ZooNetwork.byId(network.id()));
    }
}

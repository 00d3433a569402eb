package org.tramstudio.nn.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tramstudio.data.ImageShape;
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
}

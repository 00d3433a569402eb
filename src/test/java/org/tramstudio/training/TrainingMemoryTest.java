package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tramstudio.data.ImageShape;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.zoo.ZooNetwork;
import org.tramstudio.task.UserFacingException;

class TrainingMemoryTest {

    private static final long MEBI = 1L << 20;
    private static final ImageShape IMAGES = new ImageShape(1, 28, 28);
    private static final MultiplierSource TRAINED = new MultiplierSource.CoTrained(0.3);

    @AfterEach
    void limitNothing() {
        TrainingMemory.limitTo(0);
    }

    @Test
    void moreImagesWeightsAndCountsTakeMore() throws UserFacingException {
        MemoryEstimate small = estimate(ZooNetwork.LENET_5, TRAINED, Map.of());
        assertTrue(small.bytes(64) > small.bytes(32));
        assertTrue(estimate(ZooNetwork.LENET_5, TRAINED, Map.of(Setting.OPTIMIZER, "adam")).fixed() > small.fixed());
        assertTrue(estimate(ZooNetwork.LENET_5, TRAINED, Map.of(Setting.COLUMNS, "4")).bytes(64) < small.bytes(64));
        assertTrue(estimate(ZooNetwork.LENET_5, new MultiplierSource.Accurate(), Map.of()).bytes(64) < small.bytes(64));
    }

    @Test
    void imagesAreHalvedUntilTheyFit() throws UserFacingException {
        MemoryEstimate estimate = new MemoryEstimate(100, 10, 1000, 0);
        assertEquals(64, estimate.most(64, 740));
        assertEquals(32, estimate.most(64, 739));
        assertEquals(1, estimate.most(64, 110));
        assertEquals(0, estimate.most(64, 109));
    }

    @Test
    void aLimitLowersTheImagesOrRefusesTheDesignWithWhatItWouldTake() throws Exception {
        MemoryEstimate estimate = new MemoryEstimate(100 * MEBI, 10 * MEBI, 0, 0);
        assertEquals(64, TrainingMemory.imagesAtOnce("This design", estimate, 64));
        TrainingMemory.limitTo(300);
        assertEquals(16, TrainingMemory.imagesAtOnce("This design", estimate, 64));
        TrainingMemory.limitTo(50);
        UserFacingException refused = assertThrows(UserFacingException.class, () -> TrainingMemory.imagesAtOnce("This design", estimate, 64));
        assertEquals("This design takes about 110 MB of memory even with one image at once, and 740 MB with 64; the memory limit is "
                + "50 MB.", refused.getMessage().lines().findFirst().orElseThrow());
    }

    @Test
    void floatingPointKeepsNoCountsOfTheStructure() throws UserFacingException {
        Graph graph = ZooNetwork.LENET_5.graph(IMAGES, 10);
        assertEquals(estimate(ZooNetwork.LENET_5, new MultiplierSource.Accurate(), Map.of()).bytes(64),
                MemoryEstimate.ofFloat(graph, OptimizerKind.SGD, IMAGES, 1000).bytes(64));
        assertTrue(MemoryEstimate.ofFloat(graph, OptimizerKind.ADAM, IMAGES, 1000).fixed()
                > MemoryEstimate.ofFloat(graph, OptimizerKind.SGD, IMAGES, 1000).fixed());
    }

    @Test
    void slurmsMemoryIsTheLimit() {
        assertEquals(0, TrainingMemory.usual(Map.of()));
        assertEquals(4096, TrainingMemory.usual(Map.of("SLURM_MEM_PER_NODE", "4096")));
        assertEquals(0, TrainingMemory.usual(Map.of("SLURM_MEM_PER_NODE", "0")));
        assertThrows(IllegalArgumentException.class, () -> TrainingMemory.limitTo(-1));
    }

    private static MemoryEstimate estimate(ZooNetwork network, MultiplierSource source, Map<Setting, String> settings)
            throws UserFacingException {
        Graph graph = network.graph(IMAGES, 10);
        return MemoryEstimate.of(graph, TrainingPlan.of(settings), source, IMAGES, 1000);
    }
}

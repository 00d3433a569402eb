package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchOrderTest {

    private static int[] joined(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).toArray();
    }

    @Test
    void givesEveryImageOnceInBatchesOfTheSize() {
        List<int[]> batches = BatchOrder.shuffled(103, 10, 1).batches(4);
        assertEquals(11, batches.size());
        assertEquals(11, BatchOrder.shuffled(103, 10, 1).batchesPerEpoch());
        assertEquals(3, batches.getLast().length);
        assertArrayEquals(IntStream.range(0, 103).toArray(), Arrays.stream(joined(batches)).sorted().toArray());
    }

    @Test
    void dependsOnSeedAndEpochAlone() {
        int[] order = joined(BatchOrder.shuffled(100, 10, 1).batches(4));
        assertArrayEquals(order, joined(BatchOrder.shuffled(100, 10, 1).batches(4)));
        assertFalse(Arrays.equals(order, joined(BatchOrder.shuffled(100, 10, 1).batches(5))));
        assertFalse(Arrays.equals(order, joined(BatchOrder.shuffled(100, 10, 2).batches(4))));
    }

    @Test
    void keepsTheImagesOwnOrderForMeasuring() {
        assertArrayEquals(IntStream.range(0, 25).toArray(), joined(BatchOrder.inOrder(25, 4).batches(3)));
    }

    @Test
    void refusesEmptyBatches() {
        assertThrows(IllegalArgumentException.class, () -> BatchOrder.inOrder(10, 0));
        assertThrows(IllegalArgumentException.class, () -> BatchOrder.inOrder(0, 10));
    }
}

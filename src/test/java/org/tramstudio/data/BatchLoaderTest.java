package org.tramstudio.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tramstudio.task.TaskCancelledException;

@Timeout(20)
class BatchLoaderTest {

    private static final Normalization PLAIN = new Normalization(List.of(0.0), List.of(1.0));

    private final AtomicInteger reads = new AtomicInteger();

    private BatchReader counting(int size, int failingIndex) {
        LabeledImages images = DecodedImages.keeping(new ImageShape(1, 1, 1), new int[size], index -> {
            reads.incrementAndGet();
            if (index == failingIndex) {
                throw new IOException("image " + index + " is broken");
            }
            return new byte[] {(byte) index};
        });
        return new BatchReader(images, PLAIN, Augmentation.NONE);
    }

    private static boolean loaderThreadRuns(int epoch) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("batch loader, epoch " + epoch));
    }

    @Test
    void deliversTheBatchesOfTheOrder() throws IOException {
        BatchReader reader = counting(25, -1);
        BatchOrder order = BatchOrder.shuffled(25, 4, 3);
        try (BatchLoader loader = new BatchLoader(reader, order, 7)) {
            for (int[] indices : order.batches(7)) {
                assertArrayEquals(reader.read(7, indices).pixels(), loader.next().orElseThrow().pixels());
            }
            assertEquals(Optional.empty(), loader.next());
            assertEquals(Optional.empty(), loader.next());
        }
        assertFalse(loaderThreadRuns(7));
    }

    @Test
    void goesOnWithinAnEpoch() throws IOException {
        BatchReader reader = counting(25, -1);
        BatchOrder order = BatchOrder.shuffled(25, 4, 3);
        try (BatchLoader loader = new BatchLoader(reader, order, 8, 5)) {
            assertArrayEquals(reader.read(8, order.batches(8).get(5)).pixels(),
                    loader.next().orElseThrow().pixels());
            assertEquals(1, loader.next().orElseThrow().size());
            assertTrue(loader.next().isEmpty());
        }
    }

    @Test
    void readsOnlyAFewBatchesAheadAndStopsWhenClosed() throws IOException, InterruptedException {
        try (BatchLoader loader = new BatchLoader(counting(1000, -1), BatchOrder.inOrder(1000, 1), 9)) {
            loader.next();
            Thread.sleep(200);
            assertTrue(reads.get() <= 5, reads.get() + " images were read ahead");
            assertTrue(loaderThreadRuns(9));
        }
        assertFalse(loaderThreadRuns(9));
    }

    @Test
    void handsAnErrorToTheReaderAfterTheGoodBatches() throws IOException {
        try (BatchLoader loader = new BatchLoader(counting(10, 5), BatchOrder.inOrder(10, 2), 10)) {
            assertTrue(loader.next().isPresent());
            assertTrue(loader.next().isPresent());
            assertEquals("image 5 is broken", assertThrows(IOException.class, loader::next).getMessage());
        }
        assertFalse(loaderThreadRuns(10));
    }

    @Test
    void takesAnInterruptAsACancel() throws IOException {
        LabeledImages endless = DecodedImages.keeping(new ImageShape(1, 1, 1), new int[1], index -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException closed) {
                throw new IOException("closed", closed);
            }
            return new byte[1];
        });
        BatchReader reader = new BatchReader(endless, PLAIN, Augmentation.NONE);
        try (BatchLoader loader = new BatchLoader(reader, BatchOrder.inOrder(1, 1), 11)) {
            Thread.currentThread().interrupt();
            assertThrows(TaskCancelledException.class, loader::next);
        }
        assertTrue(Thread.interrupted());
        assertFalse(loaderThreadRuns(11));
    }
}

package org.tramstudio.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.tramstudio.task.TaskCancelledException;

/**
 * Reads one epoch's batches ahead on a thread of its own, so that training does not wait for images. Taken from by one
 * thread, which closes it at the end; closing early, after an error or a cancel, stops the reading.
 */
public final class BatchLoader implements AutoCloseable {

    private static final int AHEAD = 3;

    private final BlockingQueue<Delivery> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private boolean ended;

    private sealed interface Delivery {
    }

    private record Ready(Batch batch) implements Delivery {
    }

    private record Failed(Throwable cause) implements Delivery {
    }

    private record End() implements Delivery {
    }

    /** Begins to read an epoch from its first batch. */
    public BatchLoader(BatchReader reader, BatchOrder order, int epoch) {
        this(reader, order, epoch, 0);
    }

    /**
     * Begins to read an epoch.
     *
     * @param reader prepares the batches
     * @param order which images make up which batch
     * @param epoch which pass over the images
     * @param firstBatch where to begin, 0 to {@code order.batchesPerEpoch()}; above 0 to go on within an epoch
     */
    public BatchLoader(BatchReader reader, BatchOrder order, int epoch, int firstBatch) {
        List<int[]> batches = order.batches(epoch);
        List<int[]> wanted = batches.subList(firstBatch, batches.size());
        thread = Thread.ofPlatform().daemon().name("batch loader, epoch " + epoch)
                .start(() -> deliver(reader, epoch, wanted));
    }

    /**
     * The next batch, as soon as it is ready.
     *
     * @return empty after the epoch's last batch
     * @throws IOException if an image cannot be read; the message names the file
     * @throws TaskCancelledException if the calling thread is interrupted while it waits
     */
    public Optional<Batch> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        Delivery delivery = take();
        ended = !(delivery instanceof Ready);
        return switch (delivery) {
            case Ready(Batch batch) -> Optional.of(batch);
            case End() -> Optional.empty();
            case Failed(IOException cause) -> throw cause;
            case Failed(RuntimeException cause) -> throw cause;
            case Failed(Error cause) -> throw cause;
            case Failed(Throwable cause) -> throw new IOException("images cannot be read: " + cause, cause);
        };
    }

    /** Stops reading; no thread of the loader remains. */
    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        queue.clear();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Delivery take() {
        try {
            return queue.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TaskCancelledException();
        }
    }

    private void deliver(BatchReader reader, int epoch, List<int[]> batches) {
        try {
            try {
                for (int[] indices : batches) {
                    if (Thread.interrupted()) {
                        return;
                    }
                    queue.put(new Ready(reader.read(epoch, indices)));
                }
                queue.put(new End());
            } catch (IOException | RuntimeException | Error failure) {
                queue.put(new Failed(failure));
            }
        } catch (InterruptedException closed) {
            // the loader has been closed, so nobody waits for more
            Thread.currentThread().interrupt();
        }
    }
}

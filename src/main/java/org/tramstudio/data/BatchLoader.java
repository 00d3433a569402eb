package org.tramstudio.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.task.TaskCancelledException;

/**
 * Reads one epoch's batches ahead on threads of its own, so that training does not wait for images. Several batches are
 * decoded at once, and handed over in their order. Taken from by one thread, which closes it at the end; closing early,
 * after an error or a cancel, stops the reading.
 */
public final class BatchLoader implements AutoCloseable {

    private static final int LEAST_AHEAD = 3;

    private final BatchReader reader;
    private final int epoch;
    private final List<int[]> batches;
    private final int ahead;
    private final List<Thread> threads = new ArrayList<>();

    /** Guards what follows. */
    private final Object lock = new Object();
    private final Map<Integer, Delivery> ready = new HashMap<>();
    private int begun;
    private int taken;
    private boolean ended;

    private sealed interface Delivery {
    }

    private record Ready(Batch batch) implements Delivery {
    }

    private record Failed(Throwable cause) implements Delivery {
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
        this(reader, order, epoch, firstBatch, DecodingThreads.count());
    }

    BatchLoader(BatchReader reader, BatchOrder order, int epoch, int firstBatch, int decoders) {
        this.reader = reader;
        this.epoch = epoch;
        List<int[]> all = order.batches(epoch);
        batches = all.subList(firstBatch, all.size());
        ahead = Math.max(LEAST_AHEAD, decoders);
        for (int k = 0; k < Math.min(decoders, batches.size()); k++) {
            threads.add(Thread.ofPlatform().daemon().name("batch loader, epoch " + epoch).start(this::deliver));
        }
    }

    /**
     * The next batch, as soon as it is ready.
     *
     * @return empty after the epoch's last batch
     * @throws IOException if an image cannot be read; the message names the file
     * @throws TaskCancelledException if the calling thread is interrupted while it waits
     */
    public Optional<Batch> next() throws IOException {
        synchronized (lock) {
            if (ended || taken == batches.size()) {
                return Optional.empty();
            }
            Delivery delivery = take();
            return switch (delivery) {
                case Ready(Batch batch) -> Optional.of(batch);
                case Failed(Throwable cause) -> {
                    ended = true;
                    lock.notifyAll();
                    throw DecodingThreads.rethrown(cause);
                }
            };
        }
    }

    /** Stops reading; no thread of the loader remains. */
    @Override
    public void close() {
        synchronized (lock) {
            ended = true;
            ready.clear();
            lock.notifyAll();
        }
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Delivery take() {
        try {
            while (!ready.containsKey(taken)) {
                lock.wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TaskCancelledException();
        }
        Delivery delivery = ready.remove(taken);
        taken++;
        lock.notifyAll();
        return delivery;
    }

    private void deliver() {
        try {
            for (int batch = begin(); batch >= 0; batch = begin()) {
                Delivery delivery = read(batch);
                synchronized (lock) {
                    ready.put(batch, delivery);
                    lock.notifyAll();
                }
            }
        } catch (InterruptedException closed) {
            // the loader has been closed, so nobody waits for more
            Thread.currentThread().interrupt();
        }
    }

    private Delivery read(int batch) {
        try {
            return new Ready(reader.read(epoch, batches.get(batch)));
        } catch (IOException | RuntimeException | Error failure) {
            return new Failed(failure);
        }
    }

    /** The batch to read next, when it is near enough to those taken; negative at the end. */
    private int begin() throws InterruptedException {
        synchronized (lock) {
            while (!ended && begun < batches.size() && begun >= taken + ahead) {
                lock.wait();
            }
            if (ended || begun == batches.size()) {
                return -1;
            }
            int batch = begun;
            begun++;
            return batch;
        }
    }
}

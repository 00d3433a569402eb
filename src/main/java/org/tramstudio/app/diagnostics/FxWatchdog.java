package org.tramstudio.app.diagnostics;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Asks the FX thread ten times a second for an answer, on a daemon thread, and notes each time that it takes 0.2 s or
 * more, with what the FX thread was doing. Ticks are ten a second at most, so that it does not keep a machine awake.
 */
public final class FxWatchdog implements AutoCloseable {

    private final Stalls stalls;
    private Optional<Thread> thread = Optional.empty();

    /** A watchdog that does not watch yet; {@code stalls} takes what it finds. */
    public FxWatchdog(Stalls stalls) {
        this.stalls = stalls;
    }

    /** Begins to watch. FX thread only: it watches the thread that it is called on. */
    public void start() {
        Thread watched = Thread.currentThread();
        StallWatch watch = new StallWatch(Platform::runLater, watched::getStackTrace, System::nanoTime, Instant::now);
        Thread started = new Thread(() -> watch(watch), "fx-watchdog");
        started.setDaemon(true);
        started.start();
        thread = Optional.of(started);
    }

    private void watch(StallWatch watch) {
        try {
            while (true) {
                watch.tick().ifPresent(stalls::add);
                TimeUnit.NANOSECONDS.sleep(StallWatch.PERIOD_NANOS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends watching. */
    @Override
    public void close() {
        thread.ifPresent(Thread::interrupt);
        thread = Optional.empty();
    }
}

package org.tramstudio.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Counts frames, and measures the longest time that something waited for the FX thread. Started and stopped on any thread
 * but that one.
 */
final class Responsiveness {

    private static final long ASKED_EVERY_MILLISECONDS = 5;

    private final AtomicLong longestWait = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread asking = Thread.ofPlatform().daemon().name("fx-responsiveness").unstarted(this::ask);
    private final AnimationTimer timer;
    private int frames;
    private long started;
    private long stopped;

    /**
     * Prepares.
     *
     * @param frame done in each frame, told its number
     */
    Responsiveness(IntConsumer frame) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame.accept(frames++);
            }
        };
    }

    /** Measures for some time. */
    Responsiveness over(Duration time) throws java.io.IOException {
        started = System.nanoTime();
        HiddenWindow.run(timer::start);
        asking.start();
        HiddenWindow.pause(time.toMillis());
        ended.set(true);
        HiddenWindow.run(timer::stop);
        stopped = System.nanoTime();
        return this;
    }

    double framesPerSecond() {
        return frames / seconds();
    }

    double seconds() {
        return (stopped - started) / 1e9;
    }

    Duration longestStall() {
        return Duration.ofNanos(longestWait.get());
    }

    private void ask() {
        while (!ended.get()) {
            long asked = System.nanoTime();
            AtomicBoolean answered = new AtomicBoolean();
            Platform.runLater(() -> {
                longestWait.accumulateAndGet(System.nanoTime() - asked, Math::max);
                answered.set(true);
            });
            do {
                try {
                    Thread.sleep(ASKED_EVERY_MILLISECONDS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
            } while (!answered.get() && !ended.get());
        }
    }
}

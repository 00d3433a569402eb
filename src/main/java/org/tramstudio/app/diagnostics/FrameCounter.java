package org.tramstudio.app.diagnostics;

import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/** Counts the pulses of the window while it runs; it makes the window draw as often as it can. FX thread only. */
final class FrameCounter extends AnimationTimer {

    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private long begin;
    private int frames;
    private OptionalDouble rate = OptionalDouble.empty();

    @Override
    public void start() {
        begin = 0;
        rate = OptionalDouble.empty();
        super.start();
    }

    @Override
    public void handle(long now) {
        if (begin == 0) {
            begin = now;
            frames = 0;
            return;
        }
        frames++;
        if (now - begin >= NANOS_A_SECOND) {
            rate = OptionalDouble.of(frames * NANOS_A_SECOND / (now - begin));
            begin = now;
            frames = 0;
        }
    }

    /** Frames per second over the last whole second; empty before one has passed. */
    OptionalDouble rate() {
        return rate;
    }
}

package org.tramstudio.task;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast units of work get done, from the first report on: what a resumed task had done before is not counted as done
 * in no time, nor are preparations and pauses. Not safe for use by several threads.
 */
public final class MeasuredSpeed {

    private long firstUnits;
    private long firstNanos;
    private long lastUnits;
    private long lastNanos;
    private long total;
    private long pausedNanos;
    private Optional<Long> pausedSince = Optional.empty();

    /**
     * Takes a report; one that counts other units, or goes back, begins the measurement anew.
     *
     * @param units units of work done so far
     * @param ofUnits units in all
     * @param nanos now, by {@link System#nanoTime()}
     */
    public void measure(long units, long ofUnits, long nanos) {
        long worked = working(nanos);
        if (ofUnits != total || units < lastUnits) {
            firstUnits = units;
            firstNanos = worked;
            total = ofUnits;
        }
        lastUnits = units;
        lastNanos = worked;
    }

    /** The work waits from {@code nanos} on. */
    void pause(long nanos) {
        pausedSince = pausedSince.or(() -> Optional.of(nanos));
    }

    /** The work goes on at {@code nanos}. */
    void resume(long nanos) {
        pausedSince.ifPresent(since -> pausedNanos += nanos - since);
        pausedSince = Optional.empty();
    }

    /** Time for the units that are left; empty while less than one was measured. */
    public Optional<Duration> remaining() {
        long measured = lastUnits - firstUnits;
        return total > 0 && measured > 0 ? Optional.of(Duration.ofNanos(Math.round((lastNanos - firstNanos)
                / (double) measured * Math.max(0, total - lastUnits)))) : Optional.empty();
    }

    /** A clock that stands still in pauses. */
    private long working(long nanos) {
        return pausedSince.orElse(nanos) - pausedNanos;
    }
}

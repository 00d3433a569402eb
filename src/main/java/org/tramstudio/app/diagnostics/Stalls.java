package org.tramstudio.app.diagnostics;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stalls since the program started: all are counted and logged, the last ones are kept. Safe for several threads. */
public final class Stalls {

    private static final Logger LOG = LoggerFactory.getLogger(Stalls.class);
    private static final int KEPT = 8;

    private final Deque<Stall> last = new ArrayDeque<>();
    private int count;
    private Duration longest = Duration.ZERO;

    /** The stalls at one moment. */
    public record Summary(int count, Duration longest, List<Stall> last) {

        /** Copies the list, the latest first. */
        public Summary {
            last = List.copyOf(last);
        }
    }

    void add(Stall stall) {
        synchronized (this) {
            count++;
            longest = stall.length().compareTo(longest) > 0 ? stall.length() : longest;
            last.addFirst(stall);
            if (last.size() > KEPT) {
                last.removeLast();
            }
        }
        LOG.warn("the window did not answer for {} ms; its thread was in\n{}", stall.length().toMillis(),
                stall.stackText());
    }

    /** What is known now. */
    public synchronized Summary summary() {
        return new Summary(count, longest, List.copyOf(last));
    }
}

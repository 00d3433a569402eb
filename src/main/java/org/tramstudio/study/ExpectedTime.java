package org.tramstudio.study;

import java.time.Duration;

/**
 * How long a design will take that waits.
 *
 * @param time the time
 * @param atLeast whether it is only known that it takes no less: nothing like it was measured, but what it cannot be faster than
 */
public record ExpectedTime(Duration time, boolean atLeast) {

    /** What was measured. */
    public static ExpectedTime about(Duration time) {
        return new ExpectedTime(time, false);
    }

    /** The time in a few words, for example {@code "about 12 min"} or {@code "at least 40 s"}. */
    public String words() {
        return (atLeast ? "at least " : "about ") + TimeLeft.words(time);
    }
}

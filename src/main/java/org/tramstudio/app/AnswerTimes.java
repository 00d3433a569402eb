package org.tramstudio.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.cli.WindowMeasurement.Answers;

/**
 * How long the window takes from a moved slider to the picture that shows what it leads to. Questions that are passed over
 * for a later one have no answer. FX thread only.
 */
final class AnswerTimes {

    private final Map<Double, Long> asked = new HashMap<>();
    private final List<Long> undrawn = new ArrayList<>();
    private final List<Long> waits = new ArrayList<>();

    /** A value was asked for now. */
    void ask(double value) {
        asked.put(value, System.nanoTime());
    }

    /** The window holds what belongs to a value, and draws it at its next frame. */
    void answer(double value) {
        Optional.ofNullable(asked.get(value)).ifPresent(undrawn::add);
    }

    /** A frame was drawn. */
    void draw() {
        long now = System.nanoTime();
        undrawn.forEach(since -> waits.add(now - since));
        undrawn.clear();
    }

    /** What was measured in so many seconds; empty where nothing was asked. */
    Optional<Answers> over(double seconds) {
        if (waits.isEmpty()) {
            return Optional.empty();
        }
        List<Long> sorted = waits.stream().sorted().toList();
        return Optional.of(new Answers(sorted.size() / seconds, percentile(sorted, 0.5), percentile(sorted, 0.95)));
    }

    private static Duration percentile(List<Long> sorted, double share) {
        return Duration.ofNanos(sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))));
    }
}

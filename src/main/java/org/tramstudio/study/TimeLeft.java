package org.tramstudio.study;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Time until some designs are finished that are trained one after the other.
 *
 * @param known time that they take, of those that were not measured no more than they take at least
 * @param unknown how many there are that were not measured
 */
public record TimeLeft(Duration known, long unknown) {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    /** Adds up the time of each design. */
    public static TimeLeft of(Collection<Optional<ExpectedTime>> designs) {
        return new TimeLeft(designs.stream().flatMap(Optional::stream).map(ExpectedTime::time).reduce(Duration.ZERO, Duration::plus),
                designs.stream().filter(time -> time.map(ExpectedTime::atLeast).orElse(true)).count());
    }

    /** Time and when it will be over, for example {@code "about 12 min left, done at 14:05"}; what is unknown is said so. */
    public String words(LocalDateTime now) {
        if (unknown > 0) {
            return words();
        }
        LocalDateTime end = now.plus(known);
        boolean today = end.toLocalDate().equals(now.toLocalDate());
        return words() + ", done " + (today ? "at " + TIME.format(end) : "on " + DAY_AND_TIME.format(end));
    }

    /** The time alone, for example {@code "about 12 min left"}. */
    public String words() {
        if (unknown == 0) {
            return "about " + words(known) + " left";
        }
        return known.toSeconds() == 0 ? "time left not known yet"
                : "at least " + words(known) + " left, " + unknown + (unknown == 1 ? " design" : " designs") + " not measured yet";
    }

    /** A duration as short as its size allows, for example {@code "45 s"}, {@code "12 min"} or {@code "3:20 h"}. */
    public static String words(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < MINUTE ? seconds + " s" : seconds < HOUR ? seconds / MINUTE + " min"
                : String.format(Locale.ROOT, "%d:%02d h", seconds / HOUR, seconds / MINUTE % MINUTE);
    }
}

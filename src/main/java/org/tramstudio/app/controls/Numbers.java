package org.tramstudio.app.controls;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** How numbers are written in the window: always in the same form, whatever the desktop's language. */
public final class Numbers {

    /** Stands where nothing is measured yet. */
    public static final String UNKNOWN = "–";

    private Numbers() {
    }

    /** A whole number with thousands set apart, for example {@code "416,520"}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A share of 0 to 1 in percent with one decimal, for example {@code "93.4 %"}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** As {@link #percent(double)}; a dash where there is none. */
    public static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : UNKNOWN;
    }

    /** A relative power with three decimals, for example {@code "0.581"}. */
    public static String power(double normalized) {
        return String.format(Locale.ROOT, "%.3f", normalized);
    }

    /** A plain number without a fraction of zero, for example {@code "0.3"} or {@code "2"}. */
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A time, for example {@code "1:05"} or {@code "2:00:09"}. */
    public static String clock(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}

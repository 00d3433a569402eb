package org.tramstudio.app.controls;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tramstudio.study.WrittenNumbers;

/** How numbers are written in the window: always in the same form, whatever the desktop's language. */
public final class Numbers {

    /** Stands where nothing is measured yet. */
    public static final String UNKNOWN = WrittenNumbers.UNKNOWN;

    /** Stands where something is being computed. */
    public static final String PENDING = "…";

    /** Smaller ones are written with a power of ten. */
    private static final double LEAST_WRITTEN_OUT = 1e-5;

    private Numbers() {
    }

    /** A whole number with thousands set apart, for example {@code "416,520"}. */
    public static String count(long value) {
        return WrittenNumbers.count(value);
    }

    /** A share from 0 to 1 in percent with one decimal, for example {@code "93.4 %"}. */
    public static String percent(double share) {
        return decimals(100 * share, 1) + " %";
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

    /** A small share in percent with as many decimals as it takes to see three digits, for example {@code "0.0312 %"}. */
    public static String smallPercent(double share) {
        return significant(100 * share, 3) + " %";
    }

    /** With a fixed number of decimals. */
    public static String decimals(double value, int decimals) {
        return WrittenNumbers.decimals(value, decimals);
    }

    /**
     * With at least so many digits that are not leading zeros; whole numbers stay whole, very small ones are written with a
     * power of ten.
     */
    public static String significant(double value, int digits) {
        if (value == 0 || Math.abs(value) >= LEAST_WRITTEN_OUT) {
            return WrittenNumbers.significant(value, digits);
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        return decimals(value * Math.pow(10, -magnitude), digits - 1) + "·10" + Superscript.of(magnitude);
    }

    /** With a sign in front, unless it is 0. */
    public static String signed(double value, int decimals) {
        String text = decimals(value, decimals);
        return value > 0 && !text.matches("[0.,]*") ? "+" + text : text;
    }

    /** A duration in seconds, for example {@code "48 s"}, {@code "3:05 min"} or {@code "1:02 h"}. */
    public static String seconds(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600 ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole / 60 % 60);
    }
}

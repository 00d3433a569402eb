package org.tramstudio.study;

import java.util.Locale;

/** How numbers are written in the window and in reports: always in the same form, whatever the machine's language. */
public final class WrittenNumbers {

    /** Stands where nothing is measured. */
    public static final String UNKNOWN = "–";
    private static final String MINUS = "\u2212";

    private WrittenNumbers() {
    }

    /** A whole number with thousands set apart, for example {@code "416,520"}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace("-", MINUS);
    }

    /** With at least so many digits that are not leading zeros; whole numbers stay whole. */
    public static String significant(double value, int digits) {
        if (value == Math.rint(value) && Math.abs(value) < 1e12) {
            return decimals(value, 0);
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        return decimals(value, Math.clamp(digits - 1 - magnitude, 0, 9));
    }

    /** With a fixed number of decimals; what rounds to 0 has no sign. */
    public static String decimals(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace("-", MINUS);
    }
}

package org.tramstudio.study.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.study.Sample;
import org.tramstudio.study.ShareInterval;
import org.tramstudio.study.WrittenNumbers;

/** How a report writes its numbers. */
final class ReportNumbers {

    private static final int ACCURACY_DECIMALS = 2;
    private static final int INTERVAL_DECIMALS = 1;
    private static final int POWER_DECIMALS = 3;

    private ReportNumbers() {
    }

    static String count(long value) {
        return WrittenNumbers.count(value);
    }

    /** A share in percent without its sign, for example {@code "78.10"}. */
    static String accuracy(double share) {
        return WrittenNumbers.decimals(100 * share, ACCURACY_DECIMALS);
    }

    /** The mean, with ± the sample standard deviation where there are several seeds. */
    static String accuracy(Sample shares) {
        return accuracy(shares.mean()) + deviation(shares, 100, ACCURACY_DECIMALS);
    }

    /** An interval of shares in percent, for example {@code "[76.3, 79.8]"}; empty text where there is none. */
    static String interval(Optional<ShareInterval> interval) {
        return interval.map(found -> "[" + WrittenNumbers.decimals(100 * found.least(), INTERVAL_DECIMALS) + ", "
                + WrittenNumbers.decimals(100 * found.greatest(), INTERVAL_DECIMALS) + "]").orElse("");
    }

    /** A power over the accurate multiplier's, for example {@code "0.620"}. */
    static String power(Optional<Sample> power) {
        return power.map(found -> WrittenNumbers.decimals(found.mean(), POWER_DECIMALS)).orElse(WrittenNumbers.UNKNOWN);
    }

    /** A structure parameter, or a mean of them. */
    static String theta(OptionalDouble theta) {
        return theta.isPresent() ? WrittenNumbers.decimals(theta.getAsDouble(), 2) : WrittenNumbers.UNKNOWN;
    }

    /** Points of accuracy with one decimal. */
    static String points(double share) {
        return WrittenNumbers.decimals(100 * share, 1);
    }

    private static String deviation(Sample sample, double factor, int decimals) {
        OptionalDouble deviation = sample.deviation();
        return deviation.isEmpty() ? "" : " ± " + WrittenNumbers.decimals(factor * deviation.getAsDouble(), decimals);
    }

    /** Keeps a sign and its number in one line. */
    static String unbroken(String words) {
        return words.replace("λ ", "λ\u00a0").replace(" %", "\u00a0%");
    }
}

package org.tramstudio.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Measures how long each stage takes and the most memory that the process had in it, and checks that this stays within
 * 16 GB. The memory is only known on Linux.
 *
 * @param title what the stages belong to
 * @param printed whether the figures are printed
 */
record MeasuredStages(String title, boolean printed) {

    private static final long MOST_KILOBYTES = 16L << 20;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path PEAK = Path.of("/proc/self/clear_refs");
    private static final String FORGET_PEAK = "5";

    /** What a stage does. */
    @FunctionalInterface
    interface Stage<T> {
        T run() throws IOException;
    }

    /** Runs a stage. */
    <T> T run(String stage, Stage<T> work) throws IOException {
        forgetPeak();
        long start = System.nanoTime();
        T result = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        OptionalLong peak = kilobytes("VmHWM:");
        if (printed) {
            System.out.printf(Locale.ROOT, "%s, %s: %.2f s, at most %s MB%n", title, stage, seconds,
                    peak.isPresent() ? Long.toString(peak.getAsLong() >> 10) : "an unknown number of");
        }
        assertTrue(peak.orElse(0) < MOST_KILOBYTES, () -> stage + " took " + peak.orElse(0) + " kB");
        return result;
    }

    /** Tells something else that was measured. */
    void say(String text) {
        if (printed) {
            System.out.println(title + ", " + text);
        }
    }

    /** Where this is not allowed, each stage counts the peaks of those before it, which is no less strict. */
    private static void forgetPeak() throws IOException {
        if (Files.isWritable(PEAK)) {
            Files.writeString(PEAK, FORGET_PEAK);
        }
    }

    private static OptionalLong kilobytes(String key) throws IOException {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst();
    }
}

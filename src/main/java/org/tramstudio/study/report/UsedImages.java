package org.tramstudio.study.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.SeedGroup;

/**
 * How many images designs were trained and measured with.
 *
 * @param training how many training images the data set has; empty where it is not at hand
 * @param test how many test images it has
 */
record UsedImages(OptionalInt training, OptionalInt test) {

    private static final double WHOLE = 1e-6;

    /**
     * The test images of a group; empty where they are not known, or an accuracy is not a whole number of them: the data set
     * was another one then.
     */
    OptionalLong test(SeedGroup group) {
        OptionalLong count = used(group.designs().getFirst().plan().testSamples(), test);
        boolean fits = count.isPresent() && group.designs().stream().allMatch(design -> fits(design, count.getAsLong()));
        return fits ? count : OptionalLong.empty();
    }

    private static boolean fits(DesignPoint design, long images) {
        double right = design.latestAccuracy().orElseThrow() * images;
        return Math.abs(right - Math.rint(right)) < WHOLE * images;
    }

    /** In words, for example {@code "4,000 of 8,000"}; of several plans all of them. */
    List<String> trainingWords(List<DesignPoint> designs) {
        return designs.stream().map(design -> words(design.plan().samples(), training)).distinct().toList();
    }

    /** As {@link #trainingWords}. */
    List<String> testWords(List<DesignPoint> designs) {
        return designs.stream().map(design -> words(design.plan().testSamples(), test)).distinct().toList();
    }

    /** Whether a plan leaves out some of the test images, as far as that is known. */
    boolean isSubset(DesignPoint design) {
        int asked = design.plan().testSamples();
        return asked > 0 && (test.isEmpty() || asked < test.getAsInt());
    }

    private static OptionalLong used(int asked, OptionalInt all) {
        if (all.isPresent()) {
            return OptionalLong.of(asked == 0 ? all.getAsInt() : Math.min(asked, all.getAsInt()));
        }
        return asked == 0 ? OptionalLong.empty() : OptionalLong.of(asked);
    }

    private static String words(int asked, OptionalInt all) {
        String known = all.isPresent() ? ReportNumbers.count(all.getAsInt()) : "";
        if (asked == 0 || all.isPresent() && asked >= all.getAsInt()) {
            return known.isEmpty() ? "all" : "all " + known;
        }
        return ReportNumbers.count(asked) + (known.isEmpty() ? "" : " of " + known);
    }
}

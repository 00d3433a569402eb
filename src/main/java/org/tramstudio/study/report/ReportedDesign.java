package org.tramstudio.study.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.Sample;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.study.ShareInterval;
import org.tramstudio.training.AccuracyStage;

/**
 * A finished design in a report; designs that differ in their seed alone are one.
 *
 * @param group its designs
 * @param how the settings in which it differs from the others, in words; may be empty
 * @param testImages how many images its accuracies were measured on; empty where that is not known
 * @param onFront whether no other beats it
 */
public record ReportedDesign(SeedGroup group, String how, OptionalLong testImages, boolean onFront) {

    static ReportedDesign of(Comparison.Entry entry, String how, UsedImages images) {
        return new ReportedDesign(entry.group(), how, images.test(entry.group()), entry.onFront());
    }

    /** Its name, with what tells it from others of the same name, for example {@code "λ 2 (granularity layer)"}. */
    public String name() {
        return title() + (how.isEmpty() ? "" : " (" + how + ")");
    }

    /** Its name alone. */
    public String title() {
        return group.source().title();
    }

    /** How many seeds it was trained with. */
    public int seeds() {
        return group.designs().size();
    }

    /** Share of right answers at the end, by seed. */
    public Sample accuracy() {
        return group.accuracy();
    }

    /** The same with its multiplier in place, before it was retrained; empty where it was not measured. */
    public Optional<Sample> accuracyBefore() {
        return group.accuracyAt(AccuracyStage.AFTER_PHASE_1);
    }

    /** Power of one kind, by seed; empty where it is not known. */
    public Optional<Sample> power(PowerKind kind) {
        return group.power(kind);
    }

    /** Where the mean accuracy lies (95 %), for the images of one seed; empty where their number is not known. */
    public Optional<ShareInterval> interval() {
        return interval(accuracy());
    }

    /** As {@link #interval()}, of the accuracy before retraining. */
    public Optional<ShareInterval> intervalBefore() {
        return accuracyBefore().flatMap(this::interval);
    }

    private Optional<ShareInterval> interval(Sample shares) {
        return testImages.isPresent() ? Optional.of(ShareInterval.of(shares.mean(), testImages.getAsLong()))
                : Optional.empty();
    }

    /** Structure parameters by column, the least significant first, as means over seeds; none for one designed without. */
    public List<Double> theta() {
        List<List<Double>> all = group.designs().stream().map(design -> design.theta().theta()).toList();
        int columns = all.getFirst().size();
        return all.stream().anyMatch(each -> each.size() != columns) ? List.of()
                : IntStream.range(0, columns).mapToObj(column ->
                        all.stream().mapToDouble(each -> each.get(column)).average().orElseThrow()).toList();
    }

    /** The mean of {@link #theta()}. */
    public OptionalDouble meanTheta() {
        return theta().stream().mapToDouble(Double::doubleValue).average();
    }

    /** The design that can stand for all of its seeds. */
    public DesignPoint typical() {
        return group.typical();
    }
}

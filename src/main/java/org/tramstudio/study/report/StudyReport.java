package org.tramstudio.study.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.study.AcceptedLoss;
import org.tramstudio.study.Comparison;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.DifferingSettings;
import org.tramstudio.study.SeedGroup;
import org.tramstudio.study.plot.EpochCurves;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.TrainingEvent;
import org.tramstudio.tram.MappingMethod;

/**
 * All that a report of a study tells, as numbers and drawings; {@link StudyDocument} puts it into words.
 *
 * @param subject what the study is about
 * @param options what was asked for
 * @param comparison the finished designs side by side, dearest first
 * @param answer the cheapest design within the accepted loss
 * @param designs the same designs with their figures, in the same order
 * @param settings what they were trained with
 * @param trees drawings of the multipliers on the front, the answer's first
 * @param curves how these designs came about, as far as their logs are there
 * @param unfinished designs that take no part, since they are not finished
 * @param problems what is said of designs or drawings that cannot be read
 */
public record StudyReport(StudySubject subject, ReportOptions options, Comparison comparison, AcceptedLoss answer,
                          List<ReportedDesign> designs, List<ReportedSetting> settings, List<ReportedTree> trees,
                          List<ReportedCurves> curves, List<DesignPoint> unfinished, List<String> problems) {

    private static final Logger LOG = LoggerFactory.getLogger(StudyReport.class);
    private static final int MOST_TREES = 4;

    /** Copies the lists. */
    public StudyReport {
        designs = List.copyOf(designs);
        settings = List.copyOf(settings);
        trees = List.copyOf(trees);
        curves = List.copyOf(curves);
        unfinished = List.copyOf(unfinished);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a study and draws its multipliers. Takes up to seconds.
     *
     * @param subject what the study is about
     * @param store its designs
     * @param drawing draws their multipliers
     * @param options what is asked for
     * @throws UserFacingException if no design is finished, or none has the power that is asked for
     */
    public static StudyReport of(StudySubject subject, DesignStore store, TreeDrawing drawing, ReportOptions options)
            throws IOException {
        DesignStore.Contents contents = store.load();
        Comparison comparison = Comparison.of(subject.title(), contents.designs(), options.kind());
        requireDesigns(store, comparison, options);
        DifferingSettings differing = DifferingSettings.of(comparison.groups());
        UsedImages images = new UsedImages(subject.trainingImages(), subject.testImages());
        List<ReportedDesign> designs = comparison.entries().stream()
                .map(entry -> ReportedDesign.of(entry, differing.words(entry.group()), images)).toList();
        AcceptedLoss answer = AcceptedLoss.of(contents.designs(), options.kind(), options.loss());
        List<DesignPoint> finished = comparison.groups().stream().flatMap(group -> group.designs().stream()).toList();
        List<String> problems = new ArrayList<>(contents.problems());
        List<ReportedDesign> chosen = chosen(designs, answer);
        List<ReportedTree> trees = trees(chosen, store, drawing, problems);
        return new StudyReport(subject, options, comparison, answer, designs,
                ReportedSetting.of(finished, comparison.groups()), trees, curves(chosen, store),
                contents.designs().stream().filter(design -> design.state() != DesignState.DONE).toList(), problems);
    }

    private static void requireDesigns(DesignStore store, Comparison comparison, ReportOptions options) throws UserFacingException {
        if (comparison.entries().isEmpty()) {
            throw new UserFacingException(store.folder() + ": there is no finished design to report on.",
                    "Train designs first: press Explore in the window, or use the command run.");
        }
        if (comparison.front().front().isEmpty()) {
            throw new UserFacingException(store.folder() + ": no finished design has a "
                    + options.kind().title().toLowerCase(Locale.ROOT) + " power.",
                    "Choose another kind of power, or let the command run complete simulated powers.");
        }
    }

    /** The answer, then the front from its dearest design on; the accurate multiplier only where mapping changed it. */
    private static List<ReportedDesign> chosen(List<ReportedDesign> designs, AcceptedLoss answer) {
        return designs.stream().filter(design -> (design.onFront() && !isUnchanged(design)) || isChoice(design, answer))
                .sorted(Comparator.comparing(design -> !isChoice(design, answer))).toList();
    }

    /** The greedy method leaves the accurate tree as it is; the others build one of their own. */
    private static boolean isUnchanged(ReportedDesign design) {
        return design.group().source() instanceof MultiplierSource.Accurate
                && design.typical().plan().mappingMethod() == MappingMethod.GREEDY;
    }

    /** A seed may lack the power that the answer goes by; then the answer's group is a part of the design's. */
    private static boolean isChoice(ReportedDesign design, AcceptedLoss answer) {
        return answer.choice().filter(group -> design.group().designs().containsAll(group.designs())).isPresent();
    }

    private static List<ReportedTree> trees(List<ReportedDesign> chosen, DesignStore store, TreeDrawing drawing,
                                            List<String> problems) {
        List<ReportedTree> trees = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (ReportedDesign design : chosen) {
            if (trees.size() < MOST_TREES) {
                try {
                    trees.add(new ReportedTree(design, drawing.draw(design.typical(), store)));
                } catch (IOException unreadable) {
                    LOG.warn("the tree of {} is not drawn", design.typical().id(), unreadable);
                    missing.add(design.name());
                }
            }
        }
        if (!missing.isEmpty()) {
            problems.add("Not drawn, since their circuits are not in the project's folder or cannot be read: "
                    + ReportQuestion.joined(missing) + ".");
        }
        return trees;
    }

    private static List<ReportedCurves> curves(List<ReportedDesign> chosen, DesignStore store) throws IOException {
        List<ReportedCurves> curves = new ArrayList<>();
        for (ReportedDesign design : chosen) {
            List<TrainingEvent.Epoch> epochs = store.events(design.typical().id()).stream()
                    .flatMap(event -> event instanceof TrainingEvent.Epoch epoch ? Stream.of(epoch) : Stream.empty()).toList();
            if (!epochs.isEmpty() && curves.size() < MOST_TREES) {
                curves.add(new ReportedCurves(design, new EpochCurves(design.name(), epochs)));
            }
        }
        return curves;
    }

    /** The finished designs, each seed by itself. */
    public List<DesignPoint> finished() {
        return designs.stream().flatMap(design -> design.group().designs().stream()).toList();
    }

    /** The accurate multiplier's, which losses are counted from; empty where it is not finished. */
    public Optional<ReportedDesign> accurate() {
        return SeedGroup.accurate(finished()).flatMap(group ->
                designs.stream().filter(design -> design.group().equals(group)).findFirst());
    }

    /** The design that the answer chooses. */
    public Optional<ReportedDesign> choice() {
        return designs.stream().filter(design -> isChoice(design, answer)).findFirst();
    }
}

package org.tramstudio.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.study.AcceptedLossWording;
import org.tramstudio.study.PowerKind;
import org.tramstudio.study.WrittenNumbers;
import org.tramstudio.study.plot.ComparisonPlot;
import org.tramstudio.study.plot.DarkColors;

/** A study's report in words, in the order in which a researcher reads it. */
public final class StudyDocument {

    private static final String FRONT = "front";

    private final StudyReport report;

    private StudyDocument(StudyReport report) {
        this.report = report;
    }

    /** Puts a report into words. */
    public static ReportDocument of(StudyReport report) {
        return new StudyDocument(report).document();
    }

    private ReportDocument document() {
        List<ReportDocument.Section> sections = new ArrayList<>();
        sections.add(section("Question and answer", answer()));
        sections.add(section("Power against accuracy", List.of(plot())));
        sections.add(section("All designs", List.of(designs(), new ReportBlock.Paragraph(legend()))));
        sections.add(section("Settings", settings()));
        if (!report.trees().isEmpty()) {
            sections.add(section("Multipliers on the front", trees()));
        }
        if (!report.curves().isEmpty()) {
            sections.add(section("How they were trained", curves()));
        }
        sections.add(section("How far this can be trusted", List.of(new ReportBlock.Points(new ReportCaveats(report).words()))));
        sections.add(section("Where this comes from", List.of(new ReportBlock.Paragraph(new ReportCaveats(report).provenance()))));
        return new ReportDocument(report.subject().title(), "Report of a study of approximate multipliers, "
                + report.options().date(), sections);
    }

    private static ReportDocument.Section section(String heading, List<ReportBlock> blocks) {
        return new ReportDocument.Section(heading, blocks);
    }

    private List<ReportBlock> answer() {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new ReportBlock.Paragraph(ReportQuestion.words(report) + " " + ReportQuestion.search(report)));
        blocks.add(new ReportBlock.Answer(AcceptedLossWording.of(report.answer())));
        report.choice().ifPresent(choice -> {
            blocks.add(figures(choice));
            blocks.add(new ReportBlock.Paragraph(choice.name() + " is the cheapest finished design that loses at most "
                    + WrittenNumbers.decimals(100 * report.options().loss(), 1) + " points of accuracy against the accurate multiplier, "
                    + "retrained alike; cheap is what needs little " + kind() + " power. " + chance(choice)));
        });
        return blocks;
    }

    private ReportBlock figures(ReportedDesign choice) {
        List<ReportBlock.Figures.Item> items = new ArrayList<>();
        items.add(new ReportBlock.Figures.Item(WrittenNumbers.decimals(100 * report.answer().saved().orElseThrow(), 0) + " %",
                "multiplier power saved (" + kind() + ")"));
        items.add(new ReportBlock.Figures.Item(ReportNumbers.accuracy(choice.accuracy()) + " %", "accuracy of " + choice.title()
                + choice.interval().map(interval -> ", 95 % in " + ReportNumbers.interval(Optional.of(interval))).orElse("")));
        report.accurate().ifPresent(accurate -> items.add(new ReportBlock.Figures.Item(
                ReportNumbers.accuracy(accurate.accuracy()) + " %", "accuracy of the accurate multiplier"
                + accurate.interval().map(interval -> ", 95 % in " + ReportNumbers.interval(Optional.of(interval))).orElse(""))));
        return new ReportBlock.Figures(items);
    }

    private String chance(ReportedDesign choice) {
        return report.accurate().flatMap(accurate -> ReportDifferences.between(accurate, choice)).map(interval ->
                interval.contains(0) ? "Its loss is within what the choice of test images explains (95 %: between "
                        + ReportNumbers.points(interval.least()) + " and " + ReportNumbers.points(interval.greatest()) + " points)."
                        : "Its loss lies between " + ReportNumbers.points(interval.least()) + " and "
                        + ReportNumbers.points(interval.greatest()) + " points (95 %).").orElse("");
    }

    private String kind() {
        return report.options().kind().title().toLowerCase(Locale.ROOT);
    }

    private ReportBlock plot() {
        List<String> front = report.designs().stream().filter(ReportedDesign::onFront).map(ReportedDesign::name).toList();
        boolean seeds = report.designs().stream().anyMatch(design -> design.group().isSpread());
        return new ReportBlock.Illustration(new ComparisonPlot(List.of(report.comparison()), Optional.empty()),
                "Accuracy against " + kind() + " multiplier power of " + report.designs().size() + " designs. On the front: "
                        + ReportQuestion.joined(front) + ".",
                "Accuracy after retraining against " + kind() + " power. The dashed line is the Pareto front; designs that another one "
                        + "beats are faint." + (seeds ? " Points are means over seeds, bars go from the least to the greatest." : ""),
                DarkColors.ofPlots());
    }

    private ReportBlock designs() {
        List<String> header = List.of("Design", "Θ mean", "Power predicted", "mapped", "simulated", "Accuracy before retraining (%)",
                "Accuracy after (%)", "Seeds", "Front");
        return new ReportBlock.Table("Finished designs, dearest first", header, report.designs().stream().map(this::row).toList(),
                IntStream.range(1, 8).boxed().toList());
    }

    private ReportBlock.Table.Row row(ReportedDesign design) {
        boolean chosen = report.choice().filter(design::equals).isPresent();
        List<String> cells = List.of(design.title() + (design.how().isEmpty() ? "" : "\n" + design.how()),
                ReportNumbers.theta(design.meanTheta()),
                ReportNumbers.power(design.power(PowerKind.PREDICTED)), ReportNumbers.power(design.power(PowerKind.MAPPED)),
                ReportNumbers.power(design.power(PowerKind.SIMULATED)),
                design.accuracyBefore().map(ReportNumbers::accuracy).orElse(WrittenNumbers.UNKNOWN)
                        + below(ReportNumbers.interval(design.intervalBefore())),
                ReportNumbers.accuracy(design.accuracy()) + below(ReportNumbers.interval(design.interval())),
                Integer.toString(design.seeds()), design.onFront() ? FRONT : "dominated");
        return new ReportBlock.Table.Row(cells, chosen ? ReportBlock.Table.Weight.CHOSEN
                : design.onFront() ? ReportBlock.Table.Weight.PLAIN : ReportBlock.Table.Weight.MUTED);
    }

    private static String below(String words) {
        return words.isEmpty() ? "" : "\n" + words;
    }

    private String legend() {
        boolean intervals = report.designs().stream().anyMatch(design -> design.interval().isPresent());
        boolean seeds = report.designs().stream().anyMatch(design -> design.group().isSpread());
        boolean how = report.designs().stream().anyMatch(design -> !design.how().isEmpty());
        return "Power is relative to the accurate multiplier's. Θ mean is over the approximated columns: 0 keeps all, 1 removes all."
                + " Before retraining is with the multiplier in place and the weights as they were."
                + (intervals ? " In brackets: the 95 % confidence interval for the number of test images." : "")
                + (seeds ? " Means over the seeds, ± the sample standard deviation." : "")
                + (how ? " Below a name stand the settings in which the design differs from others; where one of these is not "
                        + "named, it is at its default." : "")
                + (report.choice().isPresent() ? " The answer's line is set off." : "");
    }

    private List<ReportBlock> trees() {
        List<ReportBlock> blocks = new ArrayList<>();
        for (ReportedTree tree : report.trees()) {
            String power = tree.design().power(report.options().kind())
                    .map(found -> ", " + kind() + " power " + ReportNumbers.power(Optional.of(found))).orElse("");
            blocks.add(new ReportBlock.Illustration(tree.figure().picture(), "Tree of " + tree.design().name() + ". "
                    + tree.figure().explanation(), tree.design().name() + power + ". " + tree.figure().explanation(),
                    tree.figure().darkColors()));
        }
        return blocks;
    }

    private List<ReportBlock> curves() {
        List<ReportBlock> blocks = new ArrayList<>();
        for (ReportedCurves curves : report.curves()) {
            String seed = curves.design().group().isSpread() ? ", seed " + curves.design().typical().plan().seed() : "";
            blocks.add(new ReportBlock.Illustration(curves.picture(), "Accuracy, loss and structure parameters of "
                    + curves.design().name() + " by epoch.", curves.design().name() + seed
                    + ": accuracy on the test images, loss on the training images, and Θ, epoch by epoch.", DarkColors.ofPlots()));
        }
        return blocks;
    }

    private List<ReportBlock> settings() {
        List<ReportBlock.Table.Row> changed = report.settings().stream().filter(ReportedSetting::changed)
                .map(setting -> new ReportBlock.Table.Row(List.of(setting.setting().title() + "\n" + setting.setting().key(),
                        setting.value(), setting.standard(), setting.setting().help()), ReportBlock.Table.Weight.PLAIN)).toList();
        List<ReportBlock.Pairs.Item> rest = report.settings().stream().filter(setting -> !setting.changed())
                .map(setting -> new ReportBlock.Pairs.Item(setting.setting().title(), setting.value())).toList();
        List<ReportBlock> blocks = new ArrayList<>();
        if (!changed.isEmpty()) {
            blocks.add(new ReportBlock.Table("What differs from the defaults", List.of("Setting", "Value", "Default", "Meaning"),
                    changed, List.of()));
        }
        if (!rest.isEmpty()) {
            blocks.add(new ReportBlock.Pairs("At their defaults", rest));
        }
        return blocks;
    }
}

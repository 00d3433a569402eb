package org.tramstudio.app.compare;

import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tramstudio.app.compare.ComparisonRow.Content;
import org.tramstudio.app.controls.Numbers;
import org.tramstudio.app.controls.Term;
import org.tramstudio.app.workspace.DesignWording;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.power.NormalizedPower;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.PowerKind;
import org.tramstudio.training.AccuracyStage;

/** The columns of the table; those with numbers are also the figures that two candidates are compared by. */
enum ComparedColumn {
    DESIGN("Multiplier", "What it is: a design of the project, or a multiplier that was pinned here", 190,
            Content::title),
    STATE("State", "Where the training of a design stands; pinned multipliers have none", 76, ComparedColumn::state),
    SIMULATED("Simulated", Term.SIMULATED_POWER, 76, Form.POWER, content -> content.power(PowerKind.SIMULATED)),
    MAPPED("Mapped", Term.MAPPED_POWER, 64, Form.POWER, content -> content.power(PowerKind.MAPPED)),
    PREDICTED("Predicted", Term.PREDICTED_POWER, 72, Form.POWER, content -> content.power(PowerKind.PREDICTED)),
    FINAL("Accuracy", Term.PHASE_3, 72, Form.SHARE, content -> content.accuracy(AccuracyStage.FINAL)),
    QUANTIZED("Quantised", Term.QUANTIZED, 76, Form.SHARE, content -> content.accuracy(AccuracyStage.QUANTIZED)),
    AFTER_PHASE_1("Phase 1", Term.PHASE_1, 64, Form.SHARE,
            content -> content.accuracy(AccuracyStage.AFTER_PHASE_1)),
    MSE("MSE", Term.MSE, 78, Form.NUMBER, content -> error(content, ErrorMetrics::meanSquaredError)),
    ERROR_RATE("ER", Term.ERROR_RATE, 58, Form.SHARE, content -> error(content, ErrorMetrics::errorRate)),
    NMED("NMED", Term.NMED, 80, Form.SMALL_SHARE,
            content -> error(content, ErrorMetrics::normalizedMeanErrorDistance)),
    MRED("MRED", Term.MRED, 74, Form.SMALL_SHARE, content -> error(content, ErrorMetrics::meanRelativeErrorDistance)),
    MAX_ERROR("MaxED", Term.MAX_ERROR, 60, Form.NUMBER, content -> error(content, ErrorMetrics::maxErrorDistance)),
    BIAS("Bias", Term.BIAS, 60, Form.NUMBER, content -> error(content, ErrorMetrics::bias)),
    RANK("Rank", Term.ERROR_RANK, 46, Form.NUMBER, ComparedColumn::rank),
    AREA("Area", Term.SIMULATED_AREA, 52, Form.POWER, content -> cost(content, NormalizedPower::area)),
    DELAY("Delay", Term.SIMULATED_DELAY, 54, Form.POWER, content -> cost(content, NormalizedPower::delay)),
    SEED("Seed", Term.SEED, 44, Form.PLAIN, content -> design(content, design -> design.plan().seed())),
    SECONDS("Time", "Computing time of a design's training", 68, Form.SECONDS,
            content -> design(content, design -> design.seconds() == 0 ? Double.NaN : design.seconds()));

    /** Those that are shown at first: what most questions are about, in the room of a usual window. */
    static final Set<ComparedColumn> FIRST_SHOWN = EnumSet.complementOf(EnumSet.of(PREDICTED, QUANTIZED, AFTER_PHASE_1,
            MRED, BIAS, SECONDS));

    /** How numbers of a column are written. */
    private enum Form {
        WORDS,
        POWER,
        SHARE,
        SMALL_SHARE,
        NUMBER,
        PLAIN,
        SECONDS
    }

    private final String title;
    private final String help;
    private final double width;
    private final Form form;
    private final Function<Content, OptionalDouble> number;
    private final Function<Content, String> words;

    ComparedColumn(String title, String help, double width, Function<Content, String> words) {
        this(title, help, width, Form.WORDS, content -> OptionalDouble.empty(), words);
    }

    ComparedColumn(String title, Term term, double width, Form form, Function<Content, OptionalDouble> number) {
        this(title, term.title() + "\n" + term.text(), width, form, number);
    }

    ComparedColumn(String title, String help, double width, Form form, Function<Content, OptionalDouble> number) {
        this(title, help, width, form, number, content -> "");
    }

    ComparedColumn(String title, String help, double width, Form form, Function<Content, OptionalDouble> number,
                   Function<Content, String> words) {
        this.title = title;
        this.help = help;
        this.width = width;
        this.form = form;
        this.number = number;
        this.words = words;
    }

    private static String state(Content content) {
        return switch (content.candidate()) {
            case Candidate.OfDesign(DesignPoint design) -> DesignWording.shortState(design);
            case Candidate.Pinned _ -> "Pinned";
        };
    }

    private static OptionalDouble error(Content content, ToDoubleFunction<ErrorMetrics> metric) {
        return content.figures().errors().stream().mapToDouble(metric).findFirst();
    }

    private static OptionalDouble cost(Content content, ToDoubleFunction<NormalizedPower> figure) {
        return content.figures().simulated().stream().mapToDouble(figure).findFirst();
    }

    private static OptionalDouble rank(Content content) {
        return content.figures().rank().stream().mapToDouble(rank -> rank).findFirst();
    }

    private static OptionalDouble design(Content content, ToDoubleFunction<DesignPoint> figure) {
        return content.candidate() instanceof Candidate.OfDesign(DesignPoint design)
                && !Double.isNaN(figure.applyAsDouble(design)) ? OptionalDouble.of(figure.applyAsDouble(design))
                : OptionalDouble.empty();
    }

    String title() {
        return title;
    }

    String help() {
        return help;
    }

    /** In pixels at the usual font. */
    double width() {
        return width;
    }

    boolean isNumeric() {
        return form != Form.WORDS;
    }

    /** Whether two candidates are compared by it: seeds and computing times say nothing of a multiplier. */
    boolean isFigure() {
        return isNumeric() && this != SEED && this != SECONDS;
    }

    /** The number of a line; empty where it is not known. */
    OptionalDouble number(Content content) {
        return number.apply(content);
    }

    /** What a cell says: a dash where nothing is known, three dots while it is computed. */
    String text(Content content) {
        if (!isNumeric()) {
            return words.apply(content);
        }
        OptionalDouble value = number(content);
        return value.isPresent() ? format(value.getAsDouble()) : isPending(content) ? Numbers.PENDING : Numbers.UNKNOWN;
    }

    private boolean isPending(Content content) {
        return switch (this) {
            case MSE, ERROR_RATE, NMED, MRED, MAX_ERROR, BIAS, RANK, AREA, DELAY -> !content.figures().complete();
            case SIMULATED, MAPPED, PREDICTED -> !content.figures().complete()
                    && content.candidate() instanceof Candidate.Pinned;
            default -> false;
        };
    }

    private String format(double value) {
        return switch (form) {
            case WORDS -> throw new IllegalStateException(this + " has no numbers");
            case POWER -> Numbers.power(value);
            case SHARE -> Numbers.percent(value);
            case SMALL_SHARE -> Numbers.smallPercent(value);
            case NUMBER -> Numbers.significant(value, 4);
            case PLAIN -> Numbers.plain(value);
            case SECONDS -> Numbers.seconds(value);
        };
    }

    /** The text for a file: numbers in full, shares from 0 to 1, nothing where nothing is known. */
    String plain(Content content) {
        if (!isNumeric()) {
            return words.apply(content);
        }
        OptionalDouble value = number(content);
        return value.isEmpty() ? "" : form == Form.PLAIN || value.getAsDouble() == Math.rint(value.getAsDouble())
                ? Numbers.plain(value.getAsDouble()) : Double.toString(value.getAsDouble());
    }

    /** How far one number is from another, with its sign; shares differ by points. */
    String difference(double from, double to) {
        double by = to - from;
        String size = switch (form) {
            case SHARE -> Numbers.decimals(100 * Math.abs(by), 1) + " points";
            case SMALL_SHARE -> Numbers.significant(100 * Math.abs(by), 3) + " points";
            default -> format(Math.abs(by));
        };
        boolean nothing = size.chars().noneMatch(letter -> letter >= '1' && letter <= '9');
        return nothing ? "0" : (by > 0 ? "+" : "\u2212") + size;
    }

    /** Its name in the file that remembers the window. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.tramstudio.training;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.MappingMethod;

/**
 * Every setting of a study, declared once: the project file, the command line and the window's form all read their
 * names, bounds, defaults and explanations here.
 *
 * <p>Values travel as text, the one form that a file, an option and a text field share. A value that does not fit is
 * refused with an {@link IllegalArgumentException} whose message names the setting and what would fit.
 */
public enum Setting {
    LAMBDAS("lambdas", "lambda", "λ", Kind.DECIMALS, 1e-6, 1e6, "0.1, 0.3, 0.9, 2",
            "How much a saved share of the multiplier's power is worth against accuracy while structure and weights "
                    + "are trained (Eq. 2); each value gives one design, a greater one a cheaper multiplier."),
    BITS("bits", "bits", "Bits", Kind.WHOLE, 2, 8, "8",
            "Width of weights, activations and both operands of the multiplier; 8 keeps nearly all accuracy, "
                    + "4 needs longer training."),
    ARCHITECTURE("architecture", "architecture", "Architecture", Kind.CHOICE, 0, 0,
            MultiplierArchitecture.WALLACE.id(),
            "The accurate multiplier that is cut down: a ripple array is regular and slow, a Wallace tree is fast; "
                    + "power savings are counted against the same architecture."),
    COLUMNS("columns", "columns", "Columns", Kind.WHOLE, 1, 15, "8",
            "P, how many accumulation columns, from the least significant one, may be approximated; usual are 8 for "
                    + "8-bit convolutional networks and 4 for 4 bits. At most 2 bits - 1."),
    MAPPING_METHOD("mappingMethod", "mapping-method", "Mapping", Kind.CHOICE, 0, 0, MappingMethod.GREEDY.id(),
            "How trained structure parameters become a circuit (phase 2): the paper's greedy removal of signals, the same "
                    + "in a rebuilt tree, or a search that keeps, drops and merges partial products."),
    PHASE_1_EPOCHS("phase1Epochs", "epochs1", "Phase 1 epochs", Kind.WHOLE, 1, 1000, "10",
            "Epochs in which structure and weights are trained together; more let the structure settle."),
    PHASE_3_EPOCHS("phase3Epochs", "epochs3", "Phase 3 epochs", Kind.WHOLE, 0, 1000, "10",
            "Epochs in which the weights recover accuracy once the multiplier is fixed."),
    SAMPLES("samples", "samples", "Training images", Kind.WHOLE, 0, Integer.MAX_VALUE, "0",
            "Training images used, the same share of each class; 0 for all. Fewer make a quicker, rougher study."),
    TEST_SAMPLES("testSamples", "test-samples", "Test images", Kind.WHOLE, 0, Integer.MAX_VALUE, "0",
            "Test images that accuracy is measured on, the same share of each class; 0 for all. With n images an "
                    + "accuracy near 90 % is known to about 60 / √n points."),
    BATCH_SIZE("batchSize", "batch", "Batch size", Kind.WHOLE, 1, 4096, "256",
            "Images of one optimiser step; smaller ones make more steps of an epoch and use less memory."),
    LEARNING_RATE("learningRate", "learning-rate", "Learning rate", Kind.DECIMAL, 1e-8, 10, "5.0E-4",
            "Step width for the weights: constant in phase 1, falling to 0 along a cosine in phase 3."),
    STRUCTURE_LEARNING_RATE_FACTOR("structureLearningRateFactor", "structure-rate", "Structure rate factor",
            Kind.DECIMAL, 0, 1e6, "0.0",
            "Learning rate of the structure parameters Θ over that of the weights; 0 takes the paper's rate, scaled "
                    + "to the number of steps (1,960 / steps)."),
    AUGMENT("augment", "augment", "Augment", Kind.SWITCH, 0, 1, "false",
            "Shifts and mirrors training images at random; helps with photographs, harms where left and right "
                    + "matter, as in digits."),
    SEED("seed", "seed", "Seed", Kind.WHOLE, 0, 9_007_199_254_740_991L, "1",
            "Start of every random choice; the same seed gives the same design, another one shows how much is chance.");

    /** What a value looks like. */
    public enum Kind {
        /** One whole number. */
        WHOLE("a whole number"),
        /** One number. */
        DECIMAL("a number"),
        /** Numbers separated by commas. */
        DECIMALS("numbers separated by commas, each"),
        /** {@code true} or {@code false}. */
        SWITCH("true or false"),
        /** One of {@link Setting#choices()}. */
        CHOICE("one of");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final String key;
    private final String option;
    private final String title;
    private final Kind kind;
    private final double least;
    private final double most;
    private final String standard;
    private final String help;

    Setting(String key, String option, String title, Kind kind, double least, double most, String standard,
            String help) {
        this.key = key;
        this.option = option;
        this.title = title;
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.standard = standard;
        this.help = help;
    }

    /** The setting of that {@link #key()}. */
    public static Optional<Setting> byKey(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    /** The name in {@code project.json}. */
    public String key() {
        return key;
    }

    /** The name on the command line, without its dashes. */
    public String option() {
        return option;
    }

    /** The name in the window. */
    public String title() {
        return title;
    }

    /** What a value looks like. */
    public Kind kind() {
        return kind;
    }

    /** The least number allowed, for the kinds that are numbers. */
    public double least() {
        return least;
    }

    /** The greatest number allowed, for the kinds that are numbers. */
    public double most() {
        return most;
    }

    /** The value that a new study starts with, as text. */
    public String standard() {
        return standard;
    }

    /** What the setting does, in one or two sentences. */
    public String help() {
        return help;
    }

    /** The values of a {@link Kind#CHOICE}; empty for other kinds. */
    public List<String> choices() {
        return List.copyOf(titlesOfChoices().keySet());
    }

    /** What a value of a {@link Kind#CHOICE} is called in the window. */
    public String titleOf(String choice) {
        return titlesOfChoices().get(choice(choice));
    }

    private Map<String, String> titlesOfChoices() {
        Map<String, String> titles = new LinkedHashMap<>();
        switch (this) {
            case ARCHITECTURE -> MultiplierArchitecture.forUnsigned()
                    .forEach(architecture -> titles.put(architecture.id(), architecture.title()));
            case MAPPING_METHOD -> TrainingPlan.mappingMethods()
                    .forEach(method -> titles.put(method.id(), method.title()));
            default -> {
                // the other settings have no list of values
            }
        }
        return titles;
    }

    /** What would fit, in words, for example {@code "a whole number from 2 to 8"}. */
    public String expected() {
        return switch (kind) {
            case SWITCH -> kind.words;
            case CHOICE -> kind.words + " " + String.join(", ", choices());
            case WHOLE, DECIMAL, DECIMALS -> kind.words + " from " + plain(least) + " to " + plain(most);
        };
    }

    /** Checks that a text is a value of this setting, as far as that can be said of one setting alone. */
    public void check(String text) {
        switch (kind) {
            case WHOLE -> whole(text);
            case DECIMAL -> decimal(text);
            case DECIMALS -> decimals(text);
            case SWITCH -> on(text);
            case CHOICE -> choice(text);
        }
    }

    /** Checks a number against the bounds. */
    public void check(double value) {
        if (!(value >= least && value <= most)) {
            throw refusal(plain(value));
        }
    }

    /** Reads a {@link Kind#WHOLE} number within its bounds. */
    public long whole(String text) {
        try {
            long value = Long.parseLong(text.strip());
            check(value);
            return value;
        } catch (NumberFormatException notWhole) {
            throw refusal(text);
        }
    }

    /** Reads a {@link Kind#DECIMAL} number within its bounds. */
    public double decimal(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            check(value);
            return value;
        } catch (NumberFormatException notNumber) {
            throw refusal(text);
        }
    }

    /** Reads {@link Kind#DECIMALS}; at least one. */
    public List<Double> decimals(String text) {
        return Arrays.stream(text.split(",")).map(this::decimal).toList();
    }

    /** Reads a {@link Kind#SWITCH}. */
    public boolean on(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refusal(text);
        };
    }

    /** Reads a {@link Kind#CHOICE}. */
    public String choice(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (!choices().contains(wanted)) {
            throw refusal(text);
        }
        return wanted;
    }

    private IllegalArgumentException refusal(String value) {
        String shown = value.isBlank() ? "empty" : value.strip();
        return new IllegalArgumentException(key + " is " + shown + "; it must be " + expected());
    }

    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e18) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value) ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}

package org.tramstudio.training;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.nn.graph.LayerSelection;
import org.tramstudio.nn.quant.RangeObserver;
import org.tramstudio.tram.MappingMethod;

/**
 * Every setting of a study, declared once: the project file, the command line and the window's form all read their
 * names, bounds, defaults and explanations here.
 *
 * <p>Values travel as text, the one form that a file, an option and a text field share. A value that does not fit is
 * refused with an {@link IllegalArgumentException} whose message names the setting and what would fit.
 */
public enum Setting {
    LAMBDAS(SettingGroup.SEARCH, "lambdas", "lambda", "λ", Kind.DECIMALS, 1e-6, 1e6, "0.1, 0.3, 0.9, 2",
            "How much a saved share of the multiplier's power is worth against accuracy while structure and weights "
                    + "are trained (Eq. 2); each value gives one design, a greater one a cheaper multiplier."),
    TRUNCATIONS(SettingGroup.SEARCH, "truncations", "truncate", "Truncations", Kind.WHOLES, 1, 15, "",
            "Multipliers without their k least significant columns, retrained with the same budget as the trained ones; "
                    + "each k gives one design to compare with."),
    DIRECT_COSTS(SettingGroup.SEARCH, "directCosts", "direct", "Direct designs", Kind.DECIMALS, 0.01, 1, "",
            "Multipliers designed for the operands that the layers were seen to have; each value is the most that one "
                    + "may cost, over the accurate multiplier's cost."),
    LIBRARY_MULTIPLIERS(SettingGroup.SEARCH, "libraryMultipliers", "library", "Library circuits", Kind.NAMES, 0, 0, "",
            "Circuits of the project's library, by name, retrained with the same budget as the trained ones: the fair "
                    + "comparison with multipliers by others."),
    BASELINES(SettingGroup.SEARCH, "baselines", "baselines", "All baselines", Kind.SWITCH, 0, 1, "false",
            "Adds what trained multipliers are usually compared with: truncation by half of the bits up to all of them, "
                    + "and every circuit of the project's library that has the operands' width and sign."),
    SEEDS(SettingGroup.SEARCH, "seeds", "seeds", "Seeds", Kind.WHOLE, 1, 100, "1",
            "How many seeds every design is trained with, from the seed on; several show how much of a difference is "
                    + "chance."),
    WARM_START(SettingGroup.SEARCH, "warmStart", "warm-start", "Warm start", Kind.SWITCH, 0, 1, "false",
            "Begins phase 1 of each λ, in rising order, where phase 1 of the λ before it ended, in place of the network "
                    + "as it was quantised; fewer epochs will do then."),
    GRANULARITY(SettingGroup.SEARCH, "granularity", "granularity", "Granularity", Kind.CHOICE, 0, 0, Granularity.SHARED.id(),
            "What has structure parameters of its own: all layers together, every layer, or every partial product of the "
                    + "approximated columns."),
    LAYERS(SettingGroup.NETWORK, "approximatedLayers", "layers", "Approximated layers", Kind.LAYERS, 0, 0, "standard",
            "The layers that compute with the approximate multiplier; standard means every convolution, or in a "
                    + "transformer every linear layer of its blocks."),
    BITS(SettingGroup.QUANTISATION, "bits", "bits", "Bits", Kind.WHOLE, 2, 8, "8",
            "Width of weights, activations and both operands of the multiplier; 8 keeps nearly all accuracy, "
                    + "4 needs longer training."),
    ARCHITECTURE(SettingGroup.SEARCH, "architecture", "architecture", "Architecture", Kind.CHOICE, 0, 0,
            MultiplierArchitecture.WALLACE.id(),
            "The accurate multiplier that is cut down: a ripple array is regular and slow, a Wallace tree is fast; "
                    + "power savings are counted against the same architecture."),
    COLUMNS(SettingGroup.SEARCH, "columns", "columns", "Columns", Kind.WHOLE, 1, 15, "8",
            "P, how many accumulation columns, from the least significant one, may be approximated; usual are 8 for "
                    + "8-bit convolutional networks and 4 for 4 bits. At most 2 bits - 1."),
    MAPPING_METHOD(SettingGroup.SEARCH, "mappingMethod", "mapping-method", "Mapping", Kind.CHOICE, 0, 0, MappingMethod.GREEDY.id(),
            "How trained structure parameters become a circuit (phase 2): the paper's greedy removal of signals, the same "
                    + "in a rebuilt tree, or a search that keeps, drops and merges partial products."),
    MAPPING_OPERANDS(SettingGroup.SEARCH, "mappingOperands", "mapping-operands", "Operands of the mapping", Kind.CHOICE, 0, 0,
            MappingOperands.UNIFORM.id(),
            "What the refined mapping, and that of single partial products, weigh errors by: all operands alike, or as "
                    + "often as the approximated layers were seen to have them; the other mappings pass over it."),
    STRUCTURE_START(SettingGroup.SEARCH, "structureStart", "structure-start", "Structure start", Kind.CHOICE, 0, 0,
            StructureStart.PAPER.id(),
            "The Θ that phase 1 begins with: the paper's removes four columns, which is much of a 4-bit multiplier; the "
                    + "moderate one removes half as many columns as the operands have bits."),
    PHASE_1_EPOCHS(SettingGroup.TRAINING, "phase1Epochs", "epochs1", "Phase 1 epochs", Kind.WHOLE, 1, 1000, "10",
            "Epochs in which structure and weights are trained together; more let the structure settle."),
    PHASE_3_EPOCHS(SettingGroup.TRAINING, "phase3Epochs", "epochs3", "Phase 3 epochs", Kind.WHOLE, 0, 1000, "10",
            "Epochs in which the weights recover accuracy once the multiplier is fixed."),
    SAMPLES(SettingGroup.SPEED, "samples", "samples", "Training images", Kind.WHOLE, 0, Integer.MAX_VALUE, "0",
            "Training images used, the same share of each class; 0 for all. Fewer make a quicker, rougher study."),
    TEST_SAMPLES(SettingGroup.SPEED, "testSamples", "test-samples", "Test images", Kind.WHOLE, 0, Integer.MAX_VALUE, "0",
            "Test images that accuracy is measured on, the same share of each class; 0 for all. With n images an "
                    + "accuracy near 90 % is known to about 60 / √n points."),
    BATCH_SIZE(SettingGroup.TRAINING, "batchSize", "batch", "Batch size", Kind.WHOLE, 1, 4096, "256",
            "Images of one optimiser step; smaller ones make more steps of an epoch and use less memory."),
    LEARNING_RATE(SettingGroup.TRAINING, "learningRate", "learning-rate", "Learning rate", Kind.DECIMAL, 1e-8, 10, "5.0E-4",
            "Step width for the weights: constant in phase 1, falling to 0 along a cosine in phase 3."),
    STRUCTURE_LEARNING_RATE_FACTOR(SettingGroup.TRAINING, "structureLearningRateFactor", "structure-rate", "Structure rate factor",
            Kind.DECIMAL, 0, 1e6, "0.0",
            "Learning rate of the structure parameters Θ over that of the weights; 0 takes the paper's rate, scaled "
                    + "to the number of steps (1,960 / steps), and with Adam one at which Θ can go from 0 to 1 in half "
                    + "of the steps."),
    OPTIMIZER(SettingGroup.TRAINING, "optimizer", "optimizer", "Optimiser", Kind.CHOICE, 0, 0, OptimizerKind.SGD.id(),
            "How steps are taken along the gradients: gradient descent with momentum is usual for convolutional "
                    + "networks, Adam for transformers."),
    WEIGHT_DECAY(SettingGroup.TRAINING, "weightDecay", "weight-decay", "Weight decay", Kind.DECIMAL, 0, 1, "5.0E-4",
            "Share of each weight that is added to its gradient, which keeps weights small; structure parameters and "
                    + "clipping factors do not decay."),
    BIAS_CORRECTION(SettingGroup.TRAINING, "biasCorrection", "bias-correction", "Bias correction", Kind.SWITCH, 0, 1, "false",
            "Folds the multiplier's mean error, for the operands that each layer was seen to have, into the layer's bias "
                    + "before phase 3; it costs nothing at inference."),
    AUGMENT(SettingGroup.TRAINING, "augment", "augment", "Augment", Kind.SWITCH, 0, 1, "false",
            "Shifts and mirrors training images at random; helps with photographs, harms where left and right "
                    + "matter, as in digits."),
    SEED(SettingGroup.TRAINING, "seed", "seed", "Seed", Kind.WHOLE, 0, 9_007_199_254_740_991L, "1",
            "Start of every random choice; the same seed gives the same design, another one shows how much is chance."),
    SIGNED(SettingGroup.QUANTISATION, "signed", "signed", "Signed", Kind.SWITCH, 0, 1, "false",
            "Quantises to two's complement codes around 0, which signed multipliers need; only the accurate multiplier "
                    + "and signed circuits of the library can be trained then."),
    RANGE_OBSERVER(SettingGroup.QUANTISATION, "rangeObserver", "range", "Range", Kind.CHOICE, 0, 0, RangeObserver.LEARNED.id(),
            "How the range of values that is quantised is found: from least to greatest, clipped for the least error, or "
                    + "clipped by factors that are trained with the weights."),
    QUANTISATION_EPOCHS(SettingGroup.QUANTISATION, "quantisationEpochs", "epochs0", "Quantisation epochs", Kind.WHOLE, 0, 1000,
            "0",
            "Epochs in which the network is trained quantised with exact products before phase 1; 8 bits need none, 4 bits "
                    + "some 60. All designs of a study share them."),
    QUANTISATION_LEARNING_RATE(SettingGroup.QUANTISATION, "quantisationLearningRate", "learning-rate0",
            "Quantisation learning rate", Kind.DECIMAL, 1e-8, 10, "0.001",
            "Step width of the quantisation epochs at their start; it falls to 0 along a cosine."),
    EDGE_BITS(SettingGroup.QUANTISATION, "edgeBits", "edges-at-8-bits", "First and last at 8 bits", Kind.SWITCH, 0, 1, "false",
            "Keeps the first and the last layer at 8 bits and exact, where few bits cost the most accuracy."),
    MICRO_BATCH(SettingGroup.SPEED, "microBatch", "micro-batch", "Images at once", Kind.WHOLE, 0, 4096, "0",
            "Images computed at once; their gradients are added up to those of the batch. Fewer need less memory and let "
                    + "training stop sooner; 0 takes the whole batch."),
    THETA_BATCH_SHARE(SettingGroup.SPEED, "thetaBatchShare", "theta-share", "Share for Θ", Kind.DECIMAL, 0.01, 1, "1.0",
            "Share of each batch that the gradient of the structure parameters is computed from; less is faster and "
                    + "noisier."),
    DEVICE(SettingGroup.SPEED, "device", "device", "Device", Kind.CHOICE, 0, 0, ComputeDevice.CPU.id(),
            "Where networks are computed; cuda needs an NVIDIA card and the program's build for it, and falls back to the "
                    + "processor with a message.");

    /** The settings that the first version wrote; at their defaults, later ones stay out of files and ids. */
    private static final Set<Setting> FIRST = EnumSet.of(LAMBDAS, BITS, ARCHITECTURE, COLUMNS, PHASE_1_EPOCHS,
            PHASE_3_EPOCHS, SAMPLES, TEST_SAMPLES, BATCH_SIZE, LEARNING_RATE, STRUCTURE_LEARNING_RATE_FACTOR, AUGMENT,
            SEED);
    /** The settings of a study as a whole, which a plan for one design has no use for. */
    private static final Set<Setting> OF_A_STUDY = EnumSet.of(LAMBDAS, TRUNCATIONS, DIRECT_COSTS, LIBRARY_MULTIPLIERS,
            BASELINES, SEEDS, WARM_START);

    /** What a value looks like. */
    public enum Kind {
        /** One whole number. */
        WHOLE("a whole number"),
        /** One number. */
        DECIMAL("a number"),
        /** Numbers separated by commas. */
        DECIMALS("numbers separated by commas, each"),
        /** Whole numbers separated by commas. */
        WHOLES("whole numbers separated by commas, each"),
        /** Names separated by commas. */
        NAMES("names separated by commas"),
        /** What {@link LayerSelection#parse} reads. */
        LAYERS("standard, convolutions, all, or names of layers separated by spaces"),
        /** {@code true} or {@code false}. */
        SWITCH("true or false"),
        /** One of {@link Setting#choices()}. */
        CHOICE("one of");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final SettingGroup group;
    private final String key;
    private final String option;
    private final String title;
    private final Kind kind;
    private final double least;
    private final double most;
    private final String standard;
    private final String help;

    Setting(SettingGroup group, String key, String option, String title, Kind kind, double least, double most,
            String standard, String help) {
        this.group = group;
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

    /** The settings that tell how one design is trained; the others say which designs a study has. */
    public static Set<Setting> ofAPlan() {
        return EnumSet.complementOf(EnumSet.copyOf(OF_A_STUDY));
    }

    /** Where a form shows it. */
    public SettingGroup group() {
        return group;
    }

    /** Whether a list may be empty. */
    public boolean mayBeEmpty() {
        return standard.isEmpty();
    }

    /**
     * Whether a file or an id need not mention a value: later versions added settings whose defaults are what the first
     * version did, so that its designs keep their ids.
     */
    public boolean isImplied(String value) {
        return !FIRST.contains(this) && value.equals(standard);
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
        return List.copyOf(SettingChoices.titles(this).keySet());
    }

    /** What a value of a {@link Kind#CHOICE} is called in the window. */
    public String titleOf(String choice) {
        return SettingChoices.titles(this).get(choice(choice));
    }

    /** What would fit, in words, for example {@code "a whole number from 2 to 8"}. */
    public String expected() {
        return switch (kind) {
            case SWITCH, NAMES, LAYERS -> kind.words;
            case CHOICE -> kind.words + " " + String.join(", ", choices());
            case WHOLE, DECIMAL, DECIMALS, WHOLES -> kind.words + " from " + plain(least) + " to " + plain(most);
        };
    }

    /** Checks that a text is a value of this setting, as far as that can be said of one setting alone. */
    public void check(String text) {
        switch (kind) {
            case WHOLE -> whole(text);
            case DECIMAL -> decimal(text);
            case DECIMALS -> decimals(text);
            case WHOLES -> wholes(text);
            case NAMES -> names(text);
            case LAYERS -> layers(text);
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

    /** Reads {@link Kind#DECIMALS}; at least one, unless the list {@link #mayBeEmpty}. */
    public List<Double> decimals(String text) {
        return parts(text).map(this::decimal).toList();
    }

    /** Reads {@link Kind#WHOLES}. */
    public List<Integer> wholes(String text) {
        return parts(text).map(part -> (int) whole(part)).toList();
    }

    /** Reads {@link Kind#NAMES}. */
    public List<String> names(String text) {
        List<String> names = parts(text).map(String::strip).toList();
        if (names.contains("")) {
            throw refusal("");
        }
        return names;
    }

    private Stream<String> parts(String text) {
        return mayBeEmpty() && text.isBlank() ? Stream.empty() : Arrays.stream(text.split(","));
    }

    /** Reads {@link Kind#LAYERS}; whether a network has layers of these names shows when it is there. */
    public LayerSelection layers(String text) {
        try {
            return LayerSelection.parse(text);
        } catch (IllegalArgumentException empty) {
            throw refusal(text);
        }
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

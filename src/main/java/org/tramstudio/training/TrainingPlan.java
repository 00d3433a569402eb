package org.tramstudio.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.tram.MappingMethod;

/**
 * How one design is trained: everything but λ. Bounds and defaults are those of {@link Setting}.
 *
 * @param bits width of weights, activations and multiplier, 2 to 8
 * @param architecture accurate multiplier that phase 2 starts from
 * @param columns P, how many columns may be approximated, 1 to 2 bits - 1
 * @param mappingMethod how phase 2 makes a circuit of Θ, one of {@link #mappingMethods()}
 * @param phase1Epochs epochs of phase 1, 1 to 1000
 * @param phase3Epochs epochs of phase 3, 0 to 1000
 * @param samples training images used, stratified; 0 for all
 * @param testSamples test images used, stratified; 0 for all
 * @param batchSize images a step, 1 to 4096
 * @param learningRate of the weights, in phases 1 (constant) and 3 (cosine to 0)
 * @param structureLearningRateFactor Θ's learning rate over the weights'; 0 for the paper's rate scaled to the number of
 *                                    steps (1,960 / steps)
 * @param augment whether training images are shifted and mirrored
 * @param seed of every random choice, 0 to 2^53 - 1
 */
public record TrainingPlan(int bits, MultiplierArchitecture architecture, int columns,
                           MappingMethod mappingMethod, int phase1Epochs, int phase3Epochs, int samples,
                           int testSamples, int batchSize, double learningRate, double structureLearningRateFactor,
                           boolean augment, long seed) {

    /** Checks every bound. */
    public TrainingPlan {
        Setting.BITS.check(bits);
        Setting.COLUMNS.check(columns);
        if (columns > 2 * bits - 1) {
            throw new IllegalArgumentException(Setting.COLUMNS.key() + " is " + columns + "; a multiplier of " + bits
                    + " bits has " + (2 * bits - 1) + " columns of partial products, so it must be a whole number from "
                    + "1 to " + (2 * bits - 1));
        }
        Setting.MAPPING_METHOD.check(mappingMethod.id());
        Setting.PHASE_1_EPOCHS.check(phase1Epochs);
        Setting.PHASE_3_EPOCHS.check(phase3Epochs);
        Setting.SAMPLES.check(samples);
        Setting.TEST_SAMPLES.check(testSamples);
        Setting.BATCH_SIZE.check(batchSize);
        Setting.LEARNING_RATE.check(learningRate);
        Setting.STRUCTURE_LEARNING_RATE_FACTOR.check(structureLearningRateFactor);
        Setting.SEED.check(seed);
    }

    /**
     * Makes a plan of settings as text; a setting that is not in the map has its default, and settings that are not
     * part of a plan ({@link Setting#LAMBDAS}) are passed over.
     *
     * @throws IllegalArgumentException if a value does not fit; the message names the setting and what would fit
     */
    public static TrainingPlan of(Map<Setting, String> values) {
        return new TrainingPlan(
                (int) Setting.BITS.whole(value(values, Setting.BITS)),
                architecture(value(values, Setting.ARCHITECTURE)),
                (int) Setting.COLUMNS.whole(value(values, Setting.COLUMNS)),
                mappingMethod(value(values, Setting.MAPPING_METHOD)),
                (int) Setting.PHASE_1_EPOCHS.whole(value(values, Setting.PHASE_1_EPOCHS)),
                (int) Setting.PHASE_3_EPOCHS.whole(value(values, Setting.PHASE_3_EPOCHS)),
                (int) Setting.SAMPLES.whole(value(values, Setting.SAMPLES)),
                (int) Setting.TEST_SAMPLES.whole(value(values, Setting.TEST_SAMPLES)),
                (int) Setting.BATCH_SIZE.whole(value(values, Setting.BATCH_SIZE)),
                Setting.LEARNING_RATE.decimal(value(values, Setting.LEARNING_RATE)),
                Setting.STRUCTURE_LEARNING_RATE_FACTOR.decimal(
                        value(values, Setting.STRUCTURE_LEARNING_RATE_FACTOR)),
                Setting.AUGMENT.on(value(values, Setting.AUGMENT)),
                Setting.SEED.whole(value(values, Setting.SEED)));
    }

    /** The settings of this plan as text; {@link #of(Map)} makes the same plan of them. */
    public Map<Setting, String> values() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.BITS, Integer.toString(bits));
        values.put(Setting.ARCHITECTURE, architecture.id());
        values.put(Setting.COLUMNS, Integer.toString(columns));
        values.put(Setting.MAPPING_METHOD, mappingMethod.id());
        values.put(Setting.PHASE_1_EPOCHS, Integer.toString(phase1Epochs));
        values.put(Setting.PHASE_3_EPOCHS, Integer.toString(phase3Epochs));
        values.put(Setting.SAMPLES, Integer.toString(samples));
        values.put(Setting.TEST_SAMPLES, Integer.toString(testSamples));
        values.put(Setting.BATCH_SIZE, Integer.toString(batchSize));
        values.put(Setting.LEARNING_RATE, Double.toString(learningRate));
        values.put(Setting.STRUCTURE_LEARNING_RATE_FACTOR, Double.toString(structureLearningRateFactor));
        values.put(Setting.AUGMENT, Boolean.toString(augment));
        values.put(Setting.SEED, Long.toString(seed));
        return values;
    }

    /** The methods of phase 2 that follow trained structure parameters; {@link MappingMethod#DIRECT} does not. */
    public static List<MappingMethod> mappingMethods() {
        return List.of(MappingMethod.GREEDY, MappingMethod.REBUILT, MappingMethod.REFINED);
    }

    private static String value(Map<Setting, String> values, Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    private static MultiplierArchitecture architecture(String text) {
        String id = Setting.ARCHITECTURE.choice(text);
        return MultiplierArchitecture.forUnsigned().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private static MappingMethod mappingMethod(String text) {
        String id = Setting.MAPPING_METHOD.choice(text);
        return mappingMethods().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}

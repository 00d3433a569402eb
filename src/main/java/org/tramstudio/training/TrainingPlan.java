package org.tramstudio.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.nn.graph.Graph;
import org.tramstudio.nn.quant.RangeObserver;
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
 *                                    steps (1,960 / steps), with Adam for one at which Θ goes from 0 to 1 in half of them
 * @param augment whether training images are shifted and mirrored
 * @param seed of every random choice, 0 to 2^53 - 1
 * @param quantization phase 0
 * @param structure what is approximated, and how its structure is trained
 * @param optimizer how steps are taken in phases 1 and 3
 * @param biasCorrection whether the multiplier's mean error is folded into the layers' biases before phase 3
 * @param device where to compute; no part of a design's identity
 */
public record TrainingPlan(int bits, MultiplierArchitecture architecture, int columns,
                           MappingMethod mappingMethod, int phase1Epochs, int phase3Epochs, int samples,
                           int testSamples, int batchSize, double learningRate, double structureLearningRateFactor,
                           boolean augment, long seed, QuantizationPlan quantization, StructurePlan structure,
                           OptimizerPlan optimizer, boolean biasCorrection, ComputeDevice device) {

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
     * part of a plan ({@link Setting#ofAPlan}) are passed over.
     *
     * @throws IllegalArgumentException if a value does not fit; the message names the setting and what would fit
     */
    public static TrainingPlan of(Map<Setting, String> values) {
        return new TrainingPlan(
                (int) Setting.BITS.whole(value(values, Setting.BITS)),
                choice(values, Setting.ARCHITECTURE, MultiplierArchitecture.forUnsigned(), MultiplierArchitecture::id),
                (int) Setting.COLUMNS.whole(value(values, Setting.COLUMNS)),
                choice(values, Setting.MAPPING_METHOD, mappingMethods(), MappingMethod::id),
                (int) Setting.PHASE_1_EPOCHS.whole(value(values, Setting.PHASE_1_EPOCHS)),
                (int) Setting.PHASE_3_EPOCHS.whole(value(values, Setting.PHASE_3_EPOCHS)),
                (int) Setting.SAMPLES.whole(value(values, Setting.SAMPLES)),
                (int) Setting.TEST_SAMPLES.whole(value(values, Setting.TEST_SAMPLES)),
                (int) Setting.BATCH_SIZE.whole(value(values, Setting.BATCH_SIZE)),
                Setting.LEARNING_RATE.decimal(value(values, Setting.LEARNING_RATE)),
                Setting.STRUCTURE_LEARNING_RATE_FACTOR.decimal(
                        value(values, Setting.STRUCTURE_LEARNING_RATE_FACTOR)),
                Setting.AUGMENT.on(value(values, Setting.AUGMENT)),
                Setting.SEED.whole(value(values, Setting.SEED)),
                quantization(values), structure(values), optimizer(values),
                Setting.BIAS_CORRECTION.on(value(values, Setting.BIAS_CORRECTION)),
                choice(values, Setting.DEVICE, List.of(ComputeDevice.values()), ComputeDevice::id));
    }

    private static QuantizationPlan quantization(Map<Setting, String> values) {
        return new QuantizationPlan(Setting.SIGNED.on(value(values, Setting.SIGNED)),
                choice(values, Setting.RANGE_OBSERVER, List.of(RangeObserver.values()), RangeObserver::id),
                (int) Setting.QUANTISATION_EPOCHS.whole(value(values, Setting.QUANTISATION_EPOCHS)),
                Setting.QUANTISATION_LEARNING_RATE.decimal(value(values, Setting.QUANTISATION_LEARNING_RATE)),
                Setting.EDGE_BITS.on(value(values, Setting.EDGE_BITS)));
    }

    private static StructurePlan structure(Map<Setting, String> values) {
        return new StructurePlan(Setting.LAYERS.layers(value(values, Setting.LAYERS)),
                choice(values, Setting.GRANULARITY, List.of(Granularity.values()), Granularity::id),
                choice(values, Setting.STRUCTURE_START, List.of(StructureStart.values()), StructureStart::id),
                Setting.THETA_BATCH_SHARE.decimal(value(values, Setting.THETA_BATCH_SHARE)),
                choice(values, Setting.MAPPING_OPERANDS, List.of(MappingOperands.values()), MappingOperands::id));
    }

    private static OptimizerPlan optimizer(Map<Setting, String> values) {
        return new OptimizerPlan(choice(values, Setting.OPTIMIZER, List.of(OptimizerKind.values()), OptimizerKind::id),
                Setting.WEIGHT_DECAY.decimal(value(values, Setting.WEIGHT_DECAY)),
                (int) Setting.MICRO_BATCH.whole(value(values, Setting.MICRO_BATCH)));
    }

    private static <T> T choice(Map<Setting, String> values, Setting setting, List<T> all, Function<T, String> id) {
        String chosen = setting.choice(value(values, setting));
        return all.stream().filter(each -> id.apply(each).equals(chosen)).findFirst().orElseThrow();
    }

    /** The operands that the network's layers multiply: as wide as its codes, and of their sign. */
    public OperandFormat operands() {
        return quantization.signed() ? OperandFormat.signed(bits) : OperandFormat.unsigned(bits);
    }

    /**
     * The settings that suit a network, where they are other than the defaults: transformers are trained with Adam, at a
     * rate of 5e-5, in batches of 64, for 5 epochs a phase, and at most 6 of their columns are approximated.
     */
    public static Map<Setting, String> suggestedFor(Graph graph) {
        return graph.hasAttention() ? Map.of(Setting.OPTIMIZER, OptimizerKind.ADAM.id(), Setting.LEARNING_RATE, "5.0E-5",
                Setting.BATCH_SIZE, "64", Setting.PHASE_1_EPOCHS, "5", Setting.PHASE_3_EPOCHS, "5",
                Setting.COLUMNS, "6") : Map.of();
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
        values.put(Setting.SIGNED, Boolean.toString(quantization.signed()));
        values.put(Setting.RANGE_OBSERVER, quantization.observer().id());
        values.put(Setting.QUANTISATION_EPOCHS, Integer.toString(quantization.epochs()));
        values.put(Setting.QUANTISATION_LEARNING_RATE, Double.toString(quantization.learningRate()));
        values.put(Setting.EDGE_BITS, Boolean.toString(quantization.edgesAtEightBits()));
        values.put(Setting.LAYERS, structure.layers().text());
        values.put(Setting.GRANULARITY, structure.granularity().id());
        values.put(Setting.STRUCTURE_START, structure.start().id());
        values.put(Setting.THETA_BATCH_SHARE, Double.toString(structure.batchShare()));
        values.put(Setting.MAPPING_OPERANDS, structure.mappingOperands().id());
        values.put(Setting.OPTIMIZER, optimizer.kind().id());
        values.put(Setting.WEIGHT_DECAY, Double.toString(optimizer.weightDecay()));
        values.put(Setting.MICRO_BATCH, Integer.toString(optimizer.microBatch()));
        values.put(Setting.BIAS_CORRECTION, Boolean.toString(biasCorrection));
        values.put(Setting.DEVICE, device.id());
        return values;
    }

    /** The same plan but for some settings. */
    public TrainingPlan with(Map<Setting, String> changes) {
        Map<Setting, String> values = values();
        values.putAll(changes);
        return of(values);
    }

    /** The methods of phase 2 that follow trained structure parameters; {@link MappingMethod#DIRECT} does not. */
    public static List<MappingMethod> mappingMethods() {
        return List.of(MappingMethod.GREEDY, MappingMethod.REBUILT, MappingMethod.REFINED);
    }

    private static String value(Map<Setting, String> values, Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

}

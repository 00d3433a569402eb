package org.tramstudio.training;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tramstudio.files.Sha256;

/**
 * Results that several designs begin with, on the disk, each in a folder named after all that it depends on: the network
 * after quantisation-aware training, and phase 1 of each λ. So neither is computed twice, now or in a later run. Training in
 * floating point is here while it lasts.
 */
public final class SharedResults {

    private static final int HASH_DIGITS = 16;

    /** What phase 0 depends on. */
    private static final Set<Setting> OF_PHASE_0 = EnumSet.of(Setting.BITS, Setting.SAMPLES, Setting.TEST_SAMPLES,
            Setting.BATCH_SIZE, Setting.AUGMENT, Setting.SEED, Setting.SIGNED, Setting.RANGE_OBSERVER,
            Setting.QUANTISATION_EPOCHS, Setting.QUANTISATION_LEARNING_RATE, Setting.EDGE_BITS, Setting.MICRO_BATCH,
            Setting.DEVICE);
    /** What phase 1 does not depend on. */
    private static final Set<Setting> AFTER_PHASE_1 =
            EnumSet.of(Setting.MAPPING_METHOD, Setting.MAPPING_OPERANDS, Setting.PHASE_3_EPOCHS,
                    Setting.BIAS_CORRECTION);

    private final Path folder;
    private final String inputs;

    /**
     * Results below a folder, which is made when the first is kept.
     *
     * @param inputs what tells network, weights and data set from others
     */
    public SharedResults(Path folder, String inputs) {
        this.folder = folder;
        this.inputs = inputs;
    }

    /** What phase 0 depends on: plans that agree in it share it. */
    static Map<Setting, String> ofPhase0(TrainingPlan plan) {
        Map<Setting, String> values = new EnumMap<>(plan.values());
        values.keySet().retainAll(OF_PHASE_0);
        return values;
    }

    /** Where training in floating point is kept until its weights are written. */
    Checkpoint floatTraining(FloatTraining.Plan plan, boolean fromWeights) {
        return new Checkpoint(folder.resolve("float-" + hash(plan + "\n" + fromWeights)));
    }

    /** Where the quantised network is kept. */
    Checkpoint phase0(TrainingPlan plan) {
        return new Checkpoint(folder.resolve("phase0-" + hash(ofPhase0(plan).toString())));
    }

    /** Where phase 1 of a λ is kept. */
    Checkpoint phase1(MultiplierSource.CoTrained source, TrainingPlan plan) {
        Map<Setting, String> values = new EnumMap<>(plan.values());
        values.keySet().removeAll(AFTER_PHASE_1);
        return new Checkpoint(folder.resolve("phase1-" + hash(source.definition() + "\n" + values)));
    }

    private String hash(String text) {
        return Sha256.of(inputs + "\n" + text, HASH_DIGITS);
    }
}

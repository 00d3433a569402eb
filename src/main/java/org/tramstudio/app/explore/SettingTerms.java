package org.tramstudio.app.explore;

import java.util.Optional;
import org.tramstudio.app.controls.Term;
import org.tramstudio.training.Setting;

/** The words of the method that the names of settings are. */
final class SettingTerms {

    private SettingTerms() {
    }

    /** The term that a setting is about; empty where its own help says all there is to say. */
    static Optional<Term> of(Setting setting) {
        return Optional.ofNullable(switch (setting) {
            case LAMBDAS -> Term.LAMBDA;
            case TRUNCATIONS -> Term.TRUNCATION;
            case LIBRARY_MULTIPLIERS -> Term.LIBRARY_MULTIPLIER;
            case DIRECT_COSTS, MAPPING_METHOD -> Term.MAPPING_METHOD;
            case MAPPING_OPERANDS -> Term.OPERAND_DISTRIBUTION;
            case BASELINES -> Term.BASELINE;
            case SEEDS, SEED -> Term.SEED;
            case WARM_START -> Term.WARM_START;
            case GRANULARITY -> Term.GRANULARITY;
            case LAYERS -> Term.APPROXIMATE_MULTIPLIER;
            case ARCHITECTURE -> Term.ARCHITECTURE;
            case COLUMNS -> Term.APPROXIMATED_COLUMNS;
            case STRUCTURE_START -> Term.THETA;
            case PHASE_1_EPOCHS -> Term.PHASE_1;
            case PHASE_3_EPOCHS -> Term.PHASE_3;
            case STRUCTURE_LEARNING_RATE_FACTOR, THETA_BATCH_SHARE -> Term.STRAIGHT_THROUGH;
            case BITS -> Term.PHASE_0;
            case BIAS_CORRECTION -> Term.BIAS_CORRECTION;
            case RANGE_OBSERVER -> Term.QUANTISATION_RANGE;
            case QUANTISATION_EPOCHS -> Term.QUANTISATION_AWARE;
            case BATCH_SIZE -> Term.EPOCH;
            case SAMPLES, TEST_SAMPLES, LEARNING_RATE, OPTIMIZER, WEIGHT_DECAY, AUGMENT, SIGNED,
                 QUANTISATION_LEARNING_RATE, EDGE_BITS, MICRO_BATCH, DEVICE -> null;
        });
    }
}

package org.tramstudio.study;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tramstudio.files.Sha256;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;

/** Names designs by what defines them, so that the same design is never trained twice and a changed one is another. */
public final class DesignId {

    private static final int HASH_DIGITS = 8;
    /** What matters only where structures are trained. */
    private static final Set<Setting> OF_PHASE_1 =
            EnumSet.of(Setting.GRANULARITY, Setting.STRUCTURE_START, Setting.THETA_BATCH_SHARE);

    private DesignId() {
    }

    /**
     * The id of a design, for example {@code "lambda-0.3-seed-1-5f0c9a1e"}; safe as the name of a folder.
     *
     * @param source where its multiplier comes from
     * @param plan how it is trained
     * @param inputs what tells network and data set from others, such as a hash of them
     */
    public static String of(MultiplierSource source, TrainingPlan plan, String inputs) {
        return source.idStem() + "-seed-" + plan.seed() + "-"
                + Sha256.of(source.definition() + "\n" + defining(source, plan) + "\n" + inputs, HASH_DIGITS);
    }

    /** Settings that later versions added count where they are not at their defaults, so that earlier ids stay. */
    static Map<Setting, String> defining(MultiplierSource source, TrainingPlan plan) {
        Map<Setting, String> values = new EnumMap<>(plan.values());
        values.entrySet().removeIf(entry -> entry.getKey().isImplied(entry.getValue()));
        values.remove(Setting.DEVICE);
        if (!(source instanceof MultiplierSource.CoTrained)) {
            values.keySet().removeAll(OF_PHASE_1);
        }
        return values;
    }
}

package org.tramstudio.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalDouble;
import org.tramstudio.training.Setting;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.MappingMethod;

/** Names designs by what defines them, so that the same design is never trained twice and a changed one is another. */
public final class DesignId {

    private static final int HASH_BYTES = 4;

    private DesignId() {
    }

    /**
     * The id of a design, for example {@code "lambda-0.3-seed-1-5f0c9a1e"}; safe as the name of a folder.
     *
     * @param lambda weight of the power in the loss; empty for the accurate multiplier
     * @param plan how it is trained
     * @param inputs what tells network and data set from others, such as a hash of them
     */
    public static String of(OptionalDouble lambda, TrainingPlan plan, String inputs) {
        String readable = lambda.isPresent() ? "lambda-" + number(lambda.getAsDouble()) : "accurate";
        return readable + "-seed-" + plan.seed() + "-" + hash(readable + "\n" + defining(plan) + "\n" + inputs);
    }

    /** The first version knew the paper's mapping alone and did not name it; its designs keep their ids. */
    private static Map<Setting, String> defining(TrainingPlan plan) {
        Map<Setting, String> values = new EnumMap<>(plan.values());
        values.remove(Setting.MAPPING_METHOD, MappingMethod.GREEDY.id());
        return values;
    }

    /** λ as people write it: without a fraction of zero. */
    static String number(double lambda) {
        return lambda == Math.rint(lambda) ? Long.toString((long) lambda) : Double.toString(lambda);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

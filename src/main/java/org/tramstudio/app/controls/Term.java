package org.tramstudio.app.controls;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The words that a reader may not know, each with a title and a short text that teaches it. */
public enum Term {
    APPROXIMATE_MULTIPLIER,
    LAMBDA,
    THETA,
    PARTIAL_PRODUCT,
    COLUMN,
    APPROXIMATED_COLUMNS,
    ADDERS,
    HALF_ADDER,
    FULL_ADDER,
    ARCHITECTURE,
    RIPPLE_ARRAY,
    WALLACE_TREE,
    DADDA_TREE,
    BOOTH_RECODING,
    FINAL_ADDITION,
    ACCURATE_MULTIPLIER,
    PREDICTED_POWER,
    MAPPED_POWER,
    SIMULATED_POWER,
    SIMULATED_AREA,
    SIMULATED_DELAY,
    NETWORK_ENERGY,
    PHASE_0,
    PHASE_1,
    PHASE_2,
    PHASE_3,
    FLOATING_POINT,
    LOSS,
    EPOCH,
    QUANTIZED,
    PARETO_FRONT,
    DOMINATED,
    HYPERVOLUME,
    ERROR_RATE,
    NMED,
    MRED,
    MSE,
    MSE_TO_TARGET,
    MAX_ERROR,
    BIAS,
    BIAS_CORRECTION,
    PRODUCT_TABLE,
    ERROR_RANK,
    IDENTITY,
    ORIENTATION,
    KNOWN_FUNCTION,
    ZERO_OPERAND,
    COMMUTATIVE,
    MONOTONE,
    MAPPING_METHOD,
    MERGED,
    ROW_VARIANCE,
    RANK_CAP,
    UNIFORM_SHARE,
    ERROR_BY_BIT,
    STRAIGHT_THROUGH,
    SEED,
    WARM_START,
    QUANTISATION_AWARE,
    QUANTISATION_RANGE,
    MIN_MAX_RANGE,
    MSE_RANGE,
    LEARNED_CLIPPING,
    GRANULARITY,
    OPERAND_DISTRIBUTION,
    LIBRARY_MULTIPLIER,
    TRUNCATION,
    BASELINE,
    STATE_DICT;

    static final String FILE = "/help/terms.properties";

    private static final Properties TEXTS = load();

    /** What the term is called, in full. */
    public String title() {
        return TEXTS.getProperty(name() + ".title");
    }

    /** Title and text, for a tooltip. */
    public String explanation() {
        return title() + "\n" + text();
    }

    /** Whether title or text holds what somebody looks for, in capitals or not. */
    public boolean mentions(String words) {
        return (title() + " " + text()).toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /** One to three sentences about it. */
    public String text() {
        return TEXTS.getProperty(name() + ".text");
    }

    static Properties load() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Term.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}

package org.tramstudio.app.controls;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words that a reader may not know, each with a title and a short text that teaches it. */
public enum Term {
    LAMBDA,
    THETA,
    PARTIAL_PRODUCT,
    COLUMN,
    ADDERS,
    ACCURATE_MULTIPLIER,
    PREDICTED_POWER,
    MAPPED_POWER,
    SIMULATED_POWER,
    SIMULATED_AREA,
    SIMULATED_DELAY,
    PHASE_0,
    PHASE_1,
    PHASE_2,
    PHASE_3,
    QUANTIZED,
    PARETO_FRONT,
    HYPERVOLUME,
    ERROR_RATE,
    NMED,
    MRED,
    MSE,
    MAX_ERROR,
    BIAS,
    PRODUCT_TABLE,
    ERROR_RANK,
    IDENTITY,
    ORIENTATION,
    KNOWN_FUNCTION,
    ZERO_OPERAND,
    MONOTONE,
    MAPPING_METHOD,
    MERGED,
    ROW_VARIANCE,
    RANK_CAP,
    UNIFORM_SHARE,
    ERROR_BY_BIT,
    STRAIGHT_THROUGH,
    SEED,
    QUANTISATION_AWARE,
    LEARNED_CLIPPING,
    GRANULARITY,
    OPERAND_DISTRIBUTION,
    LIBRARY_MULTIPLIER,
    TRUNCATION,
    STATE_DICT;

    static final String FILE = "/help/terms.properties";

    private static final Properties TEXTS = load();

    /** What the term is called, in full. */
    public String title() {
        return TEXTS.getProperty(name() + ".title");
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

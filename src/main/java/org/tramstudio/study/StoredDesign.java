package org.tramstudio.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tramstudio.training.AccuracyStage;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.TrainingPlan;
import org.tramstudio.tram.StructureParameters;

/**
 * A {@link DesignPoint} as {@code design.json} holds it. The first version knew λ and the accurate multiplier alone; its
 * files are read, and designs that it could have had are written as it did.
 *
 * @param lambda for a co-trained multiplier without a {@code source}; empty for the accurate one
 * @param source where the multiplier comes from, if it is neither
 * @param parts none where plan and Θ tell the multiplier
 * @param figures none before the design is finished, and in files of earlier versions
 */
record StoredDesign(String id, OptionalDouble lambda, Optional<MultiplierSource> source, TrainingPlan plan,
                    DesignState state, StructureParameters theta, Map<AccuracyStage, Double> accuracy,
                    double predictedPower, double normalizedPower, OptionalDouble simulatedPower, double seconds,
                    List<DesignPoint.TrailPosition> trail, Optional<String> failure,
                    Optional<List<DesignPart>> parts, Optional<DesignFigures> figures) {

    static StoredDesign of(DesignPoint design) {
        boolean plain = switch (design.source()) {
            case MultiplierSource.Accurate _ -> true;
            case MultiplierSource.CoTrained trained -> trained.after().isEmpty();
            case MultiplierSource.Truncated _, MultiplierSource.Direct _, MultiplierSource.Given _ -> false;
        };
        return new StoredDesign(design.id(), plain ? design.lambda() : OptionalDouble.empty(),
                plain ? Optional.empty() : Optional.of(design.source()), design.plan(), design.state(), design.theta(),
                design.accuracy(), design.predictedPower(), design.normalizedPower(), design.simulatedPower(),
                design.seconds(), design.trail(), design.failure(),
                Optional.of(design.parts()).filter(parts -> !parts.isEmpty()),
                Optional.of(design.figures()).filter(figures -> !figures.equals(DesignFigures.NONE)));
    }

    DesignPoint design() {
        MultiplierSource plain = lambda.isPresent() ? new MultiplierSource.CoTrained(lambda.getAsDouble())
                : new MultiplierSource.Accurate();
        return new DesignPoint(id, source.orElse(plain), plan, state, theta, accuracy, predictedPower, normalizedPower,
                simulatedPower, seconds, trail, failure, parts.orElse(List.of()),
                figures.orElse(DesignFigures.NONE));
    }
}

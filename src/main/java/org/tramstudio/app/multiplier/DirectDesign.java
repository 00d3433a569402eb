package org.tramstudio.app.multiplier;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.OperandDistribution;
import org.tramstudio.power.ComponentCosts;
import org.tramstudio.tram.ErrorMeasure;
import org.tramstudio.tram.MappingOptions;
import org.tramstudio.tram.SearchAim;

/**
 * What a direct design is to reach.
 *
 * @param operands which operands it is for
 * @param counted the operands of a file, where one was read
 * @param measure of its error
 * @param budget the most it may cost, over the accurate multiplier's cost, 0 to 1
 * @param rankCap the highest rank of its error; empty for any
 * @param uniformShare share of uniform operands that is mixed into others, 0 to 1
 */
record DirectDesign(Operands operands, Optional<OperandDistribution> counted, ErrorMeasure measure, double budget,
                    OptionalInt rankCap, double uniformShare) {

    /** Where a direct design begins: a network's operands, and about what the greedy mapping of λ = 0.3 costs. */
    static final DirectDesign FIRST = new DirectDesign(Operands.NETWORK, Optional.empty(),
            ErrorMeasure.ROW_VARIANCE, 0.65, OptionalInt.empty(), MappingOptions.USUAL_UNIFORM_SHARE);
    /** The least budget that is offered. */
    static final double LEAST_BUDGET = 0.2;
    /** The largest uniform share that is offered. */
    static final double MOST_UNIFORM_SHARE = 0.2;

    /** Operands that a design can be for. */
    enum Operands {
        UNIFORM("Uniform", "Every operand pair is equally probable"),
        NETWORK("Network-like", "Weights around the middle of their range, half of the activations 0, as in a "
                + "convolutional network"),
        FILE("File…", "Counts of the operands' codes, one a line: weight,CODE,COUNT and activation,CODE,COUNT");

        private final String title;
        private final String explanation;

        Operands(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }

        String title() {
            return title;
        }

        String explanation() {
            return explanation;
        }
    }

    DirectDesign withOperands(Operands newOperands) {
        return new DirectDesign(newOperands, counted, measure, budget, rankCap, uniformShare);
    }

    /** For the operands that were counted in a file. */
    DirectDesign withCounted(OperandDistribution distribution) {
        return new DirectDesign(Operands.FILE, Optional.of(distribution), measure, budget, rankCap,
                uniformShare);
    }

    DirectDesign withMeasure(ErrorMeasure newMeasure) {
        return new DirectDesign(operands, counted, newMeasure, budget, rankCap, uniformShare);
    }

    DirectDesign withBudget(double newBudget) {
        return new DirectDesign(operands, counted, measure, newBudget, rankCap, uniformShare);
    }

    DirectDesign withRankCap(OptionalInt newRankCap) {
        return new DirectDesign(operands, counted, measure, budget, newRankCap, uniformShare);
    }

    DirectDesign withUniformShare(double newUniformShare) {
        return new DirectDesign(operands, counted, measure, budget, rankCap, newUniformShare);
    }

    /** What the mapper is told. */
    MappingOptions options(MultiplierArchitecture architecture, int width) {
        MappingOptions options = MappingOptions.standard().with(measure).withRankCap(rankCap)
                .with(SearchAim.LEAST_ERROR, OptionalDouble.of(budget * accurateCost(architecture, width)));
        return distribution(width).map(distribution -> options.with(distribution, uniformShare)).orElse(options);
    }

    /** What budgets are relative to, in units of one AND gate. */
    static double accurateCost(MultiplierArchitecture architecture, int width) {
        return ComponentCosts.ASAP7.of(MultiplierGenerator.generate(architecture, width));
    }

    private Optional<OperandDistribution> distribution(int width) {
        return switch (operands) {
            case UNIFORM -> Optional.empty();
            case NETWORK -> Optional.of(IndependentOperands.networkLike(width));
            case FILE -> counted;
        };
    }
}

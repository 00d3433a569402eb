package org.tramstudio.tram;

import java.util.Collections;
import java.util.OptionalInt;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.ErrorPolynomial;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.MultiplierGenerator;
import org.tramstudio.circuit.Netlist;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.circuit.RemovedShares;

/**
 * Phase 2 for structure parameters of single partial products (ours). What keeps at least half of each partial product
 * sets the cost; among all choices of partial products, merged ones and constants that cost no more, the one with the
 * least mean squared error to Y_ref = Σ (1 - θ_ij) 2^(i+j) w_i x_j is searched. Deterministic; safe for several threads.
 */
public final class PartialProductMapper {

    private static final double HALF = 0.5;
    private static final double NEGLIGIBLE = 1e-7;

    private final MappingOptions options;

    /** Maps as the options say; aim, measure and rank cap do not count. */
    public PartialProductMapper(MappingOptions options) {
        this.options = options;
    }

    /**
     * Maps θ_ij.
     *
     * @param architecture accurate multiplier whose cost the mapped one's is compared with
     * @throws IllegalArgumentException if the multiplier is wider than 10 bits
     */
    public MappedMultiplier map(MultiplierArchitecture architecture, PartialProductParameters theta) {
        long start = System.nanoTime();
        OperandFormat operands = OperandFormat.unsigned(theta.width());
        RemovedShares target = theta::at;
        IndependentOperands distribution = options.operandsFor(operands);
        PartialProductChoice rounded = rounded(operands, theta);
        double budget = options.budget().orElseGet(() -> options.costs().of(CompressorTree.of(rounded)));
        PartialProductSearch search = new PartialProductSearch(operands, distribution,
                ErrorMeasure.MEAN_SQUARED_ERROR, options.costs(), new RankLimit(OptionalInt.empty()), target,
                theta.columns());
        SearchGoal goal = new SearchGoal.LeastError(budget,
                Math.max(NEGLIGIBLE * search.accurate().error(), Double.MIN_NORMAL));
        SearchState found = search.best(goal, options.effort().runs(), options.effort().refinedSteps(),
                options.seed());
        Netlist accurate = MultiplierGenerator.generate(architecture, theta.width());
        ChoiceMapping mapping = new ChoiceMapping(architecture, accurate, theta.columnMeans(), target,
                options.costs());
        PartialProductChoice best = score(goal, found.choice(), target, distribution)
                <= score(goal, rounded, target, distribution) ? found.choice() : rounded;
        return mapping.of(MappingMethod.REFINED, best, start);
    }

    private double score(SearchGoal goal, PartialProductChoice choice, RemovedShares target,
                         IndependentOperands distribution) {
        return goal.score(ErrorPolynomial.of(choice, target).meanSquaredError(distribution),
                options.costs().of(CompressorTree.of(choice)));
    }

    private static PartialProductChoice rounded(OperandFormat operands, PartialProductParameters theta) {
        PartialProductChoice all = PartialProductChoice.accurate(operands);
        return new PartialProductChoice(operands, all.bits().stream().filter(bit -> {
            int weightBit = bit.weightBits().getFirst();
            return theta.at(weightBit, bit.column() - weightBit) < HALF;
        }).toList(), Collections.emptySortedSet());
    }
}

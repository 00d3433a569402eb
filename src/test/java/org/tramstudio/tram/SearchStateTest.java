package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.ErrorPolynomial;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.PartialProductChoice;
import org.tramstudio.circuit.RemovedShares;
import org.tramstudio.circuit.RandomChoices;
import org.tramstudio.power.ComponentCosts;

class SearchStateTest {

    @ParameterizedTest
    @EnumSource
    void afterAnyMovesErrorCostAndRankAreThoseOfTheChoice(ErrorMeasure measure) {
        Random random = new Random(3);
        for (int k = 0; k < 12; k++) {
            OperandFormat operands = new OperandFormat(2 + random.nextInt(5), 2 + random.nextInt(5), false);
            IndependentOperands distribution = RandomChoices.distribution(operands, random);
            double[] theta = k % 2 == 0 ? new double[0] : random.doubles(operands.productWidth() - 1).toArray();
            SearchState state = new PartialProductSearch(operands, distribution, measure, ComponentCosts.ASAP7,
                    new RankLimit(OptionalInt.empty()), RemovedShares.byColumn(theta), theta.length).accurate().copy();
            RandomMoves moves = new RandomMoves(state, new SplittableRandom(k));
            for (int step = 0; step < 400; step++) {
                SearchMove move = moves.next();
                state.evaluate(move);
                if (state.errorAfter() < Double.POSITIVE_INFINITY) {
                    state.apply(move);
                }
                if (step % 20 == 0) {
                    assertConsistent(state, distribution, measure, theta);
                }
            }
        }
    }

    private static void assertConsistent(SearchState state, IndependentOperands distribution, ErrorMeasure measure,
                                         double[] theta) {
        PartialProductChoice choice = state.choice();
        ErrorPolynomial polynomial = ErrorPolynomial.of(choice, theta);
        double error = measure.of(polynomial, distribution);
        assertEquals(error, state.error(), 1e-7 * Math.max(1, error), choice.toString());
        assertEquals(ComponentCosts.ASAP7.of(CompressorTree.of(choice)), state.cost(), 1e-9, choice.toString());
        if (theta.length == 0) {
            assertEquals(polynomial.rank(), RankLimit.rank(state), choice.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRatioGreedyWalksDownToTheLeastCost(ErrorMeasure measure) {
        OperandFormat operands = OperandFormat.unsigned(6);
        PartialProductSearch search = new PartialProductSearch(operands, IndependentOperands.networkLike(6), measure,
                ComponentCosts.ASAP7, new RankLimit(OptionalInt.of(5)), RemovedShares.none(), 0);
        assertTrue(search.walk().size() > 10, search.walk().size() + " states");
        assertTrue(search.walk().stream().allMatch(state -> RankLimit.rank(state) <= 5));
        assertEquals(0, search.walk().getFirst().error());
    }
}

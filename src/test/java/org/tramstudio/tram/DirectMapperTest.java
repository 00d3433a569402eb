package org.tramstudio.tram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.circuit.CompressorTree;
import org.tramstudio.circuit.ErrorMetrics;
import org.tramstudio.circuit.ErrorPolynomial;
import org.tramstudio.circuit.IndependentOperands;
import org.tramstudio.circuit.JointOperands;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.power.ComponentCosts;

class DirectMapperTest {

    private static final OperandFormat SIX_BITS = OperandFormat.unsigned(6);
    private static final MappingOptions FOR_NETWORKS = MappingOptions.standard()
            .with(IndependentOperands.networkLike(6), 0.05);

    @ParameterizedTest
    @EnumSource
    void theFrontFallsInErrorAndRisesInCost(ErrorMeasure measure) {
        IndependentOperands mixed = IndependentOperands.networkLike(6).mixedWithUniform(0.05);
        List<FrontPoint> front = new DirectMapper(FOR_NETWORKS.with(measure)).front(SIX_BITS);
        assertTrue(front.size() > 20, front.size() + " points");
        assertEquals(0, front.getFirst().error());
        assertEquals(0, front.getFirst().rank());
        for (int k = 0; k < front.size(); k++) {
            FrontPoint point = front.get(k);
            ErrorPolynomial polynomial = ErrorPolynomial.of(point.choice());
            double error = measure.of(polynomial, mixed);
            assertEquals(error, point.error(), 1e-6 * Math.max(1, error));
            assertEquals(ComponentCosts.ASAP7.of(CompressorTree.of(point.choice())), point.cost(), 1e-9);
            assertEquals(polynomial.rank(), point.rank());
            assertTrue(k == 0 || point.error() > front.get(k - 1).error() && point.cost() < front.get(k - 1).cost());
        }
    }

    @Test
    void aRankCapIsKept() {
        List<FrontPoint> front = new DirectMapper(FOR_NETWORKS.withRankCap(OptionalInt.of(4))).front(SIX_BITS);
        assertTrue(front.size() > 10);
        assertTrue(front.stream().allMatch(point -> point.rank() <= 4));
    }

    @Test
    void aDesignForTheOperandsBeatsTheGreedyMappingAtItsCost() {
        StructureParameters theta = StructureParameters.of(1, 1, 1, .4, .3, .2);
        MappedMultiplier greedy = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 6, theta);
        MappedMultiplier direct = new DirectMapper(FOR_NETWORKS).map(MultiplierArchitecture.WALLACE, 6, theta);
        assertTrue(direct.cost() <= greedy.cost() + 1e-9);
        assertTrue(meanSquaredError(direct) < 0.8 * meanSquaredError(greedy));
        assertEquals(theta, direct.theta());
    }

    private static double meanSquaredError(MappedMultiplier mapped) {
        IndependentOperands operands = IndependentOperands.networkLike(6);
        double sum = 0;
        for (int w = 0; w < 64; w++) {
            for (int x = 0; x < 64; x++) {
                sum += operands.probability(w, x) * Math.pow(mapped.table().error(w, x), 2);
            }
        }
        return sum;
    }

    @Test
    void ofMeasuredPairsTheMarginalsCount() {
        Random random = new Random(5);
        JointOperands pairs = new JointOperands(4, 4, random.doubles(256).toArray());
        IndependentOperands marginals =
                new IndependentOperands(pairs.weightProbabilities(), pairs.activationProbabilities());
        MappingOptions options = MappingOptions.standard();
        StructureParameters theta = StructureParameters.of(1, 1, .5);
        MappedMultiplier ofPairs = StructureMappers.of(MappingMethod.DIRECT, options.with(pairs, 0))
                .map(MultiplierArchitecture.ARRAY, 4, theta);
        MappedMultiplier ofMarginals = StructureMappers.of(MappingMethod.DIRECT, options.with(marginals, 0))
                .map(MultiplierArchitecture.ARRAY, 4, theta);
        assertEquals(ofMarginals.table(), ofPairs.table());
    }

    @Test
    void theLeastCostKeepsTheErrorBudget() {
        MappedMultiplier mapped = new DirectMapper(MappingOptions.standard()
                .with(SearchAim.LEAST_COST, OptionalDouble.of(20)))
                .map(MultiplierArchitecture.WALLACE, 5, StructureParameters.accurate(5));
        double error = ErrorMetrics.of(mapped.table()).meanSquaredError();
        assertTrue(error <= 20 + 1e-6, "error " + error);
        assertTrue(mapped.normalizedCost() < 0.8);
        assertThrows(IllegalArgumentException.class, () -> new DirectMapper(MappingOptions.standard()
                .with(SearchAim.LEAST_COST, OptionalDouble.empty()))
                .map(MultiplierArchitecture.WALLACE, 5, StructureParameters.accurate(5)));
    }

    @Test
    void anotherWidthsDistributionIsRefused() {
        DirectMapper mapper = new DirectMapper(FOR_NETWORKS);
        assertThrows(IllegalArgumentException.class, () -> mapper.front(OperandFormat.unsigned(8)));
        assertThrows(IllegalArgumentException.class, () -> new DirectMapper(MappingOptions.standard())
                .front(OperandFormat.unsigned(11)));
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MappingOptions.standard().withRankCap(OptionalInt.of(0)));
        assertThrows(IllegalArgumentException.class, () -> FOR_NETWORKS.with(IndependentOperands.networkLike(6), 2));
        assertThrows(IllegalArgumentException.class,
                () -> MappingOptions.standard().with(SearchAim.LEAST_COST, OptionalDouble.of(-1)));
    }
}

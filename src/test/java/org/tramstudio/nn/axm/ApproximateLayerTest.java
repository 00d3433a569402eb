package org.tramstudio.nn.axm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.OperandFormat;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.task.ComputeThreads;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.PartialProductParameters;
import org.tramstudio.tram.StructureParameters;

/** Layers with approximate multipliers against one product at a time, from the multiplier's table or Eq. 6. */
class ApproximateLayerTest extends EngineTest {

    private static final double STEP = 0.05;
    private static final double[] THETA = {1, 1, 0.5, 0.25, 0, 0.75, 0.125, 1};

    static Stream<LayerCase> layers() {
        return LayerCase.all();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theErrorOfAMappedMultiplierIsThatOfItsTableInBothForms(LayerCase layer) {
        ProductTable table = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 8,
                StructureParameters.of(1, 1, 1, 1, .43, .47, .42, .24)).table();
        LayerCase.Operands operands = layer.operands(manager, 8, 7);
        double[] expected = operands.expected((w, x) -> w * x - table.product(w, x));

        assertClose(expected, operands.error(MultiplierError.factors(manager, ErrorFactors.of(table))), 2e-5);
        assertClose(expected, operands.error(KernelError.scalar(table)), 1e-6);
        assertClose(expected, operands.error(KernelError.sliced(table)), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aSignedTableOfAnyRankIsLookedUpByTwosComplement(LayerCase layer) {
        SplittableRandom random = new SplittableRandom(3);
        OperandFormat signed = new OperandFormat(4, 4, true);
        ProductTable table = ProductTable.ofProducts(signed, random.ints(256, -128, 128).toArray());
        LayerCase.Operands operands = layer.operands(manager, 4, 9);
        double[] expected = operands.expected((w, x) -> (w << 28 >> 28) * (x << 28 >> 28) - table.product(w, x));

        assertClose(expected, operands.error(MultiplierError.factors(manager, ErrorFactors.of(table))), 2e-5);
        assertClose(expected, operands.error(KernelError.scalar(table)), 1e-6);
        assertArrayEquals(operands.error(KernelError.scalar(table)).toFloatArray(),
                operands.error(KernelError.sliced(table)).toFloatArray(), 0f);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void countedColumnsAndTheirGradientAreThoseOfEquation6(LayerCase layer) {
        LayerCase.Operands operands = layer.operands(manager, 8, 5);
        NDArray pull = pull(layer);
        BitTerms terms = BitTerms.columns(8, THETA.length);
        double[] places = IntStream.range(0, THETA.length).mapToDouble(column -> 1 << column).toArray();
        double[] expected = operands.expected((w, x) -> equation6(w, x, THETA));
        double[] slopes = gradient(operands, pull, THETA.length, ApproximateLayerTest::column);
        int countable = THETA.length;
        int tooMany = KeptCounts.MOST;
        for (TermSums sums : List.of(VectorProcess.terms(terms), new SlicedTermSums(terms, LongSliceCounter::new))) {
            for (int termsEach : new int[] {countable, tooMany}) {
                NDArray theta = parameter(THETA);
                NDArray error = pulled(operands, () -> new SlicedStructureError(sums, termsEach, new CountMemory(),
                        theta, places, 1), pull);

                assertClose(expected, error, 1e-6);
                assertClose(slopes, theta.getGradient(), 1e-6);
            }
        }
    }

    /** The loss is a smooth function of the error, and the error a linear one of Θ, so differences come close. */
    @ParameterizedTest
    @MethodSource("layers")
    void theGradientOfStructureParametersIsThatOfFiniteDifferences(LayerCase layer) {
        LayerCase.Operands operands = layer.operands(manager, 8, 5);
        NDArray pull = pull(layer);
        Map<StructureErrors, Integer> parameters = Map.of(
                StructureErrors.perColumn(manager, 8, THETA.length, 1), THETA.length,
                StructureErrors.perPartialProduct(manager, 8, THETA.length, 1),
                PartialProductParameters.count(8, THETA.length));
        for (StructureErrors errors : parameters.keySet()) {
            double[] values = new SplittableRandom(4).doubles(parameters.get(errors), 0.2, 0.8).toArray();
            NDArray theta = parameter(values);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                LayerError error = errors.at(theta);
                collector.backward(smooth(operands.error(error), pull));
                error.propagate(collector, () -> { });
            }
            double[] differences = new double[values.length];
            for (int k = 0; k < values.length; k++) {
                differences[k] = (shifted(operands, errors, values, k, STEP, pull)
                        - shifted(operands, errors, values, k, -STEP, pull)) / (2 * STEP);
            }

            assertClose(differences, theta.getGradient(), 2e-3);
        }
    }

    private double shifted(LayerCase.Operands operands, StructureErrors errors, double[] values, int k, double step,
                           NDArray pull) {
        double[] moved = values.clone();
        moved[k] += step;
        float[] sums = operands.error(errors.at(parameter(moved))).toFloatArray();
        float[] pulls = pull.toFloatArray();
        double loss = 0;
        for (int output = 0; output < sums.length; output++) {
            loss += pulls[output] * (sums[output] + (double) sums[output] * sums[output]);
        }
        return loss;
    }

    private static NDArray smooth(NDArray error, NDArray pull) {
        return error.add(error.square()).mul(pull).sum();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void slicesOfAnyWidthAreCountedAlikeBitForBit(LayerCase layer) {
        SplittableRandom random = new SplittableRandom(6);
        List<List<BitTerm>> groups = Stream.generate(() -> Stream.generate(() ->
                new BitTerm(random.nextInt(256) & random.nextInt(256), random.nextInt(256) & random.nextInt(256)))
                .limit(3).toList()).limit(40).toList();
        BitTerms terms = new BitTerms(groups);
        double[] coefficients = random.doubles(groups.size(), -9, 9).toArray();
        LayerCase.Operands operands = layer.operands(manager, 8, 7);
        Assumptions.assumeTrue(VectorProcess.shared().isPresent(),
                "this Java run time has no module jdk.incubator.vector");

        assertArrayEquals(operands.error(KernelError.counted(new SlicedTermSums(terms, LongSliceCounter::new), coefficients))
                .toFloatArray(), operands.error(KernelError.counted(VectorProcess.terms(terms), coefficients)).toFloatArray(), 0f);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theNumberOfThreadsChangesNoBitOfSumsAndGradients(LayerCase layer) {
        LayerCase.Operands operands = layer.operands(manager, 8, 5);
        NDArray pull = pull(layer);
        BitTerms terms = BitTerms.columns(8, THETA.length);
        double[] places = IntStream.range(0, THETA.length).mapToDouble(column -> 1 << column).toArray();
        for (TermSums sums : List.of(VectorProcess.terms(terms), new SlicedTermSums(terms, LongSliceCounter::new))) {
            List<float[]> errors = new ArrayList<>();
            List<float[]> slopes = new ArrayList<>();
            for (int threads = 1; threads <= ComputeThreads.most(); threads++) {
                ComputeThreads.use(threads);
                NDArray theta = parameter(THETA);
                errors.add(pulled(operands, () -> new SlicedStructureError(sums, KeptCounts.MOST, new CountMemory(),
                        theta, places, 1), pull).toFloatArray());
                slopes.add(theta.getGradient().toFloatArray());
            }
            ComputeThreads.use(ComputeThreads.usual());
            for (int other = 1; other < errors.size(); other++) {
                assertArrayEquals(errors.getFirst(), errors.get(other));
                assertArrayEquals(slopes.getFirst(), slopes.get(other));
            }
        }
    }

    /** The error of a layer, its gradients taken all the way. */
    private static NDArray pulled(LayerCase.Operands operands, Supplier<LayerError> form, NDArray pull) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            LayerError error = form.get();
            NDArray sums = operands.error(error);
            collector.backward(sums.mul(pull).sum());
            error.propagate(collector, () -> { });
            return sums;
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theErrorOfStructureParametersAndItsGradientAreThoseOfEquation6(LayerCase layer) {
        LayerCase.Operands operands = layer.operands(manager, 8, 5);
        NDArray theta = parameter(THETA);
        NDArray pull = pull(layer);
        NDArray error;
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            error = operands.error(new StructureErrorTables(manager, 8, THETA.length).at(theta));
            collector.backward(error.mul(pull).sum());
        }

        assertClose(operands.expected((w, x) -> equation6(w, x, THETA)), error, 2e-5);
        assertClose(gradient(operands, pull, THETA.length, ApproximateLayerTest::column), theta.getGradient(), 2e-5);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void vectorRegistersGiveTheSumsOfPlainJavaBitForBit(LayerCase layer) {
        SplittableRandom random = new SplittableRandom(8);
        int[] products = ProductTable.exact(8).toArray();
        for (int pair = 0; pair < products.length; pair++) {
            products[pair] = Math.clamp(products[pair] - random.nextInt(-32768, 32768), 0, 65535);
        }
        ProductTable table = ProductTable.ofProducts(8, products);
        Optional<KernelError> permuting = KernelError.permuting(table);
        Assumptions.assumeTrue(permuting.isPresent(), "this Java run time has no module jdk.incubator.vector");
        LayerCase.Operands operands = layer.operands(manager, 8, 7);

        assertArrayEquals(operands.error(KernelError.scalar(table)).toFloatArray(),
                operands.error(permuting.get()).toFloatArray(), 0f);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void thePlainFormulationGivesTheSame(LayerCase layer) {
        LayerCase.Operands operands = layer.operands(manager, 8, 5);
        NDArray theta = parameter(THETA);
        NDArray pull = pull(layer);
        NDArray error;
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            error = operands.error(new PerColumnError(manager, theta));
            collector.backward(error.mul(pull).sum());
        }

        assertClose(operands.expected((w, x) -> equation6(w, x, THETA)), error, 2e-5);
        assertClose(gradient(operands, pull, THETA.length, ApproximateLayerTest::column), theta.getGradient(), 2e-5);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyPartialProductCanHaveItsParameter(LayerCase layer) {
        int bits = 4;
        int columns = 6;
        int count = PartialProductParameters.count(bits, columns);
        double[] values = new SplittableRandom(2).doubles(count).toArray();
        LayerCase.Operands operands = layer.operands(manager, bits, 6);
        NDArray pull = pull(layer);
        double[][] unit = new double[count][];
        for (int k = 0; k < count; k++) {
            unit[k] = new double[count];
            unit[k][k] = 1;
        }
        double[] expected = operands.expected((w, x) -> perPartialProduct(w, x, bits, columns, values));
        double[] slopes = gradient(operands, pull, count, (w, x, k) -> perPartialProduct(w, x, bits, columns, unit[k]));
        BitTerms terms = BitTerms.partialProducts(bits, columns);
        double[] places = terms.groups().stream().map(List::getFirst)
                .mapToDouble(term -> (double) term.weightMask() * term.activationMask()).toArray();
        List<Function<NDArray, LayerError>> forms = List.of(
                StructureErrors.perPartialProduct(manager, bits, columns, 1)::at, theta ->
                new SlicedStructureError(VectorProcess.terms(terms), 1, new CountMemory(), theta, places, 1));
        for (Function<NDArray, LayerError> form : forms) {
            NDArray theta = parameter(values);
            NDArray error = pulled(operands, () -> form.apply(theta), pull);

            assertClose(expected, error, 2e-5);
            assertClose(slopes, theta.getGradient(), 2e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aGradientFromAPartOfTheBatchIsThatOfThePartScaledUpAndTheErrorIsWhole(LayerCase layer) {
        LayerCase.Operands operands = layer.operands(manager, 8, 5);
        int images = (int) layer.plain().outputs().get(0);
        int part = Math.ceilDiv(images, 2);
        NDArray pull = pull(layer);
        float[] partly = pull.toFloatArray();
        for (int k = partly.length / images * part; k < partly.length; k++) {
            partly[k] = 0;
        }
        double[] expected = gradient(operands, manager.create(partly, pull.getShape()), THETA.length,
                (w, x, c) -> images / (double) part * column(w, x, c));
        List<Function<NDArray, LayerError>> forms = List.of(
                new StructureErrorTables(manager, 8, THETA.length, 0.5)::at,
                StructureErrors.perColumn(manager, 8, THETA.length, 0.5)::at);
        for (Function<NDArray, LayerError> form : forms) {
            NDArray theta = parameter(THETA);
            NDArray error = pulled(operands, () -> form.apply(theta), pull);

            assertClose(operands.expected((w, x) -> equation6(w, x, THETA)), error, 2e-5);
            assertClose(expected, theta.getGradient(), 2e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void weightsAndActivationsReceiveTheGradientOfTheExactLayer(LayerCase layer) {
        LayerCase.Operands operands = layer.operands(manager, 8, 5);
        operands.activationValues().setRequiresGradient(true);
        operands.weightValues().setRequiresGradient(true);
        NDArray theta = parameter(THETA);
        NDArray pull = pull(layer);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            LayerError error = StructureErrors.perColumn(manager, 8, THETA.length, 1).at(theta);
            collector.backward(operands.product(error).mul(pull).sum());
            error.propagate(collector, () -> { });
        }

        assertClose(operands.pulledBack(pull.toFloatArray(), true), operands.activationValues().getGradient(), 1e-5);
        assertClose(operands.pulledBack(pull.toFloatArray(), false), operands.weightValues().getGradient(), 1e-5);
    }

    /** One of the errors that are added up with weight θ_k. */
    @FunctionalInterface
    private interface Component {
        double of(int w, int x, int k);
    }

    private static double[] gradient(LayerCase.Operands operands, NDArray pull, int parameters, Component component) {
        float[] pulls = pull.toFloatArray();
        double[] gradient = new double[parameters];
        for (int k = 0; k < parameters; k++) {
            int parameter = k;
            double[] slopes = operands.expected((w, x) -> component.of(w, x, parameter));
            for (int output = 0; output < slopes.length; output++) {
                gradient[k] += slopes[output] * pulls[output];
            }
        }
        return gradient;
    }

    private static double equation6(int w, int x, double[] theta) {
        double error = 0;
        for (int column = 0; column < theta.length; column++) {
            error += theta[column] * column(w, x, column);
        }
        return error;
    }

    private static double column(int w, int x, int column) {
        int sum = 0;
        for (int i = 0; i <= column; i++) {
            sum += (w >> i & 1) * (x >> (column - i) & 1);
        }
        return (double) sum * (1 << column);
    }

    private static double perPartialProduct(int w, int x, int bits, int columns, double[] theta) {
        double error = 0;
        for (int i = 0; i < bits; i++) {
            for (int j = 0; j < bits && i + j < columns; j++) {
                error += theta[PartialProductParameters.place(bits, i, j)] * (1 << (i + j)) * (w >> i & 1) * (x >> j & 1);
            }
        }
        return error;
    }

    private NDArray parameter(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        NDArray parameter = manager.create(floats);
        parameter.setRequiresGradient(true);
        return parameter;
    }

    /** A gradient that differs from output to output. */
    private NDArray pull(LayerCase layer) {
        SplittableRandom random = new SplittableRandom(11);
        float[] pull = new float[(int) layer.plain().outputs().size()];
        for (int k = 0; k < pull.length; k++) {
            pull[k] = (float) random.nextDouble(-1, 1);
        }
        return manager.create(pull, layer.plain().outputs());
    }

    private static void assertClose(double[] expected, NDArray computed, double tolerance) {
        float[] values = computed.toFloatArray();
        assertEquals(expected.length, values.length);
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertTrue(largest > 0);
        for (int k = 0; k < values.length; k++) {
            assertEquals(expected[k], values[k], tolerance * largest, "value " + k);
        }
    }
}

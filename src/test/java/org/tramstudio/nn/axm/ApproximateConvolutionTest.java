package org.tramstudio.nn.axm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tramstudio.circuit.ErrorFactors;
import org.tramstudio.circuit.MultiplierArchitecture;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.quant.Quantized;
import org.tramstudio.tram.GreedyMapper;
import org.tramstudio.tram.StructureParameters;

/** The error convolution against one product at a time, from the multiplier's table or Eq. 6. */
class ApproximateConvolutionTest extends EngineTest {

    private static final int SIZE = 6;

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 3", "1, 0, 1, 3", "2, 1, 1, 3", "1, 2, 2, 5", "1, 0, 2, 1"})
    void theErrorOfAMappedMultiplierIsThatOfItsTable(int stride, int padding, int groups, int kernel) {
        ProductTable table = new GreedyMapper().map(MultiplierArchitecture.WALLACE, 8,
                StructureParameters.of(1, 1, 1, 1, .43, .47, .42, .24)).table();
        ErrorFactors factors = ErrorFactors.of(table);
        ErrorTables tables = new ErrorTables(byCode(factors.weightFactors()), byCode(factors.activationFactors()));

        Case one = new Case(new Convolution(4, 6, kernel, stride, padding, groups, false), 8);

        assertArrayEquals(one.expected((w, x) -> w * x - table.product(w, x)), one.computed(tables), 2e-4f);
    }

    @Test
    void theErrorOfStructureParametersIsThatOfEquation6() {
        double[] theta = {1, 1, 0.5, 0.25, 0, 0.75, 0.125, 1, 0.5};
        ErrorTables tables = new StructureErrorTables(manager, 4, theta.length)
                .at(manager.create(floats(theta)));
        Case one = new Case(new Convolution(4, 6, 3, 1, 1, 1, false), 4);

        double[] expected = one.expectedReal((w, x) -> equation6(w, x, theta));

        float[] computed = one.computed(tables);
        for (int k = 0; k < computed.length; k++) {
            assertTrue(Math.abs(expected[k] - computed[k]) < 2e-5 * Math.max(1, Math.abs(expected[k])),
                    "value " + k + ": " + expected[k] + " but computed " + computed[k]);
        }
    }

    @Test
    void theGradientOfThetaIsItsFiniteDifference() {
        double[] theta = {1, 0.5, 0.25, 0.75};
        NDArray parameter = manager.create(floats(theta));
        parameter.setRequiresGradient(true);
        StructureErrorTables structure = new StructureErrorTables(manager, 4, theta.length);
        Case one = new Case(new Convolution(4, 6, 3, 1, 1, 1, false), 4);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(one.error(structure.at(parameter)).sum());
        }

        float[] gradient = parameter.getGradient().toFloatArray();

        for (int column = 0; column < theta.length; column++) {
            double[] unit = new double[theta.length];
            unit[column] = 1;
            double slope = 0;
            for (double value : one.expectedReal((w, x) -> equation6(w, x, unit))) {
                slope += value;
            }
            assertTrue(Math.abs(slope - gradient[column]) < 1e-4 * Math.abs(slope),
                    "θ_" + column + ": " + slope + " but the gradient is " + gradient[column]);
        }
    }

    private static double equation6(int w, int x, double[] theta) {
        double error = 0;
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8 && i + j < theta.length; j++) {
                error += theta[i + j] * (1 << (i + j)) * (w >> i & 1) * (x >> j & 1);
            }
        }
        return error;
    }

    private NDArray byCode(float[][] factors) {
        return manager.create(factors).transpose();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }

    @FunctionalInterface
    private interface RealError {
        double of(int w, int x);
    }

    /** Random codes and scales for one convolution. */
    private final class Case {
        private final Convolution convolution;
        private final int[] images;
        private final int[] weights;
        private final float activationScale = 0.0078125f;
        private final float[] weightScales;

        Case(Convolution convolution, int bits) {
            this.convolution = convolution;
            SplittableRandom random = new SplittableRandom(7);
            images = random.ints(2L * convolution.inputs() * SIZE * SIZE, 0, 1 << bits).toArray();
            weights = random.ints((long) convolution.outputs() * convolution.inputs() / convolution.groups()
                    * convolution.window().kernel().getFirst() * convolution.window().kernel().getFirst(), 0, 1 << bits).toArray();
            weightScales = floats(random.doubles(convolution.outputs(), 0.001, 0.002).toArray());
        }

        float[] computed(ErrorTables tables) {
            return error(tables).toFloatArray();
        }

        NDArray error(ErrorTables tables) {
            NDArray imageCodes = array(images, new Shape(2, convolution.inputs(), SIZE, SIZE));
            NDArray weightCodes = array(weights, new Shape(convolution.outputs(),
                    convolution.inputs() / convolution.groups(), convolution.window().kernel().getFirst(), convolution.window().kernel().getFirst()));
            return ApproximateConvolution.error(
                    new Quantized(imageCodes, imageCodes, manager.create(new float[] {activationScale})),
                    new Quantized(weightCodes, weightCodes,
                            manager.create(weightScales, new Shape(convolution.outputs(), 1, 1, 1))),
                    tables, convolution);
        }

        float[] expected(IntBinaryOperator error) {
            return floats(expectedReal(error::applyAsInt));
        }

        double[] expectedReal(RealError error) {
            int kernel = convolution.window().kernel().getFirst();
            int padding = convolution.window().before().getFirst();
            int output = (SIZE + 2 * padding - kernel) / convolution.window().stride().getFirst() + 1;
            int perGroup = convolution.inputs() / convolution.groups();
            int outputsPerGroup = convolution.outputs() / convolution.groups();
            double[] sums = new double[2 * convolution.outputs() * output * output];
            for (int at = 0; at < sums.length; at++) {
                int column = at % output;
                int row = at / output % output;
                int channel = at / (output * output) % convolution.outputs();
                int image = at / (output * output * convolution.outputs());
                for (int c = 0; c < perGroup; c++) {
                    int input = channel / outputsPerGroup * perGroup + c;
                    for (int dy = 0; dy < kernel; dy++) {
                        for (int dx = 0; dx < kernel; dx++) {
                            int y = row * convolution.window().stride().getFirst() + dy - padding;
                            int x = column * convolution.window().stride().getFirst() + dx - padding;
                            if (y >= 0 && y < SIZE && x >= 0 && x < SIZE) {
                                int w = weights[((channel * perGroup + c) * kernel + dy) * kernel + dx];
                                int a = images[((image * convolution.inputs() + input) * SIZE + y) * SIZE + x];
                                sums[at] += error.of(w, a);
                            }
                        }
                    }
                }
                sums[at] *= (double) weightScales[channel] * activationScale;
            }
            return sums;
        }

        private NDArray array(int[] values, Shape shape) {
            float[] floats = new float[values.length];
            for (int k = 0; k < values.length; k++) {
                floats[k] = values[k];
            }
            return manager.create(floats, shape);
        }
    }
}

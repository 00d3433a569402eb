package org.tramstudio.nn.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Calculation.Elementwise;
import org.tramstudio.nn.graph.Calculation.Pooling;
import org.tramstudio.nn.graph.Calculation.Reduce;
import org.tramstudio.nn.graph.Dimension;
import org.tramstudio.nn.graph.FeatureShape;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.Rearrangement;
import org.tramstudio.nn.graph.Rearrangement.Alignment;
import org.tramstudio.nn.graph.Rearrangement.Filling;
import org.tramstudio.nn.graph.Rearrangement.Gather;
import org.tramstudio.nn.graph.Rearrangement.Pad;
import org.tramstudio.nn.graph.Rearrangement.Resize;
import org.tramstudio.nn.graph.Rearrangement.Slice;
import org.tramstudio.nn.graph.Reduction;
import org.tramstudio.nn.graph.Window;

/** Operators on small arrays that can be checked by eye, and the gradient of each against finite differences. */
class OperatorComputationTest extends EngineTest {

    private static final long BATCH = 2;

    @Test
    void functionsOfTwoArraysAreBroadcast() {
        NDArray column = manager.create(new float[] {-2, 1, 3}, new Shape(3, 1));
        NDArray row = manager.create(new float[] {1, 2}, new Shape(1, 2));
        Map<BinaryFunction, float[]> expected = Map.of(
                BinaryFunction.ADD, new float[] {-1, 0, 2, 3, 4, 5},
                BinaryFunction.SUBTRACT, new float[] {-3, -4, 0, -1, 2, 1},
                BinaryFunction.MULTIPLY, new float[] {-2, -4, 1, 2, 3, 6},
                BinaryFunction.DIVIDE, new float[] {-2, -1, 1, 0.5f, 3, 1.5f},
                BinaryFunction.POWER, new float[] {-2, 4, 1, 1, 3, 9},
                BinaryFunction.MINIMUM, new float[] {-2, -2, 1, 1, 1, 2},
                BinaryFunction.MAXIMUM, new float[] {1, 2, 1, 2, 3, 3},
                BinaryFunction.EQUAL, new float[] {0, 0, 1, 0, 0, 0},
                BinaryFunction.GREATER, new float[] {0, 0, 0, 0, 1, 1},
                BinaryFunction.LESS, new float[] {1, 1, 0, 1, 0, 0});
        for (BinaryFunction function : BinaryFunction.values()) {
            assertArrayEquals(expected.get(function), compute(new Elementwise(function), column, row).toFloatArray(),
                    1e-6f, function.title());
        }
    }

    @Test
    void selectionTakesTheSecondWhereTheFirstIsNotZero() {
        NDArray condition = manager.create(new float[] {0, -0.5f, 1});
        NDArray yes = manager.create(new float[] {10});
        NDArray no = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(2, 3));

        assertArrayEquals(new float[] {1, 10, 10, 4, 10, 10},
                compute(new Calculation.Select(), condition, yes, no).toFloatArray());
    }

    @Test
    void paddingFillsOrCutsEachAxis() {
        NDArray row = manager.create(new float[] {1, 2, 3, 4}, new Shape(1, 4));

        assertArrayEquals(new float[] {9, 9, 1, 2, 3}, pad(row, 2, -1, Filling.CONSTANT));
        assertArrayEquals(new float[] {1, 1, 1, 2, 3, 4, 4}, pad(row, 2, 1, Filling.EDGE));
        assertArrayEquals(new float[] {2, 3, 4, 4, 4}, pad(row, -1, 2, Filling.EDGE));
        assertArrayEquals(new float[] {4, 3, 2, 1, 2, 3, 4, 3}, pad(row, 3, 1, Filling.REFLECTION));
        assertArrayEquals(new float[] {3, 2, 1, 2, 3}, pad(row, 2, -1, Filling.REFLECTION));
    }

    private float[] pad(NDArray row, int before, int after, Filling filling) {
        return compute(new Pad(List.of(0, before), List.of(0, after), filling, 9), row).toFloatArray();
    }

    @Test
    void resizedRowsHaveTheValuesOfTheirAlignment() {
        assertArrayEquals(new float[] {1, 1.25f, 1.75f, 2.25f, 2.75f, 3}, resize(6, true, Alignment.HALF_PIXEL), 1e-6f);
        assertArrayEquals(new float[] {1, 1.5f, 2, 2.5f, 3}, resize(5, true, Alignment.CORNERS), 1e-6f);
        assertArrayEquals(new float[] {1, 1.5f, 2, 2.5f, 3, 3}, resize(6, true, Alignment.ASYMMETRIC), 1e-6f);
        assertArrayEquals(new float[] {1, 1, 1, 2, 2, 2, 3, 3}, resize(8, false, Alignment.ASYMMETRIC), 1e-6f);
        assertArrayEquals(new float[] {1, 1, 2, 2, 3, 3}, resize(6, false, Alignment.HALF_PIXEL), 1e-6f);
        assertArrayEquals(new float[] {1, 3}, resize(2, false, Alignment.CORNERS), 1e-6f);
    }

    private float[] resize(int width, boolean linear, Alignment alignment) {
        NDArray row = manager.create(new float[] {1, 2, 3}, new Shape(1, 1, 1, 3));
        return compute(new Resize(1, width, linear, alignment), row).toFloatArray();
    }

    @Test
    void positionsAreTakenFromTheirAxis() {
        NDArray x = manager.arange(12f).reshape(2, 3, 2);

        NDArray gathered = compute(new Gather(1, List.of(2, 0, 2, 1), List.of(2, 2)), x);

        assertEquals(new Shape(2, 2, 2, 2), gathered.getShape());
        assertArrayEquals(new float[] {4, 5, 0, 1, 4, 5, 2, 3, 10, 11, 6, 7, 10, 11, 8, 9}, gathered.toFloatArray());
        assertArrayEquals(new float[] {2, 3, 8, 9}, compute(new Gather(1, List.of(1), List.of()), x).toFloatArray());
        assertArrayEquals(new float[] {0, 1, 4, 5, 6, 7, 10, 11}, compute(new Slice(1, 0, 3, 2), x).toFloatArray());
    }

    @Test
    void reductionsGoOverAllTheirAxes() {
        NDArray x = manager.create(new float[] {1, 8, 3, 4, 5, 6, 7, 2}, new Shape(2, 2, 2));

        assertArrayEquals(new float[] {4, 5}, reduce(Reduction.MEAN, x));
        assertArrayEquals(new float[] {16, 20}, reduce(Reduction.SUM, x));
        assertArrayEquals(new float[] {8, 7}, reduce(Reduction.MAXIMUM, x));
        assertArrayEquals(new float[] {1, 2}, reduce(Reduction.MINIMUM, x));
    }

    private float[] reduce(Reduction reduction, NDArray x) {
        NDArray kept = compute(new Reduce(reduction, List.of(1, 2), true), x);
        assertEquals(new Shape(2, 1, 1), kept.getShape());
        return compute(new Reduce(reduction, List.of(1, 2), false), x).toFloatArray();
    }

    static Stream<Arguments> operators() {
        FeatureShape image = FeatureShape.of(2, 4, 5);
        FeatureShape folded = new FeatureShape(List.of(Dimension.perImage(4), Dimension.fixed(10)));
        Window uneven = new Window(List.of(2, 3), List.of(2, 1), List.of(1, 2), List.of(0, 1), List.of(1, 0));
        List<Operator> ofImages = new ArrayList<>(List.of(
                new Pooling(true, uneven, true, false), new Pooling(false, uneven, true, true),
                new Pooling(false, Window.square(3, 2, 1), false, false), Pooling.maximum(2),
                new Calculation.GlobalAveragePooling(), new Calculation.Softmax(1), new Calculation.Softmax(3),
                new Rearrangement.Flatten(), new Rearrangement.Reshape(folded),
                new Rearrangement.Transpose(List.of(2, 0, 3, 1)), new Slice(3, 1, 5, 3),
                new Gather(2, List.of(3, 1, 3), List.of(3)), new Gather(1, List.of(1), List.of()),
                new Pad(List.of(0, 0, 1, -1), List.of(0, 0, 2, 2), Filling.CONSTANT, 3),
                new Pad(List.of(0, 0, 1, -1), List.of(0, 0, 2, 2), Filling.EDGE, 0),
                new Pad(List.of(0, 1, 1, 2), List.of(0, 0, 2, 2), Filling.REFLECTION, 0),
                new Resize(7, 3, true, Alignment.HALF_PIXEL), new Resize(3, 9, true, Alignment.CORNERS),
                new Resize(7, 3, false, Alignment.ASYMMETRIC),
                new Rearrangement.Expand(FeatureShape.constant(List.of(3, 1, 1, 1, 5)))));
        for (Reduction reduction : Reduction.values()) {
            ofImages.add(new Reduce(reduction, List.of(1, 3), false));
        }
        List<Arguments> all = new ArrayList<>(ofImages.stream().map(it -> Arguments.of(it, List.of(image))).toList());
        FeatureShape row = FeatureShape.constant(List.of(4, 1));
        for (BinaryFunction function : List.of(BinaryFunction.ADD, BinaryFunction.SUBTRACT, BinaryFunction.MULTIPLY,
                BinaryFunction.DIVIDE, BinaryFunction.POWER, BinaryFunction.MINIMUM, BinaryFunction.MAXIMUM)) {
            all.add(Arguments.of(new Elementwise(function), List.of(image, row)));
        }
        all.add(Arguments.of(new Calculation.Select(), List.of(image, row, image)));
        all.add(Arguments.of(new Calculation.MatrixProduct(), List.of(image, FeatureShape.constant(List.of(5, 3)))));
        all.add(Arguments.of(new Rearrangement.Concatenate(1), List.of(image, image)));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("operators")
    void everyOperatorHasItsShapeAndTheGradientOfItsFiniteDifferences(Operator operator, List<FeatureShape> shapes) {
        SplittableRandom random = new SplittableRandom(5);
        List<NDArray> inputs = shapes.stream().map(shape -> random(shape.lengths(BATCH), random)).toList();
        inputs.forEach(input -> input.setRequiresGradient(true));
        NDArray direction;
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray output = compute(operator, inputs);
            assertArrayEquals(operator.outputShape(shapes).lengths(BATCH), output.getShape().getShape());
            direction = random(output.getShape().getShape(), random);
            collector.backward(output.mul(direction).sum());
        }

        for (NDArray input : inputs) {
            float[] gradient = input.getGradient().toFloatArray();
            for (int k = 0; k < gradient.length; k++) {
                double slope = (shifted(operator, inputs, input, k, 1e-3f, direction)
                        - shifted(operator, inputs, input, k, -1e-3f, direction)) / 2e-3;
                assertEquals(slope, gradient[k], 0.02 * Math.max(1, Math.abs(slope)), "value " + k);
            }
        }
    }

    private double shifted(Operator operator, List<NDArray> inputs, NDArray input, int index, float shift,
                           NDArray direction) {
        float[] values = input.toFloatArray();
        values[index] += shift;
        NDArray moved = manager.create(values, input.getShape());
        float[] outputs = compute(operator, inputs.stream().map(it -> it == input ? moved : it).toList())
                .toFloatArray();
        float[] along = direction.toFloatArray();
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            sum += (double) outputs[k] * along[k];
        }
        return sum;
    }

    /** Values that lie apart from each other and from 0, so that no kink is near. */
    private NDArray random(long[] lengths, SplittableRandom random) {
        Shape shape = new Shape(lengths);
        int count = (int) shape.size();
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            int other = random.nextInt(k + 1);
            values[k] = values[other];
            values[other] = 0.5f + 1.5f * (k + random.nextFloat() / 4) / count;
        }
        return manager.create(values, shape);
    }

    private NDArray compute(Operator operator, NDArray... inputs) {
        return compute(operator, List.of(inputs));
    }

    private static NDArray compute(Operator operator, List<NDArray> inputs) {
        OperatorComputation operators = new OperatorComputation(BATCH);
        return switch (operator) {
            case Calculation calculation -> operators.of(calculation, inputs);
            case Rearrangement rearrangement -> operators.of(rearrangement, inputs);
            default -> throw new IllegalArgumentException(operator.title());
        };
    }
}

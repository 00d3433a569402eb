package org.tramstudio.nn.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tramstudio.nn.EngineTest;
import org.tramstudio.nn.graph.Calculation.Pointwise;
import org.tramstudio.nn.graph.PointwiseFunction;

/** Every function and its slope against its definition in double precision. */
class PointwiseFunctionsTest extends EngineTest {

    private static final double A = 0.3;
    private static final double B = 0.7;
    private static final double STEP = 1e-5;

    @ParameterizedTest
    @EnumSource
    void theValuesAndSlopesAreThoseOfTheDefinition(PointwiseFunction function) {
        boolean positive = List.of(PointwiseFunction.SQRT, PointwiseFunction.LOG, PointwiseFunction.RECIPROCAL)
                .contains(function);
        float[] places = positive ? new float[] {0.1f, 0.65f, 1.3f, 7.5f}
                : new float[] {-6.1f, -3.2f, -1.1f, -0.35f, 0.2f, 0.5f, 0.95f, 2.7f, 4.4f};
        NDArray x = manager.create(places);
        x.setRequiresGradient(true);
        DoubleUnaryOperator definition = definition(function);

        float[] values;
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray y = new OperatorComputation(1).of(new Pointwise(function, A, B), List.of(x));
            values = y.toFloatArray();
            collector.backward(y.sum());
        }

        float[] slopes = x.getGradient().toFloatArray();
        for (int k = 0; k < places.length; k++) {
            double expected = definition.applyAsDouble(places[k]);
            assertEquals(expected, values[k], 2e-6 * Math.max(1, Math.abs(expected)), "at " + places[k]);
            double slope = (definition.applyAsDouble(places[k] + STEP) - definition.applyAsDouble(places[k] - STEP))
                    / (2 * STEP);
            assertEquals(slope, slopes[k], 1e-4 * Math.max(1, Math.abs(slope)), "slope at " + places[k]);
        }
    }

    private static DoubleUnaryOperator definition(PointwiseFunction function) {
        return switch (function) {
            case RELU -> x -> Math.max(0, x);
            case LEAKY_RELU -> x -> x < 0 ? A * x : x;
            case CLIP -> x -> Math.clamp(x, A, B);
            case HARD_SIGMOID -> x -> Math.clamp(A * x + B, 0.0, 1.0);
            case HARD_SWISH -> x -> x * Math.clamp(x / 6 + 0.5, 0.0, 1.0);
            case SIGMOID -> PointwiseFunctionsTest::logistic;
            case SILU -> x -> x * logistic(x);
            case GELU -> x -> x * (1 + errorFunction(x / Math.sqrt(2))) / 2;
            case GELU_TANH -> x -> x / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
            case ERF -> PointwiseFunctionsTest::errorFunction;
            case TANH -> Math::tanh;
            case SQRT -> Math::sqrt;
            case EXP -> Math::exp;
            case LOG -> Math::log;
            case NEGATE -> x -> -x;
            case ABSOLUTE -> Math::abs;
            case RECIPROCAL -> x -> 1 / x;
            case ELU -> x -> x < 0 ? A * Math.expm1(x) : x;
            case SOFTPLUS -> x -> Math.log1p(Math.exp(x));
        };
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Simpson's rule. */
    private static double errorFunction(double x) {
        int parts = 2000;
        double sum = 0;
        for (int k = 0; k <= parts; k++) {
            double t = x * k / parts;
            sum += Math.exp(-t * t) * (k == 0 || k == parts ? 1 : k % 2 == 1 ? 4 : 2);
        }
        return 2 / Math.sqrt(Math.PI) * sum * x / parts / 3;
    }
}

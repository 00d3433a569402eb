package org.tramstudio.nn.operators;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.internal.NDArrayEx;
import org.tramstudio.nn.graph.Calculation.Pointwise;
import org.tramstudio.nn.quant.LastingScalar;

/** Functions of each value of an array. */
final class PointwiseFunctions {

    /** √(2/π) and the cubic coefficient of GELU's approximation (Hendrycks and Gimpel, 2016). */
    private static final double GELU_SLOPE = Math.sqrt(2 / Math.PI);
    private static final double GELU_CUBIC = 0.044715;

    private PointwiseFunctions() {
    }

    static NDArray of(Pointwise pointwise, NDArray x) {
        NDArrayEx engine = x.getNDArrayInternal();
        float a = (float) pointwise.a();
        return switch (pointwise.function()) {
            case RELU -> engine.relu();
            case LEAKY_RELU -> engine.leakyRelu(a);
            case CLIP -> x.clip(a, (float) pointwise.b());
            case HARD_SIGMOID -> line(x, pointwise.a(), pointwise.b()).clip(0f, 1f);
            case HARD_SWISH -> x.mul(line(x, 1.0 / 6, 0.5).clip(0f, 1f));
            case SIGMOID -> engine.sigmoid();
            case SILU -> x.mul(engine.sigmoid());
            case GELU -> engine.gelu();
            case GELU_TANH -> geluByTanh(x);
            case ERF -> x.erf();
            case TANH -> x.tanh();
            case SQRT -> x.sqrt();
            case EXP -> x.exp();
            case LOG -> x.log();
            case NEGATE -> x.neg();
            case ABSOLUTE -> x.abs();
            case RECIPROCAL -> LastingScalar.beside(x, 1).div(x);
            case ELU -> engine.elu(a);
            case SOFTPLUS -> engine.softPlus();
        };
    }

    private static NDArray line(NDArray x, double slope, double constant) {
        return x.mul(LastingScalar.beside(x, slope)).add(LastingScalar.beside(x, constant));
    }

    private static NDArray geluByTanh(NDArray x) {
        NDArray cube = x.mul(x).mul(x).mul(LastingScalar.beside(x, GELU_CUBIC));
        NDArray bent = x.add(cube).mul(LastingScalar.beside(x, GELU_SLOPE)).tanh();
        return x.mul(line(bent, 0.5, 0.5));
    }
}

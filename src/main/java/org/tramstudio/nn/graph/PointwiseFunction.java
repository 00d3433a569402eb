package org.tramstudio.nn.graph;

import java.util.Locale;

/** Functions of one value. Those with parameters call them a and b. */
public enum PointwiseFunction {
    /** max(0, x). */
    RELU("ReLU"),
    /** x, or a·x below 0. */
    LEAKY_RELU("Leaky ReLU"),
    /** x clamped to [a, b]. */
    CLIP("Clip"),
    /** clamp(a·x + b, 0, 1). */
    HARD_SIGMOID("Hard sigmoid"),
    /** x·clamp(x / 6 + 0.5, 0, 1). */
    HARD_SWISH("Hard swish"),
    /** 1 / (1 + e^-x). */
    SIGMOID("Sigmoid"),
    /** x / (1 + e^-x). */
    SILU("SiLU"),
    /** x·Φ(x), with the error function. */
    GELU("GELU"),
    /** GELU in its approximation by tanh. */
    GELU_TANH("GELU (tanh)"),
    /** The error function. */
    ERF("Error function"),
    /** tanh x. */
    TANH("Tanh"),
    /** √x. */
    SQRT("Square root"),
    /** e^x. */
    EXP("Exponential"),
    /** ln x. */
    LOG("Logarithm"),
    /** -x. */
    NEGATE("Negate"),
    /** |x|. */
    ABSOLUTE("Absolute value"),
    /** 1/x. */
    RECIPROCAL("Reciprocal"),
    /** x, or a·(e^x - 1) below 0. */
    ELU("ELU"),
    /** ln(1 + e^x). */
    SOFTPLUS("Softplus");

    private final String title;

    PointwiseFunction(String title) {
        this.title = title;
    }

    /** The name in tables. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

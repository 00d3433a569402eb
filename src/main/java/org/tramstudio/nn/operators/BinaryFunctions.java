package org.tramstudio.nn.operators;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.quant.LastingScalar;

/** Functions of the values of two arrays, and the choice between two. */
final class BinaryFunctions {

    private BinaryFunctions() {
    }

    static NDArray of(BinaryFunction function, NDArray a, NDArray b) {
        return switch (function) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.sub(b);
            case MULTIPLY -> a.mul(b);
            case DIVIDE -> a.div(b);
            case POWER -> a.pow(b);
            case MINIMUM -> a.minimum(b);
            case MAXIMUM -> a.maximum(b);
            case EQUAL -> number(a.eq(b));
            case GREATER -> number(a.gt(b));
            case LESS -> number(a.lt(b));
        };
    }

    /** Of each place, {@code yes} where the condition is not 0, else {@code no}. */
    static NDArray select(NDArray condition, NDArray yes, NDArray no) {
        NDArray holds = condition.neq(LastingScalar.beside(condition, 0));
        return JniUtils.where((PtNDArray) holds, (PtNDArray) yes, (PtNDArray) no);
    }

    private static NDArray number(NDArray truth) {
        return truth.toType(DataType.FLOAT32, false);
    }
}

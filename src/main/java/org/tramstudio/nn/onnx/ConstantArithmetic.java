package org.tramstudio.nn.onnx;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.tramstudio.nn.graph.BinaryFunction;

/** Computes with constants while a file is read, so that arithmetic about shapes leaves nothing to compute later. */
final class ConstantArithmetic {

    private ConstantArithmetic() {
    }

    /** A function of two arrays, broadcast. */
    static Constant binary(BinaryFunction function, Constant first, Constant second) {
        if (first instanceof IntegerArray && second instanceof IntegerArray
                || growing(first) || growing(second)) {
            return integers(function, whole(first), whole(second));
        }
        return floats(function, first.floats(), second.floats());
    }

    private static boolean growing(Constant array) {
        return array instanceof IntegerArray integers && integers.growsWithBatch();
    }

    private static IntegerArray whole(Constant array) {
        IntegerArray integers = array.integers();
        if (array instanceof FloatArray floats) {
            for (int k = 0; k < floats.values().length; k++) {
                if (floats.values()[k] != integers.values()[k]) {
                    throw new IllegalArgumentException("computes a shape with the number " + floats.values()[k]);
                }
            }
        }
        return integers;
    }

    private static FloatArray floats(BinaryFunction function, FloatArray first, FloatArray second) {
        List<Integer> sizes = ArraySizes.common(first.sizes(), second.sizes());
        float[] one = ArraySizes.broadcast(first, sizes).floats().values();
        float[] other = ArraySizes.broadcast(second, sizes).floats().values();
        DoubleBinaryOperator operator = operator(function);
        float[] result = new float[one.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = (float) operator.applyAsDouble(one[k], other[k]);
        }
        Optional<String> origin = first.isTrained() ? first.origin() : second.isTrained() ? second.origin()
                : Optional.empty();
        return new FloatArray(sizes, result, origin);
    }

    private static DoubleBinaryOperator operator(BinaryFunction function) {
        return switch (function) {
            case ADD -> Double::sum;
            case SUBTRACT -> (a, b) -> a - b;
            case MULTIPLY -> (a, b) -> a * b;
            case DIVIDE -> (a, b) -> a / b;
            case POWER -> Math::pow;
            case MINIMUM -> Math::min;
            case MAXIMUM -> Math::max;
            case EQUAL -> (a, b) -> a == b ? 1 : 0;
            case GREATER -> (a, b) -> a > b ? 1 : 0;
            case LESS -> (a, b) -> a < b ? 1 : 0;
        };
    }

    private static IntegerArray integers(BinaryFunction function, IntegerArray first, IntegerArray second) {
        List<Integer> sizes = ArraySizes.common(first.sizes(), second.sizes());
        IntegerArray one = ArraySizes.broadcast(first, sizes).integers();
        IntegerArray other = ArraySizes.broadcast(second, sizes).integers();
        long[] values = new long[one.values().length];
        boolean[] perImage = new boolean[values.length];
        for (int k = 0; k < values.length; k++) {
            Amount amount = new Amount(one.values()[k], one.perImage()[k])
                    .with(function, new Amount(other.values()[k], other.perImage()[k]));
            values[k] = amount.value();
            perImage[k] = amount.perImage();
        }
        return new IntegerArray(sizes, values, perImage);
    }

    /** A whole number, or so many for each image of the batch. */
    private record Amount(long value, boolean perImage) {

        Amount with(BinaryFunction function, Amount other) {
            long a = value;
            long b = other.value;
            boolean both = perImage && other.perImage;
            boolean none = !perImage && !other.perImage;
            return switch (function) {
                case ADD -> both || none ? new Amount(Math.addExact(a, b), both) : orElse(other);
                case SUBTRACT -> both || none ? new Amount(Math.subtractExact(a, b), both && a != b)
                        : b == 0 ? this : unknown();
                case MULTIPLY -> both ? unknown() : new Amount(Math.multiplyExact(a, b), !none && a != 0 && b != 0);
                case DIVIDE -> divide(other);
                case EQUAL -> new Amount(a == b && (both || none) ? 1 : 0, false);
                case GREATER -> new Amount(a > b ? 1 : 0, false);
                case LESS -> new Amount(a < b ? 1 : 0, false);
                case MINIMUM -> none ? new Amount(Math.min(a, b), false) : unknown();
                case MAXIMUM -> none ? new Amount(Math.max(a, b), false) : unknown();
                case POWER -> none ? new Amount((long) Math.pow(a, b), false) : unknown();
            };
        }

        private Amount orElse(Amount other) {
            return value == 0 ? other : other.value == 0 ? this : unknown();
        }

        private Amount divide(Amount other) {
            if (other.value == 0 || other.perImage && !perImage || perImage && value % other.value != 0) {
                return unknown();
            }
            return new Amount(value / other.value, perImage && !other.perImage);
        }

        private static Amount unknown() {
            throw new IllegalArgumentException("computes a shape from the number of images in a way that cannot be "
                    + "followed");
        }
    }

    /** A function of each value. */
    static Constant unary(Constant array, DoubleUnaryOperator function) {
        FloatArray floats = array.floats();
        float[] result = new float[floats.values().length];
        for (int k = 0; k < result.length; k++) {
            result[k] = (float) function.applyAsDouble(floats.values()[k]);
        }
        return new FloatArray(floats.sizes(), result, floats.origin());
    }

    /** Of three arrays, the second's values where the first is not 0, else the third's. */
    static Constant select(Constant condition, Constant first, Constant second) {
        List<Integer> sizes = ArraySizes.common(ArraySizes.common(condition.sizes(), first.sizes()), second.sizes());
        IntegerArray chosen = ArraySizes.broadcast(condition, sizes).integers();
        if (first instanceof IntegerArray && second instanceof IntegerArray) {
            IntegerArray one = ArraySizes.broadcast(first, sizes).integers();
            IntegerArray other = ArraySizes.broadcast(second, sizes).integers();
            long[] values = new long[chosen.values().length];
            boolean[] perImage = new boolean[values.length];
            for (int k = 0; k < values.length; k++) {
                IntegerArray from = chosen.values()[k] != 0 ? one : other;
                values[k] = from.values()[k];
                perImage[k] = from.perImage()[k];
            }
            return new IntegerArray(sizes, values, perImage);
        }
        float[] one = ArraySizes.broadcast(first, sizes).floats().values();
        float[] other = ArraySizes.broadcast(second, sizes).floats().values();
        float[] values = new float[one.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = chosen.values()[k] != 0 ? one[k] : other[k];
        }
        return new FloatArray(sizes, values, Optional.empty());
    }
}

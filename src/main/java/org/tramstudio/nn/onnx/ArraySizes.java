package org.tramstudio.nn.onnx;

import java.util.ArrayList;
import java.util.List;

/** Counts and positions in arrays of given sizes. */
final class ArraySizes {

    /** Arrays that the file only describes, such as a repeated constant, may not be longer. */
    static final int MOST_MADE_VALUES = 1 << 24;

    private ArraySizes() {
    }

    /** The number of values. */
    static int count(List<Integer> sizes) {
        long count = 1;
        for (int size : sizes) {
            if (size < 0) {
                throw new IllegalArgumentException("an array has the sizes " + sizes + "; none may be negative");
            }
            count = Math.min((long) Integer.MAX_VALUE + 1, count * size);
        }
        if (count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an array of the sizes " + sizes + " is too large");
        }
        return (int) count;
    }

    /** The number of values of an array that is to be made. */
    static int countToMake(List<Integer> sizes) {
        int count = count(sizes);
        if (count > MOST_MADE_VALUES) {
            throw new IllegalArgumentException("a constant of the sizes " + sizes + " would be made; at most "
                    + MOST_MADE_VALUES + " values are allowed");
        }
        return count;
    }

    /** How far apart neighbours along each axis lie. */
    static int[] strides(List<Integer> sizes) {
        int[] strides = new int[sizes.size()];
        int stride = 1;
        for (int axis = strides.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= sizes.get(axis);
        }
        return strides;
    }

    /** The positions of an array of {@code sizes} in one whose axes lie {@code strides} apart. */
    static int[] positions(List<Integer> sizes, int[] strides) {
        int[] positions = new int[count(sizes)];
        int[] index = new int[strides.length];
        int position = 0;
        for (int k = 0; k < positions.length; k++) {
            positions[k] = position;
            for (int axis = strides.length - 1; axis >= 0; axis--) {
                position += strides[axis];
                if (++index[axis] < sizes.get(axis)) {
                    break;
                }
                position -= index[axis] * strides[axis];
                index[axis] = 0;
            }
        }
        return positions;
    }

    /** The array with its axes in another order. */
    static Constant transposed(Constant array, List<Integer> order) {
        int[] strides = strides(array.sizes());
        List<Integer> sizes = order.stream().map(array.sizes()::get).toList();
        return array.take(sizes, positions(sizes, order.stream().mapToInt(axis -> strides[axis]).toArray()));
    }

    /** The array repeated to the common shape of itself and {@code other}. */
    static Constant broadcast(Constant array, List<Integer> other) {
        List<Integer> sizes = common(array.sizes(), other);
        if (sizes.equals(array.sizes())) {
            return array;
        }
        countToMake(sizes);
        int[] own = strides(array.sizes());
        int[] strides = new int[sizes.size()];
        int lead = sizes.size() - own.length;
        for (int axis = 0; axis < own.length; axis++) {
            strides[axis + lead] = array.sizes().get(axis) == 1 ? 0 : own[axis];
        }
        return array.take(sizes, positions(sizes, strides));
    }

    /** The common sizes of two arrays, as NumPy has it. */
    static List<Integer> common(List<Integer> first, List<Integer> second) {
        List<Integer> common = new ArrayList<>();
        int axes = Math.max(first.size(), second.size());
        for (int axis = 0; axis < axes; axis++) {
            int one = at(first, axis - axes + first.size());
            int other = at(second, axis - axes + second.size());
            if (one != other && one != 1 && other != 1) {
                throw new IllegalArgumentException("arrays of " + first + " and " + second + " do not go together");
            }
            common.add(one == 1 ? other : one);
        }
        return common;
    }

    private static int at(List<Integer> sizes, int axis) {
        return axis < 0 ? 1 : sizes.get(axis);
    }

    /** Chosen entries along one axis. */
    static Constant along(Constant array, int axis, int[] indices, List<Integer> indexSizes) {
        List<Integer> sizes = new ArrayList<>(array.sizes());
        int length = sizes.remove(axis);
        sizes.addAll(axis, indexSizes);
        int inner = count(array.sizes().subList(axis + 1, array.sizes().size()));
        int[] positions = new int[countToMake(sizes)];
        for (int k = 0; k < positions.length; k++) {
            int rest = k / inner;
            int outer = rest / indices.length;
            positions[k] = (outer * length + indices[rest % indices.length]) * inner + k % inner;
        }
        return array.take(sizes, positions);
    }

    /** The axis of a number that may count from the end. */
    static int axis(long number, int axes) {
        long axis = number < 0 ? number + axes : number;
        if (axis < 0 || axis >= axes) {
            throw new IllegalArgumentException("there is no axis " + number + " in an array of " + axes + " axes");
        }
        return (int) axis;
    }

    /** A list of whole numbers that must fit 32 bits. */
    static List<Integer> small(List<Long> values) {
        return values.stream().map(ArraySizes::small).toList();
    }

    /** A whole number that must fit 32 bits. */
    static int small(long value) {
        if ((int) value != value) {
            throw new IllegalArgumentException("the number " + value + " is out of range");
        }
        return (int) value;
    }
}

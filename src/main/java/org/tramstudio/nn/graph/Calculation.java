package org.tramstudio.nn.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Operators that compute with values and have nothing to train. */
public sealed interface Calculation extends Operator {

    /**
     * A function of each value.
     *
     * @param function which
     * @param a its first parameter, where it has one
     * @param b its second parameter, where it has one
     */
    record Pointwise(PointwiseFunction function, double a, double b) implements Calculation {

        /** A function without parameters. */
        public Pointwise(PointwiseFunction function) {
            this(function, 0, 0);
        }

        /** max(0, x). */
        public static Pointwise relu() {
            return new Pointwise(PointwiseFunction.RELU);
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return shapes.getFirst();
        }

        @Override
        public String title() {
            return function.title();
        }
    }

    /**
     * A function of two arrays' values.
     *
     * @param function which
     */
    record Elementwise(BinaryFunction function) implements Calculation {

        /** The sum of two arrays. */
        public static Elementwise add() {
            return new Elementwise(BinaryFunction.ADD);
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return Broadcast.of(shapes.get(0), shapes.get(1));
        }

        @Override
        public String title() {
            return function.title();
        }
    }

    /** Of three arrays, the second's value where the first is not 0, else the third's. */
    record Select() implements Calculation {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return Broadcast.of(Broadcast.of(shapes.get(0), shapes.get(1)), shapes.get(2));
        }

        @Override
        public String title() {
            return "Select";
        }
    }

    /**
     * The largest value or the mean of each window.
     *
     * @param maximum whether the largest; else the mean
     * @param window over images or sequences
     * @param roundUp whether windows that reach beyond the end count
     * @param countPadding whether the mean takes padded positions for zeros; else it leaves them out
     */
    record Pooling(boolean maximum, Window window, boolean roundUp, boolean countPadding) implements Calculation {

        /** The largest value of square windows that do not overlap. */
        public static Pooling maximum(int size) {
            return new Pooling(true, Window.square(size, size, 0), false, false);
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return window.over(shapes.getFirst(), shapes.getFirst().dimensions().get(1).size(), roundUp);
        }

        @Override
        public String title() {
            return (maximum ? "Max pooling " : "Average pooling ") + window.words();
        }
    }

    /** The mean of each channel; gives a vector. */
    record GlobalAveragePooling() implements Calculation {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return new FeatureShape(shapes.getFirst().dimensions().subList(0, 2));
        }

        @Override
        public String title() {
            return "Global average pooling";
        }
    }

    /**
     * One value for all along some axes.
     *
     * @param reduction which
     * @param axes ascending, the batch's counted as 0
     * @param kept whether the axes stay with length 1
     */
    record Reduce(Reduction reduction, List<Integer> axes, boolean kept) implements Calculation {

        /** Copies the list. */
        public Reduce {
            axes = axes.stream().sorted().toList();
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            List<Dimension> left = new ArrayList<>();
            List<Dimension> before = shapes.getFirst().dimensions();
            for (int axis = 0; axis < before.size(); axis++) {
                if (!axes.contains(axis)) {
                    left.add(before.get(axis));
                } else if (before.get(axis).perImage()) {
                    throw new IllegalArgumentException("images of a batch would be reduced to one");
                } else if (kept) {
                    left.add(Dimension.fixed(1));
                }
            }
            return new FeatureShape(left);
        }

        @Override
        public String title() {
            return reduction.title();
        }
    }

    /** The matrix product of the last two axes of two arrays, both computed from the image; the axes before are broadcast. */
    record MatrixProduct() implements Calculation {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape first = shapes.get(0);
            FeatureShape second = shapes.get(1);
            if (first.axes() < 2 || second.axes() < 2 || first.dimensions().getLast().size()
                    != second.dimensions().get(second.axes() - 2).size()) {
                throw new IllegalArgumentException("matrices of " + first + " and " + second
                        + " cannot be multiplied");
            }
            List<Dimension> product = new ArrayList<>(Broadcast.of(leading(first), leading(second)).dimensions());
            product.add(first.dimensions().get(first.axes() - 2));
            product.add(second.dimensions().getLast());
            return new FeatureShape(product);
        }

        private static FeatureShape leading(FeatureShape shape) {
            return new FeatureShape(shape.dimensions().subList(0, shape.axes() - 2));
        }

        @Override
        public String title() {
            return "Matrix product";
        }
    }

    /**
     * e^x over the sum of e^x along an axis.
     *
     * @param axis the batch's counted as 0
     */
    record Softmax(int axis) implements Calculation {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return shapes.getFirst();
        }

        @Override
        public String title() {
            return "Softmax";
        }
    }

    /** Shapes of different arrays made alike, as NumPy does. */
    final class Broadcast {

        private Broadcast() {
        }

        /** The common shape of two arrays. */
        static FeatureShape of(FeatureShape first, FeatureShape second) {
            List<Dimension> common = new ArrayList<>();
            for (int back = 1; back <= Math.max(first.axes(), second.axes()); back++) {
                Dimension one = at(first, back);
                Dimension other = at(second, back);
                if (!one.equals(other) && !one.equals(Dimension.fixed(1)) && !other.equals(Dimension.fixed(1))) {
                    throw new IllegalArgumentException(first + " and " + second + " do not go together");
                }
                common.add(one.equals(Dimension.fixed(1)) ? other : one);
            }
            Collections.reverse(common);
            return new FeatureShape(common);
        }

        private static Dimension at(FeatureShape shape, int back) {
            return back > shape.axes() ? Dimension.fixed(1) : shape.dimensions().get(shape.axes() - back);
        }
    }
}

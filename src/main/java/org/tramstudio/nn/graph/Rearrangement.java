package org.tramstudio.nn.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Operators that move, repeat or leave out values. Axes count the batch's as 0. */
public sealed interface Rearrangement extends Operator {

    /** All values of an image as one vector. */
    record Flatten() implements Rearrangement {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            if (!shape.dimensions().getFirst().perImage()) {
                throw new IllegalArgumentException("only what begins with the batch can be flattened, not " + shape);
            }
            int values = IntStream.range(1, shape.axes()).map(axis -> shape.dimensions().get(axis).size())
                    .reduce(1, Math::multiplyExact);
            return new FeatureShape(List.of(shape.dimensions().getFirst(), Dimension.fixed(values)));
        }

        @Override
        public String title() {
            return "Flatten";
        }
    }

    /**
     * The same values in the same order, in another shape.
     *
     * @param shape the new one
     */
    record Reshape(FeatureShape shape) implements Rearrangement {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape before = shapes.getFirst();
            boolean batch = before.dimensions().stream().anyMatch(Dimension::perImage);
            if (before.values() != shape.values()
                    || batch != shape.dimensions().stream().anyMatch(Dimension::perImage)) {
                throw new IllegalArgumentException(before + " cannot become " + shape);
            }
            return shape;
        }

        @Override
        public String title() {
            return "Reshape";
        }
    }

    /**
     * Axes in another order.
     *
     * @param order for each axis of the output, which of the input's it is
     */
    record Transpose(List<Integer> order) implements Rearrangement {

        /** Copies the list and checks that each axis occurs once. */
        public Transpose {
            order = List.copyOf(order);
            if (!new HashSet<>(order).equals(new HashSet<>(IntStream.range(0, order.size()).boxed().toList()))) {
                throw new IllegalArgumentException("axes cannot be put into the order " + order);
            }
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            if (shape.axes() != order.size()) {
                throw new IllegalArgumentException("the order " + order + " does not fit " + shape);
            }
            return new FeatureShape(order.stream().map(shape.dimensions()::get).toList());
        }

        @Override
        public String title() {
            return "Transpose";
        }
    }

    /**
     * Arrays one behind the other.
     *
     * @param axis along which
     */
    record Concatenate(int axis) implements Rearrangement {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape first = shapes.getFirst();
            int length = 0;
            for (FeatureShape shape : shapes) {
                Dimension along = shape.dimensions().get(first.axis(axis));
                if (along.perImage() || !shape.with(axis, Dimension.fixed(1))
                        .equals(first.with(axis, Dimension.fixed(1)))) {
                    throw new IllegalArgumentException(shapes + " cannot be joined along axis " + axis);
                }
                length = Math.addExact(length, along.size());
            }
            return first.with(axis, Dimension.fixed(length));
        }

        @Override
        public String title() {
            return "Concatenate";
        }
    }

    /**
     * Part of one axis.
     *
     * @param axis which; not the batch's
     * @param from first position
     * @param to position behind the last
     * @param step distance of the positions, at least 1
     */
    record Slice(int axis, int from, int to, int step) implements Rearrangement {

        /** Checks the bounds. */
        public Slice {
            if (from < 0 || to <= from || step < 1) {
                throw new IllegalArgumentException("nothing lies from " + from + " to " + to + " in steps of " + step);
            }
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            Dimension along = shape.dimensions().get(shape.axis(axis));
            if (along.perImage() || to > along.size()) {
                throw new IllegalArgumentException("positions " + from + " to " + to + " of axis " + axis
                        + " are not in " + shape);
            }
            return shape.with(axis, Dimension.fixed(Math.ceilDiv(to - from, step)));
        }

        @Override
        public String title() {
            return "Slice";
        }
    }

    /**
     * Chosen positions of one axis.
     *
     * @param axis which; not the batch's
     * @param indices the positions, as many as {@code sizes} say
     * @param sizes the axes that take the place of the one; empty where that goes
     */
    record Gather(int axis, List<Integer> indices, List<Integer> sizes) implements Rearrangement {

        /** Copies and checks the lists. */
        public Gather {
            indices = List.copyOf(indices);
            sizes = List.copyOf(sizes);
            if (sizes.stream().reduce(1, Math::multiplyExact) != indices.size()) {
                throw new IllegalArgumentException(indices.size() + " positions do not fill " + sizes);
            }
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            Dimension along = shape.dimensions().get(shape.axis(axis));
            if (along.perImage() || indices.stream().anyMatch(index -> index < 0 || index >= along.size())) {
                throw new IllegalArgumentException("some position is not in axis " + axis + " of " + shape);
            }
            List<Dimension> all = new ArrayList<>(shape.dimensions());
            all.remove(shape.axis(axis));
            all.addAll(shape.axis(axis), sizes.stream().map(Dimension::fixed).toList());
            return new FeatureShape(all);
        }

        @Override
        public String title() {
            return "Gather";
        }
    }

    /** What is put where an array is padded. */
    enum Filling {
        /** A number. */
        CONSTANT,
        /** The nearest value. */
        EDGE,
        /** The values mirrored at the outermost one. */
        REFLECTION
    }

    /**
     * Values around an array.
     *
     * @param before how many before each axis
     * @param after how many behind each axis
     * @param filling which
     * @param value the number, for {@link Filling#CONSTANT}
     */
    record Pad(List<Integer> before, List<Integer> after, Filling filling, double value) implements Rearrangement {

        /** Copies the lists. */
        public Pad {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            if (before.size() != shape.axes() || after.size() != shape.axes()) {
                throw new IllegalArgumentException("padding of " + before.size() + " axes does not fit " + shape);
            }
            FeatureShape padded = shape;
            for (int axis = 0; axis < shape.axes(); axis++) {
                int more = Math.addExact(before.get(axis), after.get(axis));
                if (more != 0) {
                    Dimension along = shape.dimensions().get(axis);
                    if (along.perImage()) {
                        throw new IllegalArgumentException("the batch would be padded");
                    }
                    padded = padded.with(axis, Dimension.fixed(Math.addExact(along.size(), more)));
                }
            }
            return padded;
        }

        @Override
        public String title() {
            return "Pad";
        }
    }

    /** How positions of a resized image lie over those of the original. */
    enum Alignment {
        /** Pixel centres are aligned. */
        HALF_PIXEL,
        /** The first and last centres are aligned. */
        CORNERS,
        /** Position p becomes p · scale. */
        ASYMMETRIC
    }

    /**
     * Images {@code [N, C, H, W]} in another size.
     *
     * @param height the new one
     * @param width the new one
     * @param linear whether values are interpolated; else the nearest is taken
     * @param alignment where the positions lie
     */
    record Resize(int height, int width, boolean linear, Alignment alignment) implements Rearrangement {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            if (shape.axes() != 4) {
                throw new IllegalArgumentException("only images can be resized, not " + shape);
            }
            return shape.with(2, Dimension.fixed(height)).with(3, Dimension.fixed(width));
        }

        @Override
        public String title() {
            return "Resize to " + height + "×" + width;
        }
    }

    /**
     * Values repeated along axes of length 1.
     *
     * @param shape the new one, of at least as many axes
     */
    record Expand(FeatureShape shape) implements Rearrangement {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return Calculation.Broadcast.of(shapes.getFirst(), shape);
        }

        @Override
        public String title() {
            return "Expand";
        }
    }
}

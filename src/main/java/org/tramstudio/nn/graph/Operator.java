package org.tramstudio.nn.graph;

import java.util.List;

/** What a node of a network computes. */
public sealed interface Operator permits Operator.Convolution, Operator.Linear, Operator.BatchNormalization,
        Operator.LayerNormalization, Operator.TrainedConstant, Operator.FixedConstant, Calculation, Rearrangement {

    /**
     * The output's shape for inputs of the given shapes.
     *
     * @throws IllegalArgumentException if they do not fit, saying how
     */
    FeatureShape outputShape(List<FeatureShape> inputs);

    /** The operator in words, for tables. */
    String title();

    /** How many trainable values it has. */
    default long parameters() {
        return 0;
    }

    /** Scalar products for one image; 0 for an operator without any. */
    default long multiplications(List<FeatureShape> inputs) {
        return 0;
    }

    /**
     * Convolution over images {@code [N, C, H, W]} or sequences {@code [N, C, L]}, weights
     * {@code [outputs, inputs / groups, kernel ..]}.
     *
     * @param inputs input channels
     * @param outputs output channels
     * @param window what each output reads; padded with zeros
     * @param groups groups of channels that do not mix
     * @param bias whether a trained constant is added to each output channel
     */
    record Convolution(int inputs, int outputs, Window window, int groups, boolean bias) implements Operator {

        /** Checks the groups. */
        public Convolution {
            if (groups < 1 || inputs < 1 || outputs < 1 || inputs % groups != 0 || outputs % groups != 0) {
                throw new IllegalArgumentException("a convolution from " + inputs + " to " + outputs
                        + " channels cannot have " + groups + " groups");
            }
        }

        /** A square convolution of images. */
        public Convolution(int inputs, int outputs, int kernel, int stride, int padding, int groups, boolean bias) {
            this(inputs, outputs, Window.square(kernel, stride, padding), groups, bias);
        }

        /** Products that are added up for one output value. */
        public int productsPerOutput() {
            return inputs / groups * window.entries();
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            if (shape.axes() > 1 && shape.dimensions().get(1).size() != inputs) {
                throw new IllegalArgumentException("a convolution of " + inputs + " channels does not fit " + shape);
            }
            return window.over(shape, outputs, false);
        }

        @Override
        public String title() {
            String kind = groups == 1 ? "Convolution " : groups == inputs ? "Depthwise convolution "
                    : "Convolution in " + groups + " groups ";
            return kind + window.words();
        }

        @Override
        public long parameters() {
            return (long) outputs * productsPerOutput() + (bias ? outputs : 0);
        }

        @Override
        public long multiplications(List<FeatureShape> shapes) {
            return outputShape(shapes).values() * productsPerOutput();
        }
    }

    /**
     * Fully connected layer over the last axis, weights {@code [outputs, inputs]}.
     *
     * @param inputs length of the input's last axis
     * @param outputs length of the output's last axis
     * @param bias whether a trained constant is added to each output
     */
    record Linear(int inputs, int outputs, boolean bias) implements Operator {

        /** A layer with a bias. */
        public Linear(int inputs, int outputs) {
            this(inputs, outputs, true);
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            int last = shape.axis(-1);
            if (!shape.dimensions().get(last).equals(Dimension.fixed(inputs))) {
                throw new IllegalArgumentException("a linear layer of " + inputs + " inputs does not fit " + shape);
            }
            return shape.with(last, Dimension.fixed(outputs));
        }

        @Override
        public String title() {
            return "Linear";
        }

        @Override
        public long parameters() {
            return (long) outputs * inputs + (bias ? outputs : 0);
        }

        @Override
        public long multiplications(List<FeatureShape> shapes) {
            return outputShape(shapes).values() * inputs;
        }
    }

    /**
     * Batch normalisation of every channel, axis 1.
     *
     * @param channels of the image
     * @param epsilon added to the variance
     */
    record BatchNormalization(int channels, double epsilon) implements Operator {

        /** With the usual epsilon, 1e-5. */
        public BatchNormalization(int channels) {
            this(channels, 1e-5);
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            if (shape.axes() < 2 || shape.dimensions().get(1).size() != channels) {
                throw new IllegalArgumentException("batch normalisation of " + channels + " channels does not fit "
                        + shape);
            }
            return shape;
        }

        @Override
        public String title() {
            return "Batch normalisation";
        }

        @Override
        public long parameters() {
            return 2L * channels;
        }
    }

    /**
     * Normalisation of each image or position by itself over its last axes, scaled and shifted by trained values of the
     * same sizes.
     *
     * @param sizes of the last axes
     * @param epsilon added to the variance
     */
    record LayerNormalization(List<Integer> sizes, double epsilon) implements Operator {

        /** Copies the list. */
        public LayerNormalization {
            sizes = List.copyOf(sizes);
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            int axes = shape.axes();
            if (axes < sizes.size() || !shape.dimensions().subList(axes - sizes.size(), axes)
                    .equals(sizes.stream().map(Dimension::fixed).toList())) {
                throw new IllegalArgumentException("layer normalisation of " + sizes + " does not fit " + shape);
            }
            return shape;
        }

        @Override
        public String title() {
            return "Layer normalisation";
        }

        @Override
        public long parameters() {
            return 2L * sizes.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        }
    }

    /**
     * A trained array that reads nothing, such as a class token or position embeddings; its array is named
     * {@code node.value}.
     *
     * @param sizes length of every axis
     */
    record TrainedConstant(List<Integer> sizes) implements Operator {

        /** Copies the list. */
        public TrainedConstant {
            sizes = List.copyOf(sizes);
        }

        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return FeatureShape.constant(sizes);
        }

        @Override
        public String title() {
            return "Trained constant";
        }

        @Override
        public long parameters() {
            return sizes.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        }
    }

    /**
     * An array that is part of the network's description and is not trained.
     *
     * @param constant the values
     */
    record FixedConstant(ConstantValues constant) implements Operator {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return FeatureShape.constant(constant.sizes());
        }

        @Override
        public String title() {
            return "Constant";
        }
    }
}

package org.tramstudio.nn.graph;

import java.util.List;

/** What a node of a network computes. Shapes leave the batch out. */
public sealed interface Operator {

    /** The output's shape for inputs of the given shapes. */
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
     * Two-dimensional convolution over images, weights {@code [outputs, inputs / groups, kernel, kernel]}.
     *
     * @param inputs input channels
     * @param outputs output channels
     * @param kernel height and width of the window
     * @param stride step of the window
     * @param padding zeros added on each side
     * @param groups groups of channels that do not mix
     * @param bias whether a trained constant is added to each output channel
     */
    record Convolution(int inputs, int outputs, int kernel, int stride, int padding, int groups, boolean bias)
            implements Operator {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return FeatureShape.of(outputs, windows(shapes.getFirst().sizes().get(1), kernel, stride, padding),
                    windows(shapes.getFirst().sizes().get(2), kernel, stride, padding));
        }

        @Override
        public String title() {
            return "Convolution " + kernel + "×" + kernel + (stride > 1 ? ", stride " + stride : "");
        }

        @Override
        public long parameters() {
            return (long) outputs * (inputs / groups) * kernel * kernel + (bias ? outputs : 0);
        }

        @Override
        public long multiplications(List<FeatureShape> shapes) {
            return (long) outputShape(shapes).values() * (inputs / groups) * kernel * kernel;
        }
    }

    /**
     * Fully connected layer over a vector, weights {@code [outputs, inputs]}, with a bias.
     *
     * @param inputs length of the input
     * @param outputs length of the output
     */
    record Linear(int inputs, int outputs) implements Operator {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return FeatureShape.of(outputs);
        }

        @Override
        public String title() {
            return "Linear";
        }

        @Override
        public long parameters() {
            return (long) outputs * inputs + outputs;
        }

        @Override
        public long multiplications(List<FeatureShape> shapes) {
            return (long) outputs * inputs;
        }
    }

    /**
     * Batch normalisation of every channel.
     *
     * @param channels of the image
     */
    record BatchNormalization(int channels) implements Operator {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return shapes.getFirst();
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

    /** max(0, x). */
    record Relu() implements Operator {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return shapes.getFirst();
        }

        @Override
        public String title() {
            return "ReLU";
        }
    }

    /**
     * The largest value of each window; windows do not overlap.
     *
     * @param size height, width and step of the window
     */
    record MaxPooling(int size) implements Operator {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            FeatureShape shape = shapes.getFirst();
            return FeatureShape.of(shape.channels(), windows(shape.sizes().get(1), size, size, 0),
                    windows(shape.sizes().get(2), size, size, 0));
        }

        @Override
        public String title() {
            return "Max pooling " + size + "×" + size;
        }
    }

    /** The mean of each channel; gives a vector. */
    record GlobalAveragePooling() implements Operator {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return FeatureShape.of(shapes.getFirst().channels());
        }

        @Override
        public String title() {
            return "Global average pooling";
        }
    }

    /** All values as one vector. */
    record Flatten() implements Operator {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            return FeatureShape.of(shapes.getFirst().values());
        }

        @Override
        public String title() {
            return "Flatten";
        }
    }

    /** The sum of two images of one shape. */
    record Add() implements Operator {
        @Override
        public FeatureShape outputShape(List<FeatureShape> shapes) {
            if (!shapes.get(0).equals(shapes.get(1))) {
                throw new IllegalArgumentException("cannot add " + shapes.get(0) + " and " + shapes.get(1));
            }
            return shapes.getFirst();
        }

        @Override
        public String title() {
            return "Add";
        }
    }

    private static int windows(int size, int kernel, int stride, int padding) {
        return (size + 2 * padding - kernel) / stride + 1;
    }
}

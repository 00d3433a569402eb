package org.tramstudio.nn.axm;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Window;

/** A layer as a list of its products, by loops: which output, which weight, which activation. The tests' reference. */
final class PlainLayer {

    /** Told of one product, by places in the flattened arrays. */
    @FunctionalInterface
    interface Product {
        void of(int output, int weight, int activation);
    }

    private final Shape activations;
    private final Shape weights;
    private final Shape outputs;
    private final int products;
    private final int[] places;

    private PlainLayer(Shape activations, Shape weights, Shape outputs, int[] places, int count) {
        this.activations = activations;
        this.weights = weights;
        this.outputs = outputs;
        this.places = places;
        products = count;
    }

    static PlainLayer linear(int rows, int inputs, int outputs) {
        int[] places = new int[3 * rows * inputs * outputs];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            for (int output = 0; output < outputs; output++) {
                for (int input = 0; input < inputs; input++) {
                    places[3 * count] = row * outputs + output;
                    places[3 * count + 1] = output * inputs + input;
                    places[3 * count++ + 2] = row * inputs + input;
                }
            }
        }
        return new PlainLayer(new Shape(rows, inputs), new Shape(outputs, inputs), new Shape(rows, outputs), places, count);
    }

    /** Over images of the given height and width; height 0 stands for sequences. */
    static PlainLayer convolution(Convolution convolution, int images, int height, int width) {
        Window window = convolution.window();
        boolean sequence = height == 0;
        int last = window.axes() - 1;
        int h = sequence ? 1 : height;
        int kernelHeight = sequence ? 1 : window.kernel().get(0);
        int kernelWidth = window.kernel().get(last);
        int outHeight = sequence ? 1 : window.places(0, height, false);
        int outWidth = window.places(last, width, false);
        int perGroup = convolution.inputs() / convolution.groups();
        int outputsPerGroup = convolution.outputs() / convolution.groups();
        int[] places = new int[3 * images * convolution.outputs() * outHeight * outWidth * perGroup * kernelHeight
                * kernelWidth];
        int count = 0;
        for (int image = 0; image < images; image++) {
            for (int output = 0; output < convolution.outputs(); output++) {
                for (int row = 0; row < outHeight; row++) {
                    for (int column = 0; column < outWidth; column++) {
                        for (int c = 0; c < perGroup; c++) {
                            for (int ky = 0; ky < kernelHeight; ky++) {
                                for (int kx = 0; kx < kernelWidth; kx++) {
                                    int y = sequence ? 0 : row * window.stride().get(0)
                                            + ky * window.dilation().get(0) - window.before().get(0);
                                    int x = column * window.stride().get(last) + kx * window.dilation().get(last)
                                            - window.before().get(last);
                                    if (y >= 0 && y < h && x >= 0 && x < width) {
                                        int input = output / outputsPerGroup * perGroup + c;
                                        places[3 * count] = ((image * convolution.outputs() + output) * outHeight + row)
                                                * outWidth + column;
                                        places[3 * count + 1] = ((output * perGroup + c) * kernelHeight + ky)
                                                * kernelWidth + kx;
                                        places[3 * count++ + 2] = ((image * convolution.inputs() + input) * h + y)
                                                * width + x;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        List<Long> kernel = window.kernel().stream().map(Integer::longValue).toList();
        return sequence
                ? new PlainLayer(new Shape(images, convolution.inputs(), width),
                        new Shape(convolution.outputs(), perGroup, kernel.getFirst()),
                        new Shape(images, convolution.outputs(), outWidth), places, count)
                : new PlainLayer(new Shape(images, convolution.inputs(), height, width),
                        new Shape(convolution.outputs(), perGroup, kernel.getFirst(), kernel.getLast()),
                        new Shape(images, convolution.outputs(), outHeight, outWidth), places, count);
    }

    Shape activations() {
        return activations;
    }

    Shape weights() {
        return weights;
    }

    Shape outputs() {
        return outputs;
    }

    /** The output channel of a weight, which its scale belongs to. */
    int channel(int weight) {
        return weight / (int) (weights.size() / weights.get(0));
    }

    void eachProduct(Product product) {
        for (int k = 0; k < products; k++) {
            product.of(places[3 * k], places[3 * k + 1], places[3 * k + 2]);
        }
    }
}

package org.tramstudio.nn.axm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.graph.Window;

/**
 * What a layer reads for each output, for kernels that work on operand codes: images with the channels last. Sequences have
 * height 1, linear layers one position an image.
 */
record WindowGeometry(int height, int width, int channels, int outputHeight, int outputWidth, int outputs, int groups,
                      int kernelHeight, int kernelWidth, int strideY, int strideX, int dilationY, int dilationX,
                      int padY, int padX) {

    /** A convolution over images or sequences whose axes of positions have the given sizes. */
    static WindowGeometry of(Convolution convolution, List<Integer> positions) {
        Window window = convolution.window();
        int last = window.axes() - 1;
        boolean image = last > 0;
        return new WindowGeometry(image ? positions.getFirst() : 1, positions.get(last), convolution.inputs(),
                image ? window.places(0, positions.getFirst(), false) : 1,
                window.places(last, positions.get(last), false), convolution.outputs(), convolution.groups(),
                image ? window.kernel().getFirst() : 1, window.kernel().get(last),
                image ? window.stride().getFirst() : 1, window.stride().get(last),
                image ? window.dilation().getFirst() : 1, window.dilation().get(last),
                image ? window.before().getFirst() : 0, window.before().get(last));
    }

    /** A linear layer. */
    static WindowGeometry linear(int inputs, int outputs) {
        return new WindowGeometry(1, 1, inputs, 1, 1, outputs, 1, 1, 1, 1, 1, 1, 1, 0, 0);
    }

    /** Reads what {@link #write} wrote. */
    static WindowGeometry read(DataInput input) throws IOException {
        return new WindowGeometry(input.readInt(), input.readInt(), input.readInt(), input.readInt(), input.readInt(),
                input.readInt(), input.readInt(), input.readInt(), input.readInt(), input.readInt(), input.readInt(),
                input.readInt(), input.readInt(), input.readInt(), input.readInt());
    }

    /** Writes all numbers in their order. */
    void write(DataOutput output) throws IOException {
        for (int number : new int[] {height, width, channels, outputHeight, outputWidth, outputs, groups, kernelHeight,
            kernelWidth, strideY, strideX, dilationY, dilationX, padY, padX}) {
            output.writeInt(number);
        }
    }

    /** Whether every output position reads the same position of the input, and nothing else. */
    boolean isPointwise() {
        return kernelHeight * kernelWidth * strideY * strideX == 1 && padY == 0 && padX == 0
                && outputHeight == height && outputWidth == width;
    }

    int groupChannels() {
        return channels / groups;
    }

    int groupOutputs() {
        return outputs / groups;
    }

    /** K, products that are added up for one output. */
    int products() {
        return kernelHeight * kernelWidth * groupChannels();
    }

    /** Values of an image. */
    int imageSize() {
        return height * width * channels;
    }

    /** Positions of an output image. */
    int outputPositions() {
        return outputHeight * outputWidth;
    }
}

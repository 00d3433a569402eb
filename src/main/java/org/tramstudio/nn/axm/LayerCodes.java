package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.quant.ChannelsLast;
import org.tramstudio.nn.quant.HostMemory;

/**
 * The operand codes of a layer, as kernels in the computer's memory take them.
 *
 * @param geometry what each output reads
 * @param codes of the activations, {@code [N, positions.., C]}
 * @param weights codes {@code [outputs, kernel.., channels of a group]}
 * @param outputs shape of the layer's sums, {@code [N, places.., O]}
 */
record LayerCodes(WindowGeometry geometry, NDArray codes, byte[] weights, Shape outputs) {

    /** Codes that are worked on at a time, so that memory stays bounded. */
    private static final long CODES_AT_A_TIME = 1L << 26;

    /** Products that are worked on at a time: some tenths of a second, so that work can stop soon. */
    private static final long PRODUCTS_AT_A_TIME = 1L << 30;

    /** Told of some consecutive images of a layer. */
    @FunctionalInterface
    interface Part {
        /**
         * Takes the images.
         *
         * @param images how many there are
         * @param codes theirs
         * @param firstOutput place of their first output among all
         * @param outputs how many outputs they have
         */
        void of(int images, MemorySegment codes, long firstOutput, long outputs);
    }

    /**
     * Of a convolution.
     *
     * @param codes {@code [N, positions.., C]}
     * @param weights {@code [O, C / groups, kernel..]}
     */
    static LayerCodes convolution(NDArray codes, NDArray weights, Convolution convolution) {
        long[] sizes = codes.getShape().getShape().clone();
        List<Integer> positions = new ArrayList<>();
        for (int axis = 1; axis < sizes.length - 1; axis++) {
            positions.add((int) sizes[axis]);
            sizes[axis] = convolution.window().places(axis - 1, (int) sizes[axis], false);
        }
        sizes[sizes.length - 1] = convolution.outputs();
        return new LayerCodes(WindowGeometry.of(convolution, positions), codes, bytes(ChannelsLast.of(weights)),
                new Shape(sizes));
    }

    /**
     * Of a linear layer.
     *
     * @param codes {@code [.., C]}
     * @param weights {@code [O, C]}
     */
    static LayerCodes linear(NDArray codes, NDArray weights) {
        long[] sizes = codes.getShape().getShape().clone();
        int inputs = (int) sizes[sizes.length - 1];
        int outputs = (int) weights.getShape().get(0);
        sizes[sizes.length - 1] = outputs;
        return new LayerCodes(WindowGeometry.linear(inputs, outputs), codes, bytes(weights), new Shape(sizes));
    }

    private static byte[] bytes(NDArray weights) {
        return HostMemory.of(weights).toArray(ValueLayout.JAVA_BYTE);
    }

    /**
     * The sums of all windows by a kernel, {@link #outputs}, in units of s_x s_w.
     *
     * @param between called before each part of the work; an exception of it ends it
     */
    NDArray sums(WindowSums kernel, Runnable between) {
        NDArray result = codes.getManager().create(outputs);
        boolean inPlace = HostMemory.holds(result);
        MemorySegment target = inPlace ? HostMemory.of(result) : MemorySegment.ofArray(new float[(int) outputs.size()]);
        eachPart(images(), between, (images, some, first, count) -> kernel.run(geometry, images, some, weights,
                target.asSlice(first * Float.BYTES, count * Float.BYTES)));
        if (!inPlace) {
            result.set(target.toArray(ValueLayout.JAVA_FLOAT));
        }
        return result;
    }

    /** How many images there are; of a linear layer, vectors. */
    long images() {
        return codes.size() / geometry.imageSize();
    }

    /**
     * Shows the first images, few enough at a time that memory stays bounded and a part does not take long. How many they are
     * at a time does not depend on how many there are.
     *
     * @param between called before each part; an exception of it ends the work
     */
    void eachPart(long images, Runnable between, Part part) {
        MemorySegment source = HostMemory.of(codes);
        long outputSize = (long) geometry.outputPositions() * geometry.outputs();
        long step = Math.max(1, Math.min(CODES_AT_A_TIME / geometry.imageSize(),
                PRODUCTS_AT_A_TIME / (outputSize * geometry.products())));
        for (long from = 0; from < images; from += step) {
            between.run();
            int some = (int) Math.min(step, images - from);
            MemorySegment theirs = source.asSlice(from * geometry.imageSize(), (long) some * geometry.imageSize());
            part.of(some, theirs, from * outputSize, some * outputSize);
        }
    }
}

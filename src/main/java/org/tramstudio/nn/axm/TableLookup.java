package org.tramstudio.nn.axm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tramstudio.circuit.ProductTable;
import org.tramstudio.nn.graph.Operator.Convolution;
import org.tramstudio.nn.quant.ChannelsLast;
import org.tramstudio.nn.quant.HostMemory;

/**
 * A multiplier's error as the table itself, looked up product by product: the cost does not depend on the table, so this is
 * the way for errors of high rank. Sums are whole numbers and exact.
 */
public final class TableLookup implements LayerError {

    private static final int ROW = 256;
    private static final int MOST_BITS = 8;
    /** Codes that are worked on at a time, so that memory stays bounded. */
    private static final long CODES_AT_A_TIME = 1L << 26;

    private final WindowSums kernel;

    /** A table looked up by a given kernel. */
    TableLookup(WindowSums kernel) {
        this.kernel = kernel;
    }

    /** A table looked up with plain Java, on any processor. */
    static TableLookup scalar(ProductTable table) {
        int[][] errors = errors(table);
        return new TableLookup(new LookupKernel(errors, new ScalarTileKernel(errors)));
    }

    /** A table looked up in vector registers; empty where that cannot be done. */
    static Optional<TableLookup> permuting(ProductTable table) {
        int[][] errors = errors(table);
        boolean fits = Arrays.stream(errors).flatMapToInt(Arrays::stream).allMatch(error -> error == (short) error);
        return fits ? LookupProcess.shared().map(process -> new TableLookup(process.multiplier(errors))) : Optional.empty();
    }

    /** w·x - f(w, x) by weight code and activation code, in rows of 256; 0 beyond the codes. */
    static int[][] errors(ProductTable table) {
        int weights = table.operands().weights();
        int activations = table.operands().activations();
        if (Math.max(weights, activations) > 1 << MOST_BITS) {
            throw new IllegalArgumentException("a layer was given a multiplier, " + table.operands().description()
                    + "; its operands can have at most " + MOST_BITS + " bits");
        }
        int[][] errors = new int[ROW][ROW];
        for (int w = 0; w < weights; w++) {
            for (int x = 0; x < activations; x++) {
                errors[w][x] = -table.error(w, x);
            }
        }
        return errors;
    }

    /**
     * Sums over the windows of a convolution.
     *
     * @param codes {@code [N, positions.., C]}
     * @param weights {@code [O, C / groups, kernel..]}
     * @return {@code [N, places.., O]}, in units of s_x s_w
     */
    NDArray convolution(NDArray codes, NDArray weights, Convolution convolution) {
        long[] sizes = codes.getShape().getShape().clone();
        List<Integer> positions = new ArrayList<>();
        for (int axis = 1; axis < sizes.length - 1; axis++) {
            positions.add((int) sizes[axis]);
            sizes[axis] = convolution.window().places(axis - 1, (int) sizes[axis], false);
        }
        sizes[sizes.length - 1] = convolution.outputs();
        return run(LookupGeometry.of(convolution, positions), codes, ChannelsLast.of(weights), new Shape(sizes));
    }

    /**
     * Sums of a linear layer.
     *
     * @param codes {@code [.., C]}
     * @param weights {@code [O, C]}
     * @return {@code [.., O]}, in units of s_x s_w
     */
    NDArray linear(NDArray codes, NDArray weights) {
        long[] sizes = codes.getShape().getShape().clone();
        int inputs = (int) sizes[sizes.length - 1];
        int outputs = (int) weights.getShape().get(0);
        sizes[sizes.length - 1] = outputs;
        return run(LookupGeometry.linear(inputs, outputs), codes, weights, new Shape(sizes));
    }

    private NDArray run(LookupGeometry geometry, NDArray codes, NDArray weights, Shape shape) {
        byte[] weightCodes = HostMemory.of(weights).toArray(ValueLayout.JAVA_BYTE);
        NDArray result = codes.getManager().create(shape);
        boolean inPlace = HostMemory.holds(result);
        MemorySegment source = HostMemory.of(codes);
        MemorySegment target = inPlace ? HostMemory.of(result) : MemorySegment.ofArray(new float[(int) shape.size()]);
        long images = codes.size() / geometry.imageSize();
        long step = Math.max(1, CODES_AT_A_TIME / geometry.imageSize());
        long outputSize = (long) geometry.outputPositions() * geometry.outputs() * Float.BYTES;
        for (long from = 0; from < images; from += step) {
            int some = (int) Math.min(step, images - from);
            MemorySegment part = source.asSlice(from * geometry.imageSize(), (long) some * geometry.imageSize());
            kernel.run(geometry, some, part, weightCodes, target.asSlice(from * outputSize, some * outputSize));
        }
        if (!inPlace) {
            result.set(target.toArray(ValueLayout.JAVA_FLOAT));
        }
        return result;
    }
}

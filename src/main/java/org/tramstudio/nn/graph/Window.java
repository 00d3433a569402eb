package org.tramstudio.nn.graph;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A window that moves over the positions of an image or a sequence; one entry in each list for each axis of positions.
 *
 * @param kernel its lengths, at least 1
 * @param stride how far it moves, at least 1
 * @param dilation distance of neighbouring entries, at least 1
 * @param before what is added before the first position, at least 0
 * @param after what is added behind the last position, at least 0
 */
public record Window(List<Integer> kernel, List<Integer> stride, List<Integer> dilation, List<Integer> before,
                     List<Integer> after) {

    /** Copies and checks the lists. */
    public Window {
        kernel = checked("kernel", kernel, 1, kernel.size());
        stride = checked("stride", stride, 1, kernel.size());
        dilation = checked("dilation", dilation, 1, kernel.size());
        before = checked("padding", before, 0, kernel.size());
        after = checked("padding", after, 0, kernel.size());
    }

    private static List<Integer> checked(String name, List<Integer> values, int least, int axes) {
        if (values.size() != axes || values.stream().anyMatch(value -> value < least)) {
            throw new IllegalArgumentException("a window of " + axes + " axes has the " + name + " " + values
                    + "; expected are as many values of at least " + least);
        }
        return List.copyOf(values);
    }

    /** A square window with equal padding on all sides. */
    public static Window square(int kernel, int stride, int padding) {
        return new Window(twice(kernel), twice(stride), twice(1), twice(padding), twice(padding));
    }

    private static List<Integer> twice(int value) {
        return List.of(value, value);
    }

    /** Axes of positions: 1 for sequences, 2 for images. */
    public int axes() {
        return kernel.size();
    }

    /** Entries of the window. */
    public int entries() {
        return kernel.stream().reduce(1, Math::multiplyExact);
    }

    /** Whether both sides of every axis are padded alike. */
    public boolean isPaddedEvenly() {
        return before.equals(after);
    }

    /**
     * How many places the window has along an axis of {@code size} positions.
     *
     * @param roundUp whether a window that begins within the image and reaches beyond its end counts, as it does in
     *                pooling with "ceil mode"
     * @throws IllegalArgumentException if the window is longer than the padded axis
     */
    public int places(int axis, int size, boolean roundUp) {
        int length = size + before.get(axis) + after.get(axis);
        int reach = dilation.get(axis) * (kernel.get(axis) - 1) + 1;
        if (reach > length) {
            throw new IllegalArgumentException("a window of " + reach + " does not fit into " + length + " positions");
        }
        int room = length - reach;
        int step = stride.get(axis);
        if (!roundUp) {
            return room / step + 1;
        }
        int places = Math.ceilDiv(room, step) + 1;
        return (places - 1) * step >= size + before.get(axis) ? places - 1 : places;
    }

    /** The shape that is left of an image or sequence, with so many channels. */
    FeatureShape over(FeatureShape input, int channels, boolean roundUp) {
        if (!input.batchLeads() && !input.dimensions().getFirst().perImage()
                || input.axes() != axes() + 2) {
            throw new IllegalArgumentException("a window of " + axes() + " axes does not fit " + input);
        }
        FeatureShape output = input.with(1, Dimension.fixed(channels));
        for (int axis = 0; axis < axes(); axis++) {
            output = output.with(axis + 2, Dimension.fixed(
                    places(axis, input.dimensions().get(axis + 2).size(), roundUp)));
        }
        return output;
    }

    /** The kernel in words, for example {@code "5×5, stride 2"}. */
    String words() {
        String text = join(kernel);
        if (stride.stream().anyMatch(step -> step > 1)) {
            text += ", stride " + (stride.stream().distinct().count() == 1 ? stride.getFirst() : join(stride));
        }
        return dilation.stream().anyMatch(step -> step > 1) ? text + ", dilation " + join(dilation) : text;
    }

    private static String join(List<Integer> sizes) {
        return IntStream.range(0, sizes.size()).mapToObj(k -> sizes.get(k).toString()).collect(Collectors.joining("×"));
    }
}

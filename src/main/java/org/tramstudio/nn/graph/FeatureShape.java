package org.tramstudio.nn.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shape of what flows between operators. Usually the batch is the first axis; where a network folds it into another
 * axis, as windowed attention does, that axis is some times the batch, and a constant has no batch at all.
 *
 * @param dimensions every axis, the batch included
 */
public record FeatureShape(List<Dimension> dimensions) {

    /** Copies the list and checks that the batch occurs once at most and that an image's values can be counted. */
    public FeatureShape {
        dimensions = List.copyOf(dimensions);
        if (dimensions.stream().filter(Dimension::perImage).count() > 1) {
            throw new IllegalArgumentException("feature shape " + dimensions + ": two axes grow with the batch");
        }
        try {
            dimensions.stream().mapToLong(Dimension::size).reduce(1, Math::multiplyExact);
        } catch (ArithmeticException tooMany) {
            throw new IllegalArgumentException("feature shape " + dimensions + " has too many values", tooMany);
        }
    }

    /** The batch followed by the given sizes: channels, height, width for images; one size for vectors. */
    public static FeatureShape of(int... sizes) {
        List<Dimension> all = new ArrayList<>();
        all.add(Dimension.perImage(1));
        IntStream.of(sizes).mapToObj(Dimension::fixed).forEach(all::add);
        return new FeatureShape(all);
    }

    /** The shape of an array that is the same for every image. */
    public static FeatureShape constant(List<Integer> sizes) {
        return new FeatureShape(sizes.stream().map(Dimension::fixed).toList());
    }

    /** Whether the first axis is the batch, one entry an image. */
    public boolean batchLeads() {
        return !dimensions.isEmpty() && dimensions.getFirst().equals(Dimension.perImage(1));
    }

    /** How many axes there are, the batch included. */
    public int axes() {
        return dimensions.size();
    }

    /** The lengths for one image; without the batch where that leads. */
    public List<Integer> sizes() {
        return dimensions.stream().skip(batchLeads() ? 1 : 0).map(Dimension::size).toList();
    }

    /** The length of every axis for a batch of so many images. */
    public long[] lengths(long batch) {
        return dimensions.stream().mapToLong(dimension -> dimension.in(batch)).toArray();
    }

    /** The axis of a number that may count from the end, as -1 does. */
    public int axis(int number) {
        int axis = number < 0 ? number + axes() : number;
        if (axis < 0 || axis >= axes()) {
            throw new IllegalArgumentException("there is no axis " + number + " in " + this);
        }
        return axis;
    }

    /** The same shape but for one axis. */
    public FeatureShape with(int axis, Dimension dimension) {
        List<Dimension> changed = new ArrayList<>(dimensions);
        changed.set(axis, dimension);
        return new FeatureShape(changed);
    }

    /** Channels of an image, or the length of a vector. */
    public int channels() {
        return sizes().getFirst();
    }

    /** Pixels of one channel; 1 for a vector. */
    public long positions() {
        return values() / channels();
    }

    /** Values for one image. */
    public long values() {
        return dimensions.stream().mapToLong(Dimension::size).reduce(1, (a, b) -> a * b);
    }

    @Override
    public String toString() {
        return dimensions.stream().skip(batchLeads() ? 1 : 0).map(String::valueOf).collect(Collectors.joining("×"));
    }
}

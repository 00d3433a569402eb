package org.tramstudio.nn.graph;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shape of what flows between operators, for one image (the batch is left out).
 *
 * @param sizes channels, height, width for images; one size for vectors
 */
public record FeatureShape(List<Integer> sizes) {

    /** Copies the list and checks that every size is positive. */
    public FeatureShape {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("feature shape " + sizes + ": every size must be at least 1");
        }
    }

    /** Makes a shape of the given sizes. */
    public static FeatureShape of(int... sizes) {
        return new FeatureShape(IntStream.of(sizes).boxed().toList());
    }

    /** Channels of an image, or the length of a vector. */
    public int channels() {
        return sizes.getFirst();
    }

    /** Pixels of one channel; 1 for a vector. */
    public int positions() {
        return sizes.stream().skip(1).reduce(1, (a, b) -> a * b);
    }

    /** Values in all. */
    public int values() {
        return channels() * positions();
    }

    @Override
    public String toString() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}

package org.tramstudio.nn.graph;

import java.util.List;

/**
 * One axis of an array.
 *
 * @param size how long it is for one image, at least 1
 * @param perImage whether a batch of N images makes it N times as long; at most one axis of an array is
 */
public record Dimension(int size, boolean perImage) {

    /** Checks the size. */
    public Dimension {
        if (size < 1) {
            throw new IllegalArgumentException("an axis has the size " + size + "; it must be at least 1");
        }
    }

    /** An axis of one length whatever the batch. */
    public static Dimension fixed(int size) {
        return new Dimension(size, false);
    }

    /** An axis that is {@code size} times the batch. */
    public static Dimension perImage(int size) {
        return new Dimension(size, true);
    }

    /** Several axes as one. */
    public static Dimension product(List<Dimension> dimensions) {
        return new Dimension(dimensions.stream().map(Dimension::size).reduce(1, Math::multiplyExact),
                dimensions.stream().anyMatch(Dimension::perImage));
    }

    /** The length for a batch. */
    public long in(long batch) {
        return perImage ? size * batch : size;
    }

    @Override
    public String toString() {
        return perImage ? (size == 1 ? "N" : "N·" + size) : Integer.toString(size);
    }
}

package org.tramstudio.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which images make up which batch. It keeps no state: an epoch's batches follow from (seed, epoch), so that a run that
 * is resumed sees the same ones.
 *
 * @param images how many images there are, at least 1
 * @param batchSize images a batch, at least 1; an epoch's last batch may be smaller
 * @param shuffled whether each epoch has an order of its own, or always the images' own order
 * @param seed of the shuffling
 */
public record BatchOrder(int images, int batchSize, boolean shuffled, long seed) {

    /** Checks the bounds. */
    public BatchOrder {
        if (images < 1 || batchSize < 1) {
            throw new IllegalArgumentException("batches of " + batchSize + " from " + images
                    + " images: each must be at least 1");
        }
    }

    /** Another order in every epoch, as training needs it. */
    public static BatchOrder shuffled(int images, int batchSize, long seed) {
        return new BatchOrder(images, batchSize, true, seed);
    }

    /** The images' own order, as measuring needs it. */
    public static BatchOrder inOrder(int images, int batchSize) {
        return new BatchOrder(images, batchSize, false, 0);
    }

    /** Batches in an epoch. */
    public int batchesPerEpoch() {
        return Math.ceilDiv(images, batchSize);
    }

    /** The image indices of every batch of an epoch; each image occurs once. */
    public List<int[]> batches(int epoch) {
        int[] order = shuffled ? RandomStreams.permutation(images, seed, epoch)
                : IntStream.range(0, images).toArray();
        List<int[]> batches = new ArrayList<>();
        for (int begin = 0; begin < images; begin += batchSize) {
            batches.add(Arrays.copyOfRange(order, begin, Math.min(images, begin + batchSize)));
        }
        return batches;
    }
}

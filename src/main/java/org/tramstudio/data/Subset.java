package org.tramstudio.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Some of the images of another set, in that set's order. */
public final class Subset implements LabeledImages {

    private final LabeledImages images;
    private final int[] indices;

    private Subset(LabeledImages images, int[] indices) {
        this.images = images;
        this.indices = indices;
    }

    /**
     * Draws images so that every class keeps its share, to within one image.
     *
     * @param images to draw from
     * @param count how many; 0, or as many as there are or more, means all of them
     * @param seed of the draw; equal seeds draw equal images
     */
    public static LabeledImages stratified(LabeledImages images, int count, long seed) {
        if (count < 0) {
            throw new IllegalArgumentException("subset of " + count + " images; 0 (all) or more were expected");
        }
        if (count == 0 || count >= images.size()) {
            return images;
        }
        List<List<Integer>> classes = indicesByClass(images);
        int[] quotas = quotas(classes, count, images.size());
        int[] chosen = new int[count];
        int filled = 0;
        for (int label = 0; label < classes.size(); label++) {
            List<Integer> members = classes.get(label);
            int[] order = RandomStreams.permutation(members.size(), seed, label);
            for (int i = 0; i < quotas[label]; i++) {
                chosen[filled++] = members.get(order[i]);
            }
        }
        Arrays.sort(chosen);
        return new Subset(images, chosen);
    }

    /** Two parts without a common image. */
    record Split(LabeledImages training, LabeledImages test) {
    }

    /**
     * Takes every class's share of test images out at random; a class with two images or more gives at least one.
     *
     * @param testPercent share of the test images, 1 to 99
     */
    static Split split(LabeledImages images, int testPercent, long seed) {
        List<List<Integer>> classes = indicesByClass(images);
        List<Integer> training = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        for (int label = 0; label < classes.size(); label++) {
            List<Integer> members = classes.get(label);
            int tested = members.size() < 2 ? 0 : Math.max(1, (members.size() * testPercent + 50) / 100);
            int[] order = RandomStreams.permutation(members.size(), seed, label);
            for (int i = 0; i < order.length; i++) {
                (order[i] < tested ? test : training).add(members.get(i));
            }
        }
        return new Split(new Subset(images, sorted(training)), new Subset(images, sorted(test)));
    }

    /** The images at some indices, in the order of these. */
    static LabeledImages of(LabeledImages images, int[] indices) {
        return new Subset(images, indices.clone());
    }

    private static int[] sorted(List<Integer> indices) {
        return indices.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public ImageShape shape() {
        return images.shape();
    }

    @Override
    public int label(int index) {
        return images.label(indices[index]);
    }

    @Override
    public void read(int index, byte[] destination, int offset) throws IOException {
        images.read(indices[index], destination, offset);
    }

    private static List<List<Integer>> indicesByClass(LabeledImages images) {
        List<List<Integer>> classes = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            int label = images.label(i);
            while (classes.size() <= label) {
                classes.add(new ArrayList<>());
            }
            classes.get(label).add(i);
        }
        return classes;
    }

    // Largest remainders: first the whole part of every class's share, then one more for the classes that lost most.
    private static int[] quotas(List<List<Integer>> classes, int count, int all) {
        int[] quotas = new int[classes.size()];
        long[] remainders = new long[classes.size()];
        List<Integer> labels = new ArrayList<>();
        int left = count;
        for (int label = 0; label < quotas.length; label++) {
            long share = (long) classes.get(label).size() * count;
            quotas[label] = (int) (share / all);
            remainders[label] = share % all;
            left -= quotas[label];
            labels.add(label);
        }
        labels.sort(Comparator.comparingLong((Integer label) -> -remainders[label]).thenComparingInt(label -> label));
        for (int label : labels.subList(0, left)) {
            quotas[label]++;
        }
        return quotas;
    }
}

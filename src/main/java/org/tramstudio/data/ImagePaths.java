package org.tramstudio.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Paths of image files with their classes.
 *
 * @param paths within a {@link FileSource}
 * @param labels one a path
 */
record ImagePaths(List<String> paths, List<Integer> labels) {

    ImagePaths {
        paths = List.copyOf(paths);
        labels = List.copyOf(labels);
    }

    /** Two parts without a common image. */
    record Split(ImagePaths training, ImagePaths test) {
    }

    /** The files of every class, labelled by the class's place in {@code names}. */
    static ImagePaths of(List<String> names, Map<String, List<String>> classes) {
        List<String> paths = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int label = 0; label < names.size(); label++) {
            for (String path : classes.getOrDefault(names.get(label), List.of())) {
                paths.add(path);
                labels.add(label);
            }
        }
        return new ImagePaths(paths, labels);
    }

    int size() {
        return paths.size();
    }

    /** The images of each class that has any. */
    List<List<String>> ofEachClass() {
        List<List<String>> classes = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= size(); i++) {
            if (i == size() || !labels.get(i).equals(labels.get(begin))) {
                classes.add(paths.subList(begin, i));
                begin = i;
            }
        }
        return classes;
    }

    /** Images that are decoded when they are read. */
    LabeledImages images(ImageDecoder decoder) {
        int[] classes = labels.stream().mapToInt(Integer::intValue).toArray();
        return DecodedImages.keeping(decoder.shape(), classes, index -> decoder.decode(paths.get(index)));
    }

    /**
     * Takes every class's share of test images out at random; a class with two images or more gives at least one.
     *
     * @param testPercent share of the test images, 1 to 99
     */
    Split split(int testPercent, long seed) {
        Parts training = new Parts();
        Parts test = new Parts();
        int begin = 0;
        while (begin < size()) {
            int label = labels.get(begin);
            int end = labels.lastIndexOf(label) + 1;
            int count = end - begin;
            int tested = count < 2 ? 0 : Math.max(1, (count * testPercent + 50) / 100);
            int[] order = RandomStreams.permutation(count, seed, label);
            for (int i = 0; i < count; i++) {
                (order[i] < tested ? test : training).add(paths.get(begin + i), label);
            }
            begin = end;
        }
        return new Split(training.toPaths(), test.toPaths());
    }

    private static final class Parts {
        private final List<String> paths = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();

        void add(String path, int label) {
            paths.add(path);
            labels.add(label);
        }

        ImagePaths toPaths() {
            return new ImagePaths(paths, labels);
        }
    }
}

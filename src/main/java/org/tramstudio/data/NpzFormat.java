package org.tramstudio.data;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tramstudio.files.archive.ZipContents;
import org.tramstudio.files.array.NpyArray;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * One NumPy {@code .npz} file with the arrays {@code x_train}, {@code y_train}, {@code x_test}, {@code y_test} (or
 * {@code train_images}, {@code train_labels} and so on), or with {@code images} and {@code labels} alone, which are then
 * split; {@code class_names} is optional.
 */
final class NpzFormat implements DatasetFormat {

    private static final String NPY = ".npy";
    private static final int TEST_PERCENT = 20;
    private static final long SPLIT_SEED = 1;
    private static final List<String> TRAINING_IMAGES = List.of("x_train", "train_images", "train_x", "train_data");
    private static final List<String> TRAINING_LABELS = List.of("y_train", "train_labels", "train_y");
    private static final List<String> TEST_IMAGES = List.of("x_test", "test_images", "test_x", "test_data", "x_val",
            "val_images");
    private static final List<String> TEST_LABELS = List.of("y_test", "test_labels", "test_y", "y_val", "val_labels");
    private static final List<String> IMAGES = List.of("images", "x", "data", "image");
    private static final List<String> LABELS = List.of("labels", "y", "label", "targets");
    private static final List<String> CLASS_NAMES = List.of("class_names", "classes", "label_names");

    @Override
    public Optional<Dataset> read(FileSource files, DatasetOptions options, TaskControl control) throws IOException {
        List<Path> found = files.paths().stream().filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".npz"))
                .map(files::local).flatMap(Optional::stream).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.size() > 1) {
            throw new UserFacingException(files.name() + " holds several npz files: "
                    + String.join(", ", found.stream().limit(4).map(Path::toString).toList()) + ".", "Choose one of them.");
        }
        return Optional.of(read(found.getFirst(), control));
    }

    /** Reads one file. */
    static Dataset read(Path file, TaskControl control) throws IOException {
        control.message("reading " + file.getFileName());
        try (ZipContents zip = new ZipContents(file)) {
            Arrays arrays = new Arrays(file, zip, control);
            return arrays.find(TRAINING_IMAGES).isPresent() ? withTest(arrays) : withSplit(arrays);
        }
    }

    private static Dataset withTest(Arrays arrays) throws IOException {
        LabeledImages training = arrays.images(TRAINING_IMAGES, TRAINING_LABELS);
        LabeledImages test = arrays.images(TEST_IMAGES, TEST_LABELS);
        if (!training.shape().equals(test.shape())) {
            throw new UserFacingException(arrays.file + ": its training images are " + training.shape()
                    + " but its test images are " + test.shape() + ".", "Both must have one shape.");
        }
        return arrays.dataset("arrays of a npz file", training, test);
    }

    private static Dataset withSplit(Arrays arrays) throws IOException {
        LabeledImages all = arrays.images(IMAGES, LABELS);
        Subset.Split split = Subset.split(all, TEST_PERCENT, SPLIT_SEED);
        if (split.test().size() == 0) {
            throw new UserFacingException(arrays.file + ": no class has more than one image, so none is left to test.",
                    "Add images, or give x_test and y_test.");
        }
        return arrays.dataset(String.format(Locale.ROOT, "arrays of a npz file, split by the program %d : %d within each class "
                + "(seed %d)", 100 - TEST_PERCENT, TEST_PERCENT, SPLIT_SEED), split.training(), split.test());
    }

    /** The arrays of one file, found by their names whatever the case. */
    private static final class Arrays {
        private final Path file;
        private final ZipContents zip;
        private final TaskControl control;
        private final Map<String, String> entries = new TreeMap<>();

        Arrays(Path file, ZipContents zip, TaskControl control) {
            this.file = file;
            this.zip = zip;
            this.control = control;
            zip.names().stream().filter(name -> name.endsWith(NPY)).forEach(name -> entries.putIfAbsent(
                    name.substring(0, name.length() - NPY.length()).toLowerCase(Locale.ROOT), name));
        }

        Optional<String> find(List<String> names) {
            return names.stream().filter(entries::containsKey).findFirst();
        }

        LabeledImages images(List<String> imageNames, List<String> labelNames) throws IOException {
            control.proceed();
            String images = entry(imageNames);
            String labels = entry(labelNames);
            return ArrayImages.of(zip.describe(images), array(images).numbers(), zip.describe(labels),
                    array(labels).numbers(), control);
        }

        Dataset dataset(String how, LabeledImages training, LabeledImages test) throws IOException {
            int classes = 1 + IntStream.concat(IntStream.range(0, training.size()).map(training::label),
                    IntStream.range(0, test.size()).map(test::label)).max().orElse(0);
            Optional<String> named = find(CLASS_NAMES);
            List<String> names = named.isEmpty() ? List.of() : array(entries.get(named.get())).texts().orElse(List.of());
            if (names.size() < classes) {
                names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
            }
            String name = file.getFileName().toString();
            return new Dataset(name.substring(0, name.length() - NPY.length()), file + ": " + how, names, training, test);
        }

        private NpyArray array(String entry) throws IOException {
            return NpyArray.read(zip.describe(entry), MemorySegment.ofArray(zip.read(entry, Integer.MAX_VALUE)));
        }

        private String entry(List<String> names) throws UserFacingException {
            return find(names).map(entries::get).orElseThrow(() -> new UserFacingException(file + " holds no array named "
                    + String.join(" or ", names) + "; found " + String.join(", ", entries.keySet().stream().limit(8).toList())
                    + ".", "Expected are x_train, y_train, x_test and y_test, or images and labels."));
        }
    }
}

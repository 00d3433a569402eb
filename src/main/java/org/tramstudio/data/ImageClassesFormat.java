package org.tramstudio.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * PNG and JPEG files in one folder a class: {@code train/CLASS/...} with {@code test/CLASS/...} (or {@code val}), or
 * {@code CLASS/...} alone, which is then split.
 */
final class ImageClassesFormat implements DatasetFormat {

    private static final Set<String> TRAINING_NAMES = Set.of("train", "training");
    private static final List<String> TEST_NAMES = List.of("test", "testing", "val", "valid", "validation");
    private static final int TEST_PERCENT = 20;
    private static final long SPLIT_SEED = 1;

    @Override
    public Optional<Dataset> read(FileSource files, TaskControl control) throws IOException {
        List<String> images = files.paths().stream().filter(ImageClassesFormat::isImage).toList();
        if (images.isEmpty()) {
            return Optional.empty();
        }
        control.message("listing " + images.size() + " images");
        int top = commonFolder(images).length();
        Map<String, List<String>> folders = groupByFolder(files, images, top);
        Optional<String> training = folders.keySet().stream().filter(name -> TRAINING_NAMES.contains(lower(name)))
                .findFirst();
        Optional<String> test = TEST_NAMES.stream().flatMap(name -> matching(folders, name)).findFirst();
        if (training.isPresent() && test.isPresent()) {
            return Optional.of(withOwnTest(files, folders, training.get(), test.get(), top));
        }
        return Optional.of(withSplit(files, folders));
    }

    private static Dataset withOwnTest(FileSource files, Map<String, List<String>> folders, String training,
                                       String test, int top) throws IOException {
        Map<String, List<String>> trainingClasses =
                groupByFolder(files, folders.get(training), top + training.length() + 1);
        List<String> names = classNames(files, trainingClasses);
        Map<String, List<String>> testClasses = groupByFolder(files, folders.get(test), top + test.length() + 1);
        for (Map.Entry<String, List<String>> entry : testClasses.entrySet()) {
            if (!names.contains(entry.getKey())) {
                throw new UserFacingException(files.describe(entry.getValue().getFirst()) + ": class \""
                        + entry.getKey() + "\" of the folder \"" + test + "\" does not occur in \"" + training + "\".",
                        "Both folders must hold one folder a class, with the same names.");
            }
        }
        String source = String.format(Locale.ROOT, "%s: images in the folders \"%s\" and \"%s\"", files.name(),
                training, test);
        return assemble(files, source, names, ImagePaths.of(names, trainingClasses), ImagePaths.of(names, testClasses));
    }

    private static Dataset withSplit(FileSource files, Map<String, List<String>> classes) throws IOException {
        List<String> names = classNames(files, classes);
        ImagePaths all = ImagePaths.of(names, classes);
        ImagePaths.Split split = all.split(TEST_PERCENT, SPLIT_SEED);
        if (split.test().size() == 0) {
            throw new UserFacingException(files.name() + ": no class has more than one image, so none is left to test.",
                    "Add images, or give the test images in a folder of their own (train/CLASS and test/CLASS).");
        }
        String source = String.format(Locale.ROOT, "%s: images in one folder a class, split by the program %d : %d "
                + "within each class (seed %d)", files.name(), 100 - TEST_PERCENT, TEST_PERCENT, SPLIT_SEED);
        return assemble(files, source, names, split.training(), split.test());
    }

    private static Dataset assemble(FileSource files, String source, List<String> names, ImagePaths training,
                                    ImagePaths test) throws IOException {
        ImageDecoder decoder = ImageDecoder.forImages(files, Stream.concat(
                training.firstOfEachClass().stream(), test.firstOfEachClass().stream()).toList());
        return new Dataset(titleOf(files.name()), source, names, training.images(decoder), test.images(decoder));
    }

    private static List<String> classNames(FileSource files, Map<String, List<String>> classes)
            throws UserFacingException {
        if (classes.size() < 2) {
            throw new UserFacingException(files.name() + ": all images belong to one class, \""
                    + String.join("", classes.keySet()) + "\"; at least 2 classes were expected.",
                    "Choose the folder that holds one folder a class.");
        }
        return List.copyOf(classes.keySet());
    }

    /** Images by the folder that follows the first {@code skip} characters of their paths, in natural order. */
    private static Map<String, List<String>> groupByFolder(FileSource files, List<String> images, int skip)
            throws UserFacingException {
        Map<String, List<String>> groups = new TreeMap<>(new NaturalOrder());
        for (String image : images) {
            int end = image.indexOf('/', skip);
            if (end < 0) {
                throw new UserFacingException(files.describe(image) + " lies outside every class folder.",
                        "Put each image into a folder that is named after its class: CLASS/image.png, or "
                                + "train/CLASS/image.png and test/CLASS/image.png.");
            }
            groups.computeIfAbsent(image.substring(skip, end), name -> new ArrayList<>()).add(image);
        }
        return groups;
    }

    /** The folders that all images have in common, ending with {@code /}; empty if there is none. */
    private static String commonFolder(List<String> images) {
        String first = images.getFirst();
        String last = images.getLast();
        int common = 0;
        for (int i = 0; i < Math.min(first.length(), last.length()) && first.charAt(i) == last.charAt(i); i++) {
            if (first.charAt(i) == '/') {
                common = i + 1;
            }
        }
        return first.substring(0, common);
    }

    private static Stream<String> matching(Map<String, List<String>> folders, String name) {
        return folders.keySet().stream().filter(folder -> lower(folder).equals(name));
    }

    private static String titleOf(String place) {
        String name = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
        return lower(name).endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
    }

    private static boolean isImage(String path) {
        String name = lower(path);
        return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

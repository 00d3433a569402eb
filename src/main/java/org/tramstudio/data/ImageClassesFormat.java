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
    public Optional<Dataset> read(FileSource files, DatasetOptions options, TaskControl control) throws IOException {
        List<String> images = files.paths().stream().filter(ImageClassesFormat::isImage).toList();
        if (images.isEmpty()) {
            return Optional.empty();
        }
        control.message("listing " + images.size() + " images");
        int top = commonFolder(images).length();
        Map<String, List<String>> folders = groupByFolder(files, images, top);
        Optional<String> training = folders.keySet().stream().filter(name -> TRAINING_NAMES.contains(lower(name)))
                .findFirst();
        List<String> tests = TEST_NAMES.stream().flatMap(name -> matching(folders, name)).toList();
        if (training.isPresent() && !tests.isEmpty()) {
            // ImageNet's own test images have no labels and lie flat; its "val" is what accuracy is measured on
            String test = tests.stream().filter(name -> hasClasses(folders.get(name), top + name.length() + 1)).findFirst()
                    .orElse(tests.getFirst());
            return Optional.of(withOwnTest(files, folders, training.get(), test, top, options, control));
        }
        return Optional.of(withSplit(files, folders, options, control));
    }

    private static Dataset withOwnTest(FileSource files, Map<String, List<String>> folders, String training,
                                       String test, int top, DatasetOptions options, TaskControl control)
            throws IOException {
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
        return assemble(files, source, names, ImagePaths.of(names, trainingClasses), ImagePaths.of(names, testClasses),
                options, control);
    }

    private static Dataset withSplit(FileSource files, Map<String, List<String>> classes, DatasetOptions options,
                                     TaskControl control) throws IOException {
        List<String> names = classNames(files, classes);
        ImagePaths all = ImagePaths.of(names, classes);
        ImagePaths.Split split = all.split(TEST_PERCENT, SPLIT_SEED);
        if (split.test().size() == 0) {
            throw new UserFacingException(files.name() + ": no class has more than one image, so none is left to test.",
                    "Add images, or give the test images in a folder of their own (train/CLASS and test/CLASS).");
        }
        String source = String.format(Locale.ROOT, "%s: images in one folder a class, split by the program %d : %d "
                + "within each class (seed %d)", files.name(), 100 - TEST_PERCENT, TEST_PERCENT, SPLIT_SEED);
        return assemble(files, source, names, split.training(), split.test(), options, control);
    }

    private static Dataset assemble(FileSource files, String source, List<String> folders, ImagePaths training,
                                    ImagePaths test, DatasetOptions options, TaskControl control) throws IOException {
        ImageDecoder decoder = ImageDecoder.forImages(files, Stream.concat(training.ofEachClass().stream(),
                test.ofEachClass().stream()).toList(), options);
        List<String> names = ClassNames.ofFolders(files, folders);
        LabeledImages trainingImages = training.images(decoder);
        LabeledImages testImages = test.images(decoder);
        if (!options.skipCorrupt()) {
            return new Dataset(titleOf(files.name()), source, names, trainingImages, testImages);
        }
        SoundImages soundTraining = SoundImages.of(trainingImages, "training", control);
        SoundImages soundTest = SoundImages.of(testImages, "test", control);
        List<String> problems = Stream.concat(soundTraining.problems().stream(), soundTest.problems().stream()).toList();
        return new Dataset(titleOf(files.name()), source, names, soundTraining.images(), soundTest.images(), problems,
                NormalizationChoice.MEASURED);
    }

    private static boolean hasClasses(List<String> images, int skip) {
        return images.getFirst().indexOf('/', skip) >= 0 && images.getLast().indexOf('/', skip) >= 0;
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
        return name.replaceFirst("(?i)\\.(zip|tar|tar\\.gz|tgz)$", "");
    }

    private static boolean isImage(String path) {
        String name = lower(path);
        return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

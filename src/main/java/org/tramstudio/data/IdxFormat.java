package org.tramstudio.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * The four IDX files of the MNIST family, plain or gzip: {@code train-images-idx3-ubyte},
 * {@code train-labels-idx1-ubyte}, and the same with {@code t10k} or {@code test}; {@code .idx3-ubyte} and a data set's
 * name before {@code train} occur too.
 */
final class IdxFormat implements DatasetFormat {

    private static final Pattern NAME = Pattern.compile(
            "(?<set>(?:.*[-_.])?)(?<part>train|t10k|test)[-_](?<what>images?|labels?)[-.]idx[13]-ubyte(?:\\.gz)?",
            Pattern.CASE_INSENSITIVE);

    /** Paths of one data set's files, by {@code "train images"} and the like. */
    private record Group(String folder, String set, Map<String, String> paths) {

        String path(FileSource files, String part) throws UserFacingException {
            String path = paths.get(part);
            if (path == null) {
                throw new UserFacingException(files.describe(folder) + ": the IDX file with the " + part
                        + " is missing; found " + String.join(", ", paths.values()) + ".",
                        "Put all four files of the data set into the folder.");
            }
            return path;
        }
    }

    @Override
    public Optional<Dataset> read(FileSource files, DatasetOptions options, TaskControl control) throws IOException {
        List<Group> groups = groups(files);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        if (groups.size() > 1) {
            throw new UserFacingException(files.name() + " holds several IDX data sets: "
                    + String.join(", ", groups.stream().map(group -> group.folder + "/" + group.set + "*").toList())
                    + ".", "Choose a folder that holds one of them.");
        }
        Group group = groups.getFirst();
        LabeledImages training = IdxFiles.read(files, group.path(files, "training images"),
                group.path(files, "training labels"), 256, control);
        int classes = IntStream.range(0, training.size()).map(training::label).max().orElse(0) + 1;
        LabeledImages test = IdxFiles.read(files, group.path(files, "test images"),
                group.path(files, "test labels"), classes, control);
        if (!training.shape().equals(test.shape())) {
            throw new UserFacingException(files.describe(group.path(files, "test images")) + ": its images are "
                    + test.shape() + ", but the training images are " + training.shape() + ".",
                    "Put the four files of one data set into the folder.");
        }
        List<String> names = IdxClassNames.of(files, group.folder, title(group, files), classes);
        return Optional.of(new Dataset(title(group, files), files.describe(group.folder) + ": IDX files", names,
                training, test));
    }

    private static List<Group> groups(FileSource files) {
        Map<String, Group> groups = new TreeMap<>();
        for (String path : files.paths()) {
            Matcher matcher = NAME.matcher(FileSource.fileNameOf(path));
            if (matcher.matches()) {
                String folder = FileSource.folderOf(path);
                String set = matcher.group("set");
                String key = (matcher.group("part").equalsIgnoreCase("train") ? "training" : "test")
                        + (lower(matcher.group("what")).startsWith("image") ? " images" : " labels");
                // an unpacked file comes before its .gz in the list, and is preferred
                groups.computeIfAbsent(folder + "/" + set, any -> new Group(folder, set, new TreeMap<>()))
                        .paths().putIfAbsent(key, path);
            }
        }
        return new ArrayList<>(groups.values());
    }

    private static String title(Group group, FileSource files) {
        String set = group.set.replaceFirst("[-_.]$", "");
        return set.isEmpty() ? FileSource.fileNameOf(files.name().replace('\\', '/')) : set;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package org.tramstudio.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * CIFAR-10's binary version (Krizhevsky, 2009): {@code data_batch_1.bin} to {@code data_batch_5.bin} and
 * {@code test_batch.bin}, records of one label byte and 3 x 32 x 32 values.
 */
final class CifarBinaryFormat implements DatasetFormat {

    private static final ImageShape SHAPE = new ImageShape(3, 32, 32);
    private static final int RECORD = 1 + SHAPE.values();
    private static final long USUAL_FILE_SIZE = 10_000L * RECORD;
    private static final String TEST_FILE = "test_batch.bin";
    private static final String NAMES_FILE = "batches.meta.txt";
    private static final List<String> USUAL_NAMES = List.of("airplane", "automobile", "bird", "cat", "deer", "dog",
            "frog", "horse", "ship", "truck");

    @Override
    public Optional<Dataset> read(FileSource files, TaskControl control) throws IOException {
        TreeSet<String> folders = new TreeSet<>();
        for (String path : files.paths()) {
            if (FileSource.fileNameOf(path).matches("(data_batch_\\d|test_batch)\\.bin")) {
                folders.add(path.substring(0, path.lastIndexOf('/') + 1));
            }
        }
        if (folders.isEmpty()) {
            return Optional.empty();
        }
        if (folders.size() > 1) {
            throw new UserFacingException(files.name() + " holds CIFAR-10 files in several folders: "
                    + String.join(", ", folders) + ".", "Choose one of these folders.");
        }
        String folder = folders.getFirst();
        List<String> names = classNames(files, folder);
        List<String> trainingFiles = IntStream.rangeClosed(1, 5).mapToObj(i -> folder + "data_batch_" + i + ".bin")
                .toList();
        requireAll(files, trainingFiles);
        requireAll(files, List.of(folder + TEST_FILE));
        LabeledImages training = readFiles(files, trainingFiles, names.size(), control);
        LabeledImages test = readFiles(files, List.of(folder + TEST_FILE), names.size(), control);
        return Optional.of(new Dataset("CIFAR-10", files.describe(folder) + ": CIFAR-10 binary files", names, training,
                test));
    }

    private static LabeledImages readFiles(FileSource files, List<String> paths, int classes, TaskControl control)
            throws IOException {
        List<byte[]> images = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (String path : paths) {
            control.message("reading " + FileSource.fileNameOf(path));
            try (RecordStream stream = RecordStream.open(files, path)) {
                readRecords(stream, images, labels, classes, control);
            }
        }
        return new DecodedImages(SHAPE, labels.stream().mapToInt(Integer::intValue).toArray(), images::get);
    }

    private static void readRecords(RecordStream stream, List<byte[]> images, List<Integer> labels, int classes,
                                    TaskControl control) throws IOException {
        byte[] cells = stream.readOrEnd(RECORD, USUAL_FILE_SIZE);
        if (cells.length == 0) {
            throw stream.wrong(String.format(Locale.ROOT, "is empty; %,d bytes were expected.", USUAL_FILE_SIZE));
        }
        while (cells.length > 0) {
            control.proceed();
            int label = Byte.toUnsignedInt(cells[0]);
            if (label >= classes) {
                throw stream.wrong(String.format(Locale.ROOT,
                        "label %d at offset %,d is out of range; 0 to %d were expected.", label,
                        stream.offset() - RECORD, classes - 1));
            }
            labels.add(label);
            images.add(Arrays.copyOfRange(cells, 1, RECORD));
            if (images.size() % 1000 == 0) {
                stream.requireRoom(images.size(), SHAPE.values());
            }
            cells = stream.readOrEnd(RECORD, USUAL_FILE_SIZE);
        }
    }

    private static void requireAll(FileSource files, List<String> paths) throws UserFacingException {
        List<String> missing = paths.stream().filter(path -> !files.paths().contains(path))
                .map(FileSource::fileNameOf).toList();
        if (!missing.isEmpty()) {
            throw new UserFacingException(files.describe(FileSource.folderOf(paths.getFirst())) + ": "
                    + String.join(", ", missing) + " missing beside the other CIFAR-10 files.",
                    "Unpack cifar-10-binary.tar.gz again, all of it.");
        }
    }

    private static List<String> classNames(FileSource files, String folder) throws IOException {
        String path = folder + NAMES_FILE;
        if (!files.paths().contains(path)) {
            return USUAL_NAMES;
        }
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(files.open(path), StandardCharsets.UTF_8))) {
            List<String> names = reader.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
            if (names.size() != USUAL_NAMES.size()) {
                throw new UserFacingException(files.describe(path) + " names " + names.size() + " classes; "
                        + USUAL_NAMES.size() + " were expected.", "Unpack cifar-10-binary.tar.gz again.");
            }
            return names;
        }
    }
}

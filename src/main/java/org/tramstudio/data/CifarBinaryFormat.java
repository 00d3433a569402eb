package org.tramstudio.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.task.TaskControl;

/**
 * The binary versions of CIFAR-10 ({@code data_batch_1.bin} to {@code data_batch_5.bin}, {@code test_batch.bin}) and
 * CIFAR-100 ({@code train.bin}, {@code test.bin}): records of one label byte, or of a coarse and a fine one, and 3 x 32 x 32
 * values.
 */
final class CifarBinaryFormat implements DatasetFormat {

    private static final String ENDING = ".bin";

    @Override
    public Optional<Dataset> read(FileSource files, DatasetOptions options, TaskControl control) throws IOException {
        for (Records records : List.of(new Records(CifarVersion.TEN, 1, "batches.meta.txt"),
                new Records(CifarVersion.HUNDRED, 2, "fine_label_names.txt"))) {
            List<String> folders = records.version.folders(files, ENDING);
            if (!folders.isEmpty()) {
                return Optional.of(records.read(files, folders.getFirst(), control));
            }
        }
        return Optional.empty();
    }

    /** One data set's records, which begin with so many labels; the last one counts. */
    private record Records(CifarVersion version, int labelBytes, String namesFile) {

        Dataset read(FileSource files, String folder, TaskControl control) throws IOException {
            List<String> names = files.paths().contains(folder + namesFile)
                    ? version.requireNames(files.describe(folder + namesFile), ClassNames.lines(files, folder + namesFile))
                    : version.usualNames();
            version.requireAll(files, folder, ENDING);
            LabeledImages training = readFiles(files, folder, version.trainingFiles(), control);
            LabeledImages test = readFiles(files, folder, List.of(version.testFile()), control);
            return new Dataset(version.title(), files.describe(folder) + ": " + version.title() + " binary files", names,
                    training, test);
        }

        private int size() {
            return labelBytes + CifarVersion.SHAPE.values();
        }

        private LabeledImages readFiles(FileSource files, String folder, List<String> names, TaskControl control)
                throws IOException {
            List<byte[]> images = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (String name : names) {
                control.message("reading " + name + ENDING);
                try (RecordStream stream = RecordStream.open(files, folder + name + ENDING)) {
                    readRecords(stream, images, labels, control);
                }
            }
            return new DecodedImages(CifarVersion.SHAPE, labels.stream().mapToInt(Integer::intValue).toArray(), images::get);
        }

        private void readRecords(RecordStream stream, List<byte[]> images, List<Integer> labels, TaskControl control)
                throws IOException {
            long usualSize = (long) version.imagesEach() * size();
            int classes = version.usualNames().size();
            byte[] cells = stream.readOrEnd(size(), usualSize);
            if (cells.length == 0) {
                throw stream.wrong(String.format(Locale.ROOT, "is empty; %,d bytes were expected.", usualSize));
            }
            while (cells.length > 0) {
                control.proceed();
                int label = Byte.toUnsignedInt(cells[labelBytes - 1]);
                if (label >= classes) {
                    throw stream.wrong(String.format(Locale.ROOT,
                            "label %d at offset %,d is out of range; 0 to %d were expected.", label,
                            stream.offset() - size() + labelBytes - 1, classes - 1));
                }
                labels.add(label);
                images.add(Arrays.copyOfRange(cells, labelBytes, cells.length));
                if (images.size() % 1000 == 0) {
                    stream.requireRoom(images.size(), CifarVersion.SHAPE.values());
                }
                cells = stream.readOrEnd(size(), usualSize);
            }
        }
    }
}

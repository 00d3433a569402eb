package org.tramstudio.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * Opens a data set from the user's files and recognises its format: images in one folder a class, the binary and the Python
 * files of CIFAR-10 and CIFAR-100, the IDX files of the MNIST family, each in a folder, a zip or a tar.gz; or arrays of NumPy.
 */
public final class DatasetReader {

    private static final List<DatasetFormat> FORMATS =
            List.of(new CifarBinaryFormat(), new CifarPythonFormat(), new IdxFormat(), new NpzFormat(), new ImageClassesFormat());
    private static final String EXPECTED = "Expected are: images in one folder a class (train/CLASS/*.png and "
            + "test/CLASS/*.png, or CLASS/*.png), CIFAR-10 or CIFAR-100 (binary files data_batch_1.bin ..., or Python files "
            + "data_batch_1 ...), the four IDX files of MNIST and its like (train-images-idx3-ubyte ...), as a folder, a zip or a "
            + "tar.gz; or arrays x_train, y_train, x_test, y_test in a npz file.";

    private final DatasetOptions options;
    private final TaskControl control;

    private DatasetReader(DatasetOptions options, TaskControl control) {
        this.options = options;
        this.control = control;
    }

    /**
     * Opens a data set. Images of a folder or a zip are decoded only when they are read; a zip file stays open while
     * the data set is in use.
     *
     * @param path a folder, a zip or a tar file (which is unpacked into memory) that holds the files, directly or in a
     *             sub-folder; a folder that holds such an archive; a npz file; or one of the CIFAR or IDX files, whose
     *             neighbours are then taken too
     * @param control told of progress; asked to stop
     * @throws UserFacingException if nothing is there, nothing is recognised, or a file is wrong; the message names the
     *                             file, what was expected and what was found
     * @throws IOException if reading fails for another reason
     * @throws org.tramstudio.task.TaskCancelledException if cancelled
     */
    public static Dataset open(Path path, TaskControl control) throws IOException {
        return open(path, DatasetOptions.STANDARD, control);
    }

    /** As {@link #open(Path, TaskControl)}, with image files brought to one size or corrupt ones left out. */
    public static Dataset open(Path path, DatasetOptions options, TaskControl control) throws IOException {
        return new DatasetReader(options, control).open(path).with(options.normalization());
    }

    private Dataset open(Path path) throws IOException {
        control.message("opening " + path);
        if (Files.isDirectory(path)) {
            return openFolder(path);
        }
        if (!Files.exists(path)) {
            throw new UserFacingException(path + ": there is no such file or folder.",
                    "Put the data set there or choose another place. " + EXPECTED);
        }
        if (ArchiveSource.isArchive(path.toString())) {
            return openArchive(path);
        }
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".npz")) {
            return NpzFormat.read(path, control);
        }
        Path folder = path.toAbsolutePath().getParent();
        return recognise(new FolderSource(folder, 1, control))
                .orElseThrow(() -> new UserFacingException(path + " is not a data set of a known format.", EXPECTED));
    }

    private Dataset openFolder(Path folder) throws IOException {
        FolderSource files = new FolderSource(folder, control);
        if (files.paths().isEmpty()) {
            throw new UserFacingException(folder + " is an empty folder.", EXPECTED);
        }
        Optional<Dataset> found = recognise(files);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> archives = files.paths().stream().filter(ArchiveSource::isArchive).toList();
        if (archives.isEmpty()) {
            throw nothingRecognised(files);
        }
        if (archives.size() > 1) {
            throw new UserFacingException(folder + " holds several zip or tar files: " + listing(archives) + ".",
                    "Choose one of them.");
        }
        return openArchive(folder.resolve(archives.getFirst()));
    }

    private Dataset openArchive(Path archive) throws IOException {
        FileSource files = ArchiveSource.read(archive, control);
        return recognise(files).orElseThrow(() -> nothingRecognised(files));
    }

    private Optional<Dataset> recognise(FileSource files) throws IOException {
        for (DatasetFormat format : FORMATS) {
            Optional<Dataset> found = format.read(files, options, control);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static UserFacingException nothingRecognised(FileSource files) {
        String found = files.paths().isEmpty() ? "it holds no files" : "found " + listing(files.paths());
        return new UserFacingException(files.name() + " holds no data set of a known format (" + found + ").",
                EXPECTED);
    }

    private static String listing(List<String> names) {
        int shown = Math.min(names.size(), 4);
        String list = String.join(", ", names.subList(0, shown));
        return names.size() > shown ? list + " and " + (names.size() - shown) + " more" : list;
    }
}

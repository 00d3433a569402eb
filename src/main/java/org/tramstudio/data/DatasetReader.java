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
 * Opens a data set from the user's files and recognises its format: images in one folder a class (a folder or a zip),
 * CIFAR-10 binary files, or the IDX files of the MNIST family.
 */
public final class DatasetReader {

    private static final List<DatasetFormat> FORMATS =
            List.of(new CifarBinaryFormat(), new IdxFormat(), new ImageClassesFormat());
    private static final String EXPECTED = "Expected are: images in one folder a class (train/CLASS/*.png and "
            + "test/CLASS/*.png, or CLASS/*.png; a folder or a zip), the CIFAR-10 binary files (data_batch_1.bin ...), "
            + "or the four IDX files of MNIST and its like (train-images-idx3-ubyte ...).";

    private DatasetReader() {
    }

    /**
     * Opens a data set. Images of a folder or a zip are decoded only when they are read; a zip file stays open while
     * the data set is in use.
     *
     * @param path a folder or a zip that holds the files, directly or in a sub-folder; a folder that holds such a zip;
     *             or one of the CIFAR-10 or IDX files, whose neighbours are then taken too
     * @param control told of progress; asked to stop
     * @throws UserFacingException if nothing is there, nothing is recognised, or a file is wrong; the message names the
     *                             file, what was expected and what was found
     * @throws IOException if reading fails for another reason
     * @throws org.tramstudio.task.TaskCancelledException if cancelled
     */
    public static Dataset open(Path path, TaskControl control) throws IOException {
        control.message("opening " + path);
        if (Files.isDirectory(path)) {
            return openFolder(path, control);
        }
        if (!Files.exists(path)) {
            throw new UserFacingException(path + ": there is no such file or folder.",
                    "Put the data set there or choose another place. " + EXPECTED);
        }
        if (isZip(path.toString())) {
            return openZip(path, control);
        }
        Path folder = path.toAbsolutePath().getParent();
        return recognise(new FolderSource(folder, 1, control), control)
                .orElseThrow(() -> new UserFacingException(path + " is not a data set of a known format.", EXPECTED));
    }

    private static Dataset openFolder(Path folder, TaskControl control) throws IOException {
        FolderSource files = new FolderSource(folder, control);
        if (files.paths().isEmpty()) {
            throw new UserFacingException(folder + " is an empty folder.", EXPECTED);
        }
        Optional<Dataset> found = recognise(files, control);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> zips = files.paths().stream().filter(DatasetReader::isZip).toList();
        if (zips.isEmpty()) {
            throw nothingRecognised(files);
        }
        if (zips.size() > 1) {
            throw new UserFacingException(folder + " holds several zip files: " + listing(zips) + ".",
                    "Choose one of them.");
        }
        return openZip(folder.resolve(zips.getFirst()), control);
    }

    private static Dataset openZip(Path zip, TaskControl control) throws IOException {
        ZipSource files = new ZipSource(zip);
        return recognise(files, control).orElseThrow(() -> nothingRecognised(files));
    }

    private static Optional<Dataset> recognise(FileSource files, TaskControl control) throws IOException {
        for (DatasetFormat format : FORMATS) {
            Optional<Dataset> found = format.read(files, control);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static UserFacingException nothingRecognised(FileSource files) {
        boolean packed = files.paths().stream().anyMatch(file -> file.matches("(?i).*\\.(tar|tar\\.gz|tgz)"));
        String found = files.paths().isEmpty() ? "it holds no files" : "found " + listing(files.paths());
        return new UserFacingException(files.name() + " holds no data set of a known format (" + found + ").",
                (packed ? "Unpack the tar file first. " : "") + EXPECTED);
    }

    private static String listing(List<String> names) {
        int shown = Math.min(names.size(), 4);
        String list = String.join(", ", names.subList(0, shown));
        return names.size() > shown ? list + " and " + (names.size() - shown) + " more" : list;
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}

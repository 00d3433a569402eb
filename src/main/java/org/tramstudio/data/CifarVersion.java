package org.tramstudio.data;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tramstudio.task.UserFacingException;

/**
 * The two data sets of Krizhevsky (2009), as their files are called without their endings.
 *
 * @param title of the data set
 * @param trainingFiles in their order
 * @param testFile the test images
 * @param namesFile the class names
 * @param usualNames of the classes, for where their file is missing
 * @param imagesEach images that a training file holds
 */
record CifarVersion(String title, List<String> trainingFiles, String testFile, String namesFile,
                    List<String> usualNames, int imagesEach) {

    /** Shape of every image. */
    static final ImageShape SHAPE = new ImageShape(3, 32, 32);

    static final CifarVersion TEN = new CifarVersion("CIFAR-10",
            IntStream.rangeClosed(1, 5).mapToObj(i -> "data_batch_" + i).toList(), "test_batch", "batches.meta",
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"), 10_000);
    static final CifarVersion HUNDRED = new CifarVersion("CIFAR-100", List.of("train"), "test", "meta",
            IntStream.range(0, 100).mapToObj(i -> "class " + i).toList(), 50_000);

    /** All files with images. */
    List<String> imageFiles() {
        List<String> all = new ArrayList<>(trainingFiles);
        all.add(testFile);
        return all;
    }

    /**
     * The folder that holds files of this data set, {@code ""} or ending with {@code /}; empty list if there is none.
     *
     * @param ending of the files
     * @throws UserFacingException if there are several
     */
    List<String> folders(FileSource files, String ending) throws UserFacingException {
        TreeSet<String> folders = new TreeSet<>();
        for (String path : files.paths()) {
            String name = FileSource.fileNameOf(path);
            if (name.endsWith(ending) && imageFiles().contains(name.substring(0, name.length() - ending.length()))) {
                folders.add(path.substring(0, path.lastIndexOf('/') + 1));
            }
        }
        if (folders.size() > 1) {
            throw new UserFacingException(files.name() + " holds " + title + " files in several folders: "
                    + String.join(", ", folders) + ".", "Choose one of these folders.");
        }
        return List.copyOf(folders);
    }

    /** Refuses a folder that lacks one of the files. */
    void requireAll(FileSource files, String folder, String ending) throws UserFacingException {
        List<String> missing = imageFiles().stream().map(name -> name + ending)
                .filter(name -> !files.paths().contains(folder + name)).toList();
        if (!missing.isEmpty()) {
            throw new UserFacingException(files.describe(folder) + ": " + String.join(", ", missing)
                    + " missing beside the other " + title + " files.", "Unpack the data set's tar.gz file again, all of it.");
        }
    }

    /** Refuses names that are not as many as the classes. */
    List<String> requireNames(String file, List<String> names) throws UserFacingException {
        if (names.size() != usualNames.size()) {
            throw new UserFacingException(file + " names " + names.size() + " classes; " + usualNames.size()
                    + " were expected.", "Unpack the data set's tar.gz file again.");
        }
        return names;
    }
}

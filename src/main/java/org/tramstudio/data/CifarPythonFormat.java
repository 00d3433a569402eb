package org.tramstudio.data;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tramstudio.files.array.ElementType;
import org.tramstudio.files.array.NumericArray;
import org.tramstudio.files.pickle.PickleEntries;
import org.tramstudio.files.pickle.PickleItems;
import org.tramstudio.files.pickle.PickleReader;
import org.tramstudio.files.pickle.PickleValue;
import org.tramstudio.files.pickle.PickledArray;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/**
 * The Python versions of CIFAR-10 ({@code data_batch_1} to {@code data_batch_5}, {@code test_batch},
 * {@code batches.meta}) and CIFAR-100 ({@code train}, {@code test}, {@code meta}): pickled dictionaries of an array of
 * images, one a row, and a list of labels.
 */
final class CifarPythonFormat implements DatasetFormat {

    @Override
    public Optional<Dataset> read(FileSource files, DatasetOptions options, TaskControl control) throws IOException {
        for (Batches batches : List.of(new Batches(CifarVersion.TEN, "labels", "label_names"),
                new Batches(CifarVersion.HUNDRED, "fine_labels", "fine_label_names"))) {
            List<String> folders = batches.version.folders(files, "");
            // "train" and "test" are no rare names, so the file of names must lie beside them
            boolean named = !folders.isEmpty() && files.paths().contains(folders.getFirst() + batches.version.namesFile());
            if (!folders.isEmpty() && (named || batches.version == CifarVersion.TEN)) {
                return Optional.of(batches.read(files, folders.getFirst(), named, control));
            }
        }
        return Optional.empty();
    }

    /** One data set's dictionaries, with the keys of its labels and names. */
    private record Batches(CifarVersion version, String labelsKey, String namesKey) {

        Dataset read(FileSource files, String folder, boolean named, TaskControl control) throws IOException {
            version.requireAll(files, folder, "");
            List<String> names = named ? names(files, folder + version.namesFile()) : version.usualNames();
            LabeledImages training = images(files, folder, version.trainingFiles(), control);
            LabeledImages test = images(files, folder, List.of(version.testFile()), control);
            return new Dataset(version.title(), files.describe(folder) + ": " + version.title() + " Python files", names,
                    training, test);
        }

        private List<String> names(FileSource files, String path) throws IOException {
            PickleValue list = entry(files.describe(path), dictionary(files, path), namesKey);
            List<String> names = new ArrayList<>();
            if (list instanceof PickleItems items) {
                items.items().forEach(item -> item.text().ifPresent(names::add));
            }
            return version.requireNames(files.describe(path), names);
        }

        private LabeledImages images(FileSource files, String folder, List<String> batches, TaskControl control)
                throws IOException {
            List<byte[]> images = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (String batch : batches) {
                control.proceed();
                control.message("reading " + batch);
                add(files.describe(folder + batch), dictionary(files, folder + batch), images, labels);
            }
            return new DecodedImages(CifarVersion.SHAPE, labels.stream().mapToInt(Integer::intValue).toArray(), images::get);
        }

        private void add(String file, PickleEntries batch, List<byte[]> images, List<Integer> labels)
                throws UserFacingException {
            NumericArray rows = rows(file, batch);
            List<PickleValue> given = entry(file, batch, labelsKey) instanceof PickleItems items ? items.items() : List.of();
            int values = CifarVersion.SHAPE.values();
            if (rows.type() != ElementType.U8 || rows.count() != (long) given.size() * values || rows.sizes().isEmpty()
                    || given.isEmpty() || rows.sizes().getFirst() != given.size()) {
                throw wrong(file, String.format(Locale.ROOT, "its images are an array %s with %,d labels; U8 [labels, %d] was "
                        + "expected", rows, given.size(), values));
            }
            for (int k = 0; k < given.size(); k++) {
                long label = given.get(k).whole().orElse(-1L);
                if (label < 0 || label >= version.usualNames().size()) {
                    throw wrong(file, String.format(Locale.ROOT, "label number %,d is out of range; 0 to %d were expected", k,
                            version.usualNames().size() - 1));
                }
                byte[] image = new byte[values];
                rows.copyBytes(k * values, image, values);
                images.add(image);
                labels.add((int) label);
            }
        }
    }

    private static NumericArray rows(String file, PickleEntries batch) throws UserFacingException {
        try {
            return PickledArray.of(entry(file, batch, "data"))
                    .orElseThrow(() -> wrong(file, "its entry \"data\" is no array of numbers"));
        } catch (IllegalArgumentException misfit) {
            throw wrong(file, "its array of images is not complete: " + misfit.getMessage());
        }
    }

    private static PickleEntries dictionary(FileSource files, String path) throws IOException {
        PickleValue value = PickleReader.read(files.describe(path), MemorySegment.ofArray(files.readAll(path)), 0).value();
        if (value instanceof PickleEntries entries) {
            return entries;
        }
        throw wrong(files.describe(path), "it holds no dictionary");
    }

    private static PickleValue entry(String file, PickleEntries entries, String key) throws UserFacingException {
        return entries.get(key).orElseThrow(() -> wrong(file, "its entry \"" + key + "\" is missing; found "
                + String.join(", ", entries.byText().keySet().stream().limit(6).toList())));
    }

    private static UserFacingException wrong(String file, String problem) {
        return new UserFacingException(file + ": " + problem + ".", "Unpack the data set's tar.gz file again.");
    }
}

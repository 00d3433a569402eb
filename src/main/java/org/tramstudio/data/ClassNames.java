package org.tramstudio.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Names of classes from text files beside the images. */
final class ClassNames {

    private static final List<String> LISTS = List.of("classes.txt", "class_names.txt", "labels.txt");
    private static final List<String> WORDS = List.of("LOC_synset_mapping.txt", "synset_words.txt", "words.txt");

    private ClassNames() {
    }

    /** The lines of a file that are not blank. */
    static List<String> lines(FileSource files, String path) throws IOException {
        return new String(files.readAll(path), StandardCharsets.UTF_8).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
    }

    /** Names in the labels' order from a list beside the files; the numbers 0, 1, ... where there is none. */
    static List<String> listed(FileSource files, String folder, int classes) throws IOException {
        for (String list : LISTS) {
            String path = folder.isEmpty() ? list : folder + "/" + list;
            if (files.paths().contains(path)) {
                List<String> names = lines(files, path);
                if (names.size() >= classes) {
                    return names;
                }
            }
        }
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    /**
     * What folders are called that are named after ImageNet's synsets ({@code n01440764}): the first word of the synset, as
     * a file of words tells it ({@code n01440764 tench, Tinca tinca}); a folder without an entry keeps its name.
     */
    static List<String> ofFolders(FileSource files, List<String> folders) throws IOException {
        Optional<String> path = files.paths().stream().filter(file -> WORDS.contains(FileSource.fileNameOf(file)))
                .findFirst();
        if (path.isEmpty()) {
            return folders;
        }
        Map<String, String> words = new HashMap<>();
        for (String line : lines(files, path.get())) {
            String[] parts = line.split("[\\s]+", 2);
            if (parts.length == 2) {
                words.put(parts[0], parts[1].split(",")[0].strip());
            }
        }
        return folders.stream().map(folder -> words.getOrDefault(folder, folder)).toList();
    }
}

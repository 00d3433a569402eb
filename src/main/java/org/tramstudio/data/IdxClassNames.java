package org.tramstudio.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the classes of the MNIST family are called; the files hold numbers only. */
final class IdxClassNames {

    private static final List<String> FASHION = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal",
            "Shirt", "Sneaker", "Bag", "Ankle boot");

    private IdxClassNames() {
    }

    /**
     * Names from a list beside the files; or EMNIST's mapping of labels to characters; or those of Fashion-MNIST, where the
     * set or its place is called so; else numbers.
     */
    static List<String> of(FileSource files, String folder, String title, int classes) throws IOException {
        Optional<String> mapping = files.paths().stream().filter(path -> FileSource.folderOf(path).equals(folder))
                .filter(path -> path.endsWith(title + "-mapping.txt") || path.endsWith("/mapping.txt")).findFirst();
        if (mapping.isPresent()) {
            return mapped(files, mapping.get(), classes);
        }
        String place = (title + " " + folder + " " + files.name()).toLowerCase(Locale.ROOT);
        List<String> listed = ClassNames.listed(files, folder, classes);
        return place.contains("fashion") && classes == FASHION.size() && listed.getFirst().equals("0") ? FASHION : listed;
    }

    /** Lines of a label, the code of its capital character, and for some sets the code of its small one. */
    private static List<String> mapped(FileSource files, String path, int classes) throws IOException {
        Map<Integer, String> characters = new HashMap<>();
        for (String line : ClassNames.lines(files, path)) {
            if (line.matches("\\d{1,3}( \\d{1,3})+")) {
                String[] parts = line.split(" ");
                characters.put(Integer.parseInt(parts[0]), Character.toString(Integer.parseInt(parts[1])));
            }
        }
        List<String> names = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            names.add(characters.getOrDefault(label, Integer.toString(label)));
        }
        return names;
    }
}

package org.tramstudio.files;

import java.util.List;
import java.util.stream.Collectors;

/** Words of a command as a POSIX shell takes them. */
public final class ShellWord {

    private ShellWord() {
    }

    /** The word, in quotes where the shell would see more in it than itself. */
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The words of a command in one line. */
    public static String line(List<String> words) {
        return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
    }
}

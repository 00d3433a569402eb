package org.tramstudio.circuit.format;

/**
 * A text file to be written.
 *
 * @param name file name without a folder
 * @param content text with {@code \n} line ends, to be written as UTF-8
 */
public record ExportFile(String name, String content) {

    /** Refuses a name that would leave the folder. */
    public ExportFile {
        if (name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw new IllegalArgumentException("\"" + name + "\" is no plain file name");
        }
    }
}

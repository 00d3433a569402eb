package org.tramstudio.circuit.format;

import java.nio.charset.StandardCharsets;

/**
 * A file to be written.
 *
 * @param name file name without a folder
 * @param content text with {@code \n} line ends; of a binary file, each character is one byte
 * @param binary whether it is no text
 */
public record ExportFile(String name, String content, boolean binary) {

    /** Refuses a name that would leave the folder. */
    public ExportFile {
        if (name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw new IllegalArgumentException("\"" + name + "\" is no plain file name");
        }
    }

    /** A text file, to be written as UTF-8. */
    public ExportFile(String name, String content) {
        this(name, content, false);
    }

    /** A binary file. */
    static ExportFile ofBytes(String name, byte[] bytes) {
        return new ExportFile(name, new String(bytes, StandardCharsets.ISO_8859_1), true);
    }

    /** What goes into the file, as a new array. */
    public byte[] bytes() {
        return content.getBytes(binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** What can be shown of the file to a person: its text, or how many bytes it has. */
    public String preview() {
        return binary ? "Binary file, " + content.length() + " bytes" : content;
    }
}

package org.tramstudio.circuit.format.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.tramstudio.task.UserFacingException;

/**
 * The content of a file that a circuit is read from. The array belongs to the record: do not change it.
 *
 * @param name as messages show it
 * @param content all bytes
 */
public record SourceFile(String name, byte[] content) {

    /** Largest file that is read, in bytes; a text table of 12-bit operands has about 280 MB. */
    public static final long LARGEST = 1L << 29;

    private static final int LONGEST_QUOTE = 40;

    /**
     * Reads a file.
     *
     * @throws UserFacingException if it is missing, no file, too large, or may not be read
     */
    public static SourceFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UserFacingException(file + ": is a folder.", "Name a file in it: a circuit or a product table.");
        }
        if (!Files.isRegularFile(file)) {
            throw new UserFacingException(file + ": there is no such file.", "Check the path of the circuit.");
        }
        if (Files.size(file) > LARGEST) {
            throw new UserFacingException(file + ": has " + Files.size(file) + " bytes; at most " + LARGEST
                    + " were expected.", "Check that it is a circuit or a product table.");
        }
        try {
            return new SourceFile(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException vanished) {
            throw new UserFacingException(file + ": there is no such file.", "Check the path of the circuit.", vanished);
        } catch (AccessDeniedException denied) {
            throw new UserFacingException(file + ": no permission to read this file.", "Make it readable.", denied);
        }
    }

    /**
     * This file, if it is not larger than its format needs.
     *
     * @throws UserFacingException if it has more bytes
     */
    public SourceFile ofAtMost(int bytes) throws UserFacingException {
        if (content.length > bytes) {
            throw problem("has " + content.length + " bytes; at most " + bytes + " were expected",
                    "Check that it is a multiplier of at most 16 x 16 bits.");
        }
        return this;
    }

    /** The content as text; every byte is one character, so that a broken file leads to a message about its place. */
    public String text() {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** The text's first characters, at most so many. */
    public String head(int most) {
        return new String(content, 0, Math.min(content.length, most), StandardCharsets.ISO_8859_1);
    }

    /** The file name's last part, without folder. */
    public String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The file name without folder and extension. */
    public String stem() {
        String last = fileName();
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** What follows the last dot of the file name, in lower case; empty if there is none. */
    public String extension() {
        String last = fileName();
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** An error at a line, counted from 1. */
    public UserFacingException problem(int line, String problem, String remedy) {
        return new UserFacingException(name + ", line " + line + ": " + problem + ".", remedy);
    }

    /** An error of the file as a whole. */
    public UserFacingException problem(String problem, String remedy) {
        return new UserFacingException(name + ": " + problem + ".", remedy);
    }

    /** A piece of the file as a message can quote it: short, in quotation marks, without control characters. */
    public static String quoted(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", " ");
        return '"' + (visible.length() <= LONGEST_QUOTE ? visible : visible.substring(0, LONGEST_QUOTE) + "...") + '"';
    }
}

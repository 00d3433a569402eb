package org.tramstudio.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A place that holds files: a folder, or a zip file. Safe to read from several threads at once. */
sealed interface FileSource permits FolderSource, ZipSource {

    /** What to call the place in messages. */
    String name();

    /** Every file's path within the place, parts joined by {@code /}, in the order of the characters. */
    List<String> paths();

    /** Opens one of {@link #paths()}. */
    InputStream open(String path) throws IOException;

    /** A file's name for messages, with the place that holds it. */
    default String describe(String path) {
        return name() + "/" + path;
    }

    /** Whether a file is of no interest: hidden, or left behind by an operating system. */
    static boolean isIgnored(String path) {
        return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
    }

    /** The folder part of a path, {@code ""} for a file at the top. */
    static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The part of a path behind its folder. */
    static String fileNameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

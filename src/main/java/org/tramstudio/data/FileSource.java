package org.tramstudio.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tramstudio.files.MemoryLimit;
import org.tramstudio.task.UserFacingException;

/** A place that holds files: a folder, a zip or a tar file. Safe to read from several threads at once. */
sealed interface FileSource permits FolderSource, ArchiveSource {

    /** What to call the place in messages. */
    String name();

    /** Every file's path within the place, parts joined by {@code /}, in the order of the characters. */
    List<String> paths();

    /** Opens one of {@link #paths()}. */
    InputStream open(String path) throws IOException;

    /** Where one of {@link #paths()} lies on the disk; empty if it is packed. */
    default Optional<Path> local(String path) {
        return Optional.empty();
    }

    /**
     * All of a file.
     *
     * @throws UserFacingException if it is larger than the memory allows
     */
    default byte[] readAll(String path) throws IOException {
        long most = Math.min(MemoryLimit.bytes(), Integer.MAX_VALUE - 8L);
        try (InputStream input = open(path)) {
            byte[] content = input.readNBytes((int) most);
            MemoryLimit.require(describe(path), content.length == most ? Long.MAX_VALUE : content.length);
            return content;
        }
    }

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

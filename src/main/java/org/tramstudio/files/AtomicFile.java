package org.tramstudio.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.tramstudio.task.UserFacingException;

/**
 * Writes files so that a reader never sees half of one, and a crash leaves the old or the new content: to a temporary
 * name beside the target, flushed to the disk, and moved into place.
 */
public final class AtomicFile {

    /** How temporary names end. */
    private static final String ENDING = ".writing";

    private AtomicFile() {
    }

    /**
     * Writes text as UTF-8.
     *
     * @throws UserFacingException if the folder or the file cannot be written, saying which and why
     */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes; missing folders are made.
     *
     * @throws UserFacingException if the folder or the file cannot be written, saying which and why
     */
    public static void write(Path target, byte[] content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        createFolder(folder);
        try {
            Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ENDING);
            try {
                flush(temporary, content);
                move(temporary, target);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | ReadOnlyFileSystemException failure) {
            throw refusal(target, failure);
        }
    }

    /**
     * Makes a folder, and those above it where they are missing.
     *
     * @throws UserFacingException if it cannot be made, saying why
     */
    public static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException | ReadOnlyFileSystemException failure) {
            throw refusal(folder, failure);
        }
    }

    /**
     * Removes what writers that were killed have left behind in a folder, not in those below it. Only for who alone writes
     * there; nothing happens where there is no such folder.
     */
    public static void removeLeftovers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, ".*" + ENDING)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** Says in a user's words why {@code target} cannot be written. */
    public static UserFacingException refusal(Path target, Exception failure) {
        if (failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException) {
            return new UserFacingException(
                    target.toAbsolutePath().getParent() + ": no permission to write " + target.getFileName() + " here.",
                    "Make the folder writable, or copy the project to a folder of your own.", failure);
        }
        return new UserFacingException(target + " cannot be written: " + reason(failure),
                "Check that the disk has space and that the folder may be written.", failure);
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static void flush(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

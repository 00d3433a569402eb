package org.tramstudio.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.tramstudio.task.UserFacingException;

/**
 * Writes a file so that a reader sees the old content or the new one, never a part: to a temporary file beside it,
 * flushed to the disk, then moved into place.
 */
public final class AtomicFile {

    private AtomicFile() {
    }

    /**
     * Writes {@code text} as UTF-8; folders that are missing are made.
     *
     * @throws UserFacingException if the folder or the disk does not let it; the old file is then untouched
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #write(Path, String)}, for bytes. */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        createFolder(target.getParent());
        try {
            Path temporary = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".tmp");
            try {
                flush(temporary, content);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (FileSystemException | ReadOnlyFileSystemException failure) {
            throw refusal(target, failure);
        }
    }

    /**
     * Makes a folder and those above it where they are missing.
     *
     * @throws UserFacingException if that is not allowed
     */
    public static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileSystemException | ReadOnlyFileSystemException failure) {
            throw refusal(folder, failure);
        }
    }

    /** Says in a user's words why {@code path} cannot be written. */
    public static UserFacingException refusal(Path path, Exception failure) {
        if (failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException) {
            return new UserFacingException(path + ": cannot be written, since its folder does not allow it.",
                    "Give yourself write permission for " + path.toAbsolutePath().getParent()
                            + ", or copy the project to a folder of your own and open it there.", failure);
        }
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason() : failure.getMessage();
        return new UserFacingException(path + ": cannot be written (" + reason + ").",
                "Check that the disk is not full, is not write-protected, and is still connected.", failure);
    }

    private static void flush(Path temporary, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}

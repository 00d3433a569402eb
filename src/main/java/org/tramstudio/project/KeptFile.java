package org.tramstudio.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.task.TaskControl;

/** Copies a user's file into a project's folder, so that the project can be moved and shared. */
public final class KeptFile {

    private static final String FOLDER = "network";
    private static final int CHUNK = 1 << 20;

    private KeptFile() {
    }

    /**
     * Copies a network's file below {@code network/}. A file that lies in the project already stays where it is, and a
     * copy that is there already is not made again.
     *
     * @param project the project's folder
     * @param file the file to keep
     * @param control told of progress in bytes; asked to stop
     * @return the copy, within the project
     * @throws org.tramstudio.task.UserFacingException if the project cannot be written
     */
    public static Path of(Path project, Path file, TaskControl control) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.startsWith(project.toAbsolutePath().normalize())) {
            return absolute;
        }
        Path folder = project.resolve(FOLDER);
        AtomicFile.createFolder(folder);
        Path target = target(folder, absolute);
        if (!Files.exists(target)) {
            copy(absolute, target, control);
        }
        return target;
    }

    /** The copy that is there, or a name that is free. */
    private static Path target(Path folder, Path file) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.') < 0 ? name.length() : name.indexOf('.');
        for (int number = 1; ; number++) {
            Path target = folder.resolve(number == 1 ? name
                    : name.substring(0, dot) + "-" + number + name.substring(dot));
            if (!Files.exists(target) || Files.mismatch(target, file) < 0) {
                return target;
            }
        }
    }

    private static void copy(Path file, Path target, TaskControl control) throws IOException {
        control.message("copying " + file.getFileName());
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".writing");
        try (InputStream input = Files.newInputStream(file);
                FileChannel output = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE)) {
            long total = Files.size(file);
            long done = 0;
            for (byte[] part = input.readNBytes(CHUNK); part.length > 0; part = input.readNBytes(CHUNK)) {
                control.proceed();
                ByteBuffer buffer = ByteBuffer.wrap(part);
                while (buffer.hasRemaining()) {
                    output.write(buffer);
                }
                done += part.length;
                control.progress(done, total);
            }
            output.force(true);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw AtomicFile.refusal(target, failure);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}

package org.tramstudio.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that can be a part of a project.
 *
 * @param kind what it is
 * @param path where it lies
 */
public record DroppedFile(Kind kind, Path path) {

    /** What a file is to a project. */
    public enum Kind {
        /** An ONNX file. */
        NETWORK("network"),
        /** A state dict. */
        WEIGHTS("weights"),
        /** Images, packed or in a folder. */
        IMAGES("images");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** In a sentence. */
        public String word() {
            return word;
        }
    }

    /** Recognises a file by its name alone. */
    public static Optional<DroppedFile> byName(Path path) {
        if (NetworkFileNames.isOf(NetworkFileNames.ONNX, path)) {
            return Optional.of(new DroppedFile(Kind.NETWORK, path));
        }
        if (NetworkFileNames.isOf(NetworkFileNames.WEIGHTS, path)) {
            return Optional.of(new DroppedFile(Kind.WEIGHTS, path));
        }
        return NetworkFileNames.isOf(NetworkFileNames.IMAGES, path)
                ? Optional.of(new DroppedFile(Kind.IMAGES, path)) : Optional.empty();
    }

    /** Recognises a file by its name, and a folder that holds anything as one of images; reads the disk. */
    public static Optional<DroppedFile> of(Path path) {
        return Files.isDirectory(path) ? Optional.of(new DroppedFile(Kind.IMAGES, path)).filter(DroppedFile::holdsFolders)
                : byName(path);
    }

    private boolean holdsFolders() {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.anyMatch(each -> Files.isDirectory(each) || byName(each).isPresent()
                    || each.toString().endsWith(".bin"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}

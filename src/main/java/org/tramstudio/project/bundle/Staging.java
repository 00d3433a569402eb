package org.tramstudio.project.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.files.archive.ZipContents;
import org.tramstudio.task.TaskControl;
import org.tramstudio.task.UserFacingException;

/** A hidden folder beside the target, in which bundles are made before they appear there. Whatever happens, it goes again. */
final class Staging implements AutoCloseable {

    /** The first that a zip file can name; a real one would make equal exports differ. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path target;
    private final List<Path> made;
    private final StagingFolder folder;
    private boolean published;

    private Staging(Path target, List<Path> made, StagingFolder folder) {
        this.target = target;
        this.made = made;
        this.folder = folder;
    }

    static Staging of(BundleTarget target) throws IOException {
        List<Path> made = new ArrayList<>();
        for (Path missing = place(target); missing != null && !Files.exists(missing); missing = missing.getParent()) {
            made.add(missing);
        }
        try {
            return new Staging(target.path(), made, StagingFolder.make(place(target), name(target)));
        } catch (IOException refused) {
            removeEmpty(made);
            throw refused;
        }
    }

    /** Removes what exports to the same target have left behind whose processes were killed. */
    static void removeLeftovers(BundleTarget target) {
        StagingFolder.removeLeftovers(place(target), name(target));
    }

    private static Path place(BundleTarget target) {
        return target.isZip() ? target.path().getParent() : target.path();
    }

    private static String name(BundleTarget target) {
        // the root of a file system has none
        return Objects.toString(target.path().getFileName(), "");
    }

    /** Where the bundles are made. */
    Path fresh() {
        return folder.fresh();
    }

    /** Moves bundles into the target folder; if one cannot be moved, all is as it was before. */
    void publish(List<String> names) throws IOException {
        List<Runnable> steps = new ArrayList<>();
        Path aside = folder.replaced();
        try {
            for (String name : names) {
                Path place = target.resolve(name);
                if (Files.exists(place)) {
                    Files.createDirectories(aside);
                    move(place, aside.resolve(name), steps);
                }
                move(fresh().resolve(name), place, steps);
            }
        } catch (IOException failure) {
            steps.reversed().forEach(Runnable::run);
            throw AtomicFile.refusal(target, failure);
        }
        published = true;
    }

    private static void move(Path from, Path to, List<Runnable> steps) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        steps.add(() -> {
            try {
                Files.move(to, from, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException stuck) {
                throw new java.io.UncheckedIOException(stuck);
            }
        });
    }

    /** Packs files into the target zip file, in the order given, and reads it again. */
    void pack(List<String> paths, TaskControl control) throws IOException {
        Path zip = folder.file("bundle" + BundleTarget.ZIP);
        try {
            try (OutputStream stream = Files.newOutputStream(zip); ZipOutputStream packed = new ZipOutputStream(stream)) {
                for (String path : paths) {
                    control.proceed();
                    ZipEntry entry = new ZipEntry(path);
                    entry.setTimeLocal(NO_TIME);
                    packed.putNextEntry(entry);
                    Files.copy(fresh().resolve(path), packed);
                    packed.closeEntry();
                }
            }
            check(zip, paths, control);
            Files.move(zip, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (UserFacingException refused) {
            throw refused;
        } catch (IOException failure) {
            throw AtomicFile.refusal(target, failure);
        }
        published = true;
    }

    private void check(Path zip, List<String> paths, TaskControl control) throws IOException {
        try (ZipContents packed = new ZipContents(zip)) {
            for (String path : paths) {
                control.proceed();
                byte[] own = Files.readAllBytes(fresh().resolve(path));
                if (!Arrays.equals(packed.read(path, own.length), own)) {
                    throw new FileCheck(zip, path).refusal("is not the same in the zip file");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
        if (!published) {
            removeEmpty(made);
        }
    }

    private static void removeEmpty(List<Path> made) throws IOException {
        try {
            for (Path own : made) {
                if (Files.isDirectory(own)) {
                    Files.delete(own);
                }
            }
        } catch (DirectoryNotEmptyException used) {
            // another export has come there meanwhile
        }
    }
}

package org.tramstudio.project.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.files.FolderRemoval;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.task.UserFacingException;

/**
 * A hidden folder that a process writes into, and a lock in it that tells whether the process lives: the operating system
 * takes the lock back however the process ends, so that what was left behind can be told from what is being written.
 */
final class StagingFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StagingFolder.class);
    /** As in files of AtomicFile, so that nobody takes it for an export. */
    private static final String ENDING = ".writing";
    private static final String RANDOM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String OWNER = "owner";
    private static final String FRESH = "fresh";
    private static final String REPLACED = "replaced";
    private static final int ATTEMPTS = 10;
    /** No export takes as long. What has no lock, of a file system without locks or an earlier version, is left for so long. */
    private static final Duration SURELY_OVER = Duration.ofDays(1);

    private final Path folder;
    private final Optional<ProcessLock> owner;

    private StagingFolder(Path folder, Optional<ProcessLock> owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /**
     * Makes a folder that no other process removes.
     *
     * @param place the folder that it is made in, made as well where it is missing
     * @param name of what will be written
     * @throws UserFacingException if it cannot be made
     */
    static StagingFolder make(Path place, String name) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path folder = place.resolve("." + name + "." + UUID.randomUUID() + ENDING);
            AtomicFile.createFolder(folder.resolve(FRESH));
            Path lock = folder.resolve(OWNER);
            try {
                Optional<ProcessLock> owner = ProcessLock.take(lock);
                // a process that takes it for a leftover, before it is locked, removes what it holds while it has the lock
                if (owner.isPresent() && Files.isDirectory(folder.resolve(FRESH))) {
                    return new StagingFolder(folder, owner);
                }
                if (owner.isPresent()) {
                    owner.get().close();
                }
            } catch (UserFacingException lockless) {
                if (Files.isDirectory(folder.resolve(FRESH))) {
                    Files.deleteIfExists(lock);
                    return new StagingFolder(folder, Optional.empty());
                }
            }
        }
        throw new UserFacingException(place + ": another program keeps removing what an export writes there.",
                "Choose another place, or try again later.");
    }

    /** Where bundles are made. */
    Path fresh() {
        return folder.resolve(FRESH);
    }

    /** Where those are that they take the place of, until all have their place. */
    Path replaced() {
        return folder.resolve(REPLACED);
    }

    /** A file beside both. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Removes what exports to a place have left behind whose processes are gone, and puts back what they had moved aside and
     * not replaced yet. What cannot be removed stays.
     *
     * @param place the folder that they were made in
     * @param name of what was to be written
     */
    static void removeLeftovers(Path place, String name) {
        if (!Files.isDirectory(place)) {
            return;
        }
        try {
            for (Path folder : leftovers(place, name)) {
                removeIfDead(folder, place);
            }
        } catch (IOException | DirectoryIteratorException refused) {
            LOG.info("what earlier exports left in {} stays there: {}", place, refused.toString());
        }
    }

    private static List<Path> leftovers(Path place, String name) throws IOException {
        String beginning = "." + name + ".";
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            for (Path entry : entries) {
                String itself = entry.getFileName().toString();
                if (itself.startsWith(beginning) && itself.substring(beginning.length()).matches(RANDOM + "\\" + ENDING)
                        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    private static void removeIfDead(Path folder, Path place) {
        try {
            Path lock = folder.resolve(OWNER);
            if (Files.exists(lock)) {
                Optional<ProcessLock> dead = ProcessLock.take(lock);
                if (dead.isPresent()) {
                    putBackAndRemove(new StagingFolder(folder, dead), place);
                }
            } else if (age(folder).compareTo(SURELY_OVER) > 0) {
                putBackAndRemove(new StagingFolder(folder, Optional.empty()), place);
            }
        } catch (IOException | UncheckedIOException refused) {
            LOG.info("{} stays: {}", folder, refused.toString());
        }
    }

    private static void putBackAndRemove(StagingFolder dead, Path place) throws IOException {
        try (dead) {
            putBack(dead.replaced(), place);
        }
    }

    /** Those whose successor was not moved into their place any more. */
    private static void putBack(Path replaced, Path place) throws IOException {
        if (Files.isDirectory(replaced)) {
            try (Stream<Path> bundles = Files.list(replaced)) {
                for (Path bundle : bundles.toList()) {
                    Path former = place.resolve(bundle.getFileName());
                    if (!Files.exists(former)) {
                        Files.move(bundle, former, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            }
        }
    }

    /** Since something in it was last written. */
    private static Duration age(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            FileTime latest = FileTime.fromMillis(0);
            for (Path path : below.toList()) {
                FileTime written = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
                latest = written.compareTo(latest) > 0 ? written : latest;
            }
            return Duration.between(latest.toInstant(), Instant.now());
        }
    }

    /** Removes it with all that is in it, the lock last. */
    @Override
    public void close() throws IOException {
        try {
            for (Path each : contents()) {
                FolderRemoval.remove(each);
            }
        } finally {
            if (owner.isPresent()) {
                owner.get().close();
            }
        }
        // from here on it is a leftover, which another process may remove at the same moment
        try {
            Files.deleteIfExists(folder.resolve(OWNER));
            Files.deleteIfExists(folder);
        } catch (IOException refused) {
            LOG.info("{} is left to the next export: {}", folder, refused.toString());
        }
    }

    private List<Path> contents() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.endsWith(OWNER)).toList();
        }
    }
}

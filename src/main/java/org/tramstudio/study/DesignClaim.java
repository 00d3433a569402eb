package org.tramstudio.study;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.files.FolderRemoval;
import org.tramstudio.training.TrainingEvent;

/**
 * The right to write one design. It is a lock on a file, which the operating system takes back when the process ends,
 * however it ends. For one thread at a time.
 */
public final class DesignClaim implements AutoCloseable {

    static final String DESIGN_FILE = "design.json";
    static final String EVENT_FILE = "events.jsonl";
    static final String MULTIPLIER_FOLDER = "multipliers";
    private static final String LOCK_FILE = "lock";
    static final String CHECKPOINT_FOLDER = "checkpoint";
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLISECONDS = 20;

    /**
     * The lock files that this process holds. On POSIX systems, closing any channel to a file gives up all locks that the
     * process has on it, so a file that is held here must not even be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lockChannel;
    private final JsonDocument<DesignStore.DesignFile> document;
    private final EventLog events;

    private DesignClaim(Path folder, FileChannel lockChannel, JsonDocument<DesignStore.DesignFile> document) {
        this.folder = folder;
        this.lockChannel = lockChannel;
        this.document = document;
        this.events = new EventLog(folder.resolve(EVENT_FILE));
    }

    static synchronized Optional<DesignClaim> take(Path folder, JsonDocument<DesignStore.DesignFile> document) throws IOException {
        AtomicFile.createFolder(folder);
        Optional<FileChannel> channel = lock(folder);
        if (channel.isPresent()) {
            AtomicFile.removeLeftovers(folder);
            AtomicFile.removeLeftovers(folder.resolve(CHECKPOINT_FOLDER));
        }
        return channel.map(held -> new DesignClaim(folder, held, document));
    }

    /** Whether some process holds the claim of the design in {@code folder}. */
    static synchronized boolean isHeld(Path folder) throws IOException {
        Path file = folder.resolve(LOCK_FILE);
        if (HELD.contains(key(file))) {
            return true;
        }
        if (!Files.isWritable(file)) {
            return false;
        }
        Optional<FileChannel> channel = lock(folder);
        if (channel.isPresent()) {
            release(folder, channel.get());
        }
        return channel.isEmpty();
    }

    /** Writes the design's state. */
    public void save(DesignPoint design) throws IOException {
        document.write(folder.resolve(DESIGN_FILE), new DesignStore.DesignFile(1, StoredDesign.of(design)));
    }

    /** Adds an event to the design's log. */
    public void append(TrainingEvent event) throws IOException {
        events.append(event);
    }

    /** The folder of the design. */
    Path folder() {
        return folder;
    }

    /** The folder of the design's multipliers, where they are kept in files. */
    Path multipliers() {
        return folder.resolve(MULTIPLIER_FOLDER);
    }

    /** The folder of the state that training goes on from. */
    public Path checkpoint() {
        return folder.resolve(CHECKPOINT_FOLDER);
    }

    /** Forgets the checkpoint and the events, so that training begins afresh. */
    public void discard() throws IOException {
        events.delete();
        FolderRemoval.remove(checkpoint());
    }

    /** Gives the right back. */
    @Override
    public void close() throws IOException {
        try {
            events.close();
        } finally {
            release(folder, lockChannel);
        }
    }

    /** Tries a few times, since another process that merely asks {@link #isHeld} holds the lock for a moment. */
    private static Optional<FileChannel> lock(Path folder) throws IOException {
        Path file = folder.resolve(LOCK_FILE);
        if (!HELD.add(key(file))) {
            return Optional.empty();
        }
        boolean locked = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                locked = tryLock(channel);
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            return locked ? Optional.of(channel) : Optional.empty();
        } catch (FileSystemException failure) {
            throw AtomicFile.refusal(file, failure);
        } finally {
            if (!locked) {
                HELD.remove(key(file));
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return true;
            }
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static void release(Path folder, FileChannel channel) throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(key(folder.resolve(LOCK_FILE)));
        }
    }

    /** One name for a file however it was reached; the folder exists whenever a lock can. */
    private static Path key(Path file) throws IOException {
        return file.getParent().toRealPath().resolve(file.getFileName());
    }
}

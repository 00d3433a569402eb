package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.files.FolderRemoval;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.training.TrainingEvent;

/** The right to write one design, which ends with the process that has it. For one thread at a time. */
public final class DesignClaim implements AutoCloseable {

    static final String DESIGN_FILE = "design.json";
    static final String EVENT_FILE = "events.jsonl";
    static final String MULTIPLIER_FOLDER = "multipliers";
    private static final String LOCK_FILE = "lock";
    static final String CHECKPOINT_FOLDER = "checkpoint";

    private final Path folder;
    private final ProcessLock lock;
    private final JsonDocument<DesignStore.DesignFile> document;
    private final EventLog events;

    private DesignClaim(Path folder, ProcessLock lock, JsonDocument<DesignStore.DesignFile> document) {
        this.folder = folder;
        this.lock = lock;
        this.document = document;
        this.events = new EventLog(folder.resolve(EVENT_FILE));
    }

    static Optional<DesignClaim> take(Path folder, JsonDocument<DesignStore.DesignFile> document) throws IOException {
        AtomicFile.createFolder(folder);
        Optional<ProcessLock> lock = ProcessLock.take(folder.resolve(LOCK_FILE));
        if (lock.isPresent()) {
            AtomicFile.removeLeftovers(folder);
            AtomicFile.removeLeftovers(folder.resolve(CHECKPOINT_FOLDER));
        }
        return lock.map(held -> new DesignClaim(folder, held, document));
    }

    /** Whether some process holds the claim of the design in {@code folder}. */
    static boolean isHeld(Path folder) throws IOException {
        return ProcessLock.isHeld(folder.resolve(LOCK_FILE));
    }

    /** Who holds the claim of the design in {@code folder}; empty where nobody does. */
    static Optional<ProcessLock.Holder> holder(Path folder) throws IOException {
        return ProcessLock.holder(folder.resolve(LOCK_FILE));
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
            lock.close();
        }
    }
}

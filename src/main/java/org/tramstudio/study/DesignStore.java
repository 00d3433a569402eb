package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tramstudio.files.AtomicFile;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.task.UserFacingException;
import org.tramstudio.training.MultiplierSource;
import org.tramstudio.training.TrainingEvent;

/**
 * The designs of a project on the disk, one folder each. Several processes may read and write it at once: whoever
 * writes a design holds its {@link DesignClaim}, and every file is replaced as a whole or grows by whole lines.
 */
public final class DesignStore {

    /** The accurate multiplier first, then by source, its λ or size, seed and id. */
    static final Comparator<DesignPoint> ORDER = Comparator.comparingInt((DesignPoint design) -> place(design.source()))
            .thenComparingDouble(design -> amount(design.source()))
            .thenComparingLong(design -> design.plan().seed())
            .thenComparing(DesignPoint::id);

    private static final JsonDocument<DesignFile> DOCUMENT = new JsonDocument<>(DesignFile.class, 1);

    private final Path folder;

    /** A store in {@code folder}, which is made when the first design is written. */
    public DesignStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What {@code design.json} holds. */
    record DesignFile(int schemaVersion, StoredDesign design) {
    }

    /**
     * The designs that were found.
     *
     * @param designs those that can be read, the accurate multiplier first, then by source, its λ or size, seed and id
     * @param problems for each that cannot be read, a message that names its file; it is left as it is
     */
    public record Contents(List<DesignPoint> designs, List<String> problems) {

        /** Copies the lists. */
        public Contents {
            designs = List.copyOf(designs);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads all designs. One that was left running by a process that is gone is {@link DesignState#INTERRUPTED}.
     *
     * @throws UserFacingException if the folder itself cannot be read
     */
    public Contents load() throws IOException {
        List<DesignPoint> designs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : designFiles()) {
            try {
                designs.add(read(file));
            } catch (IOException unreadable) {
                problems.add(unreadable.getMessage());
            }
        }
        designs.sort(ORDER);
        return new Contents(designs, problems);
    }

    /**
     * Reads one design; empty where there is none.
     *
     * @throws UserFacingException if its file cannot be read
     */
    public Optional<DesignPoint> find(String id) throws IOException {
        Path file = design(id).resolve(DesignClaim.DESIGN_FILE);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /**
     * The events of a design's training, oldest first, as one undisturbed run would have told them: what was done again
     * after an interruption counts once, and a line that was cut off by a crash is skipped.
     */
    public List<TrainingEvent> events(String id) throws IOException {
        return EventLog.read(design(id).resolve(DesignClaim.EVENT_FILE));
    }

    /**
     * Takes the right to write a design, for as long as the claim is open and this process lives.
     *
     * @return empty where another process, or another claim of this one, holds it
     * @throws UserFacingException if the folder cannot be written
     */
    public Optional<DesignClaim> claim(String id) throws IOException {
        return DesignClaim.take(design(id), DOCUMENT);
    }

    /** Which process trains a design now, on this machine or another; empty where none does. */
    public Optional<ProcessLock.Holder> holder(String id) throws IOException {
        return DesignClaim.holder(design(id));
    }

    /**
     * Checks that designs can be kept, before any is trained; the folder is made if it is missing.
     *
     * @throws UserFacingException if the folder cannot be written, naming it and the remedy
     */
    public void requireWritable() throws IOException {
        Path probe = folder.resolve(".writable-" + UUID.randomUUID());
        AtomicFile.write(probe, "");
        Files.deleteIfExists(probe);
    }

    /** The folder that holds the designs' folders. */
    public Path folder() {
        return folder;
    }

    private static int place(MultiplierSource source) {
        return switch (source) {
            case MultiplierSource.Accurate _ -> 0;
            case MultiplierSource.CoTrained _ -> 1;
            case MultiplierSource.Truncated _ -> 2;
            case MultiplierSource.Direct _ -> 3;
            case MultiplierSource.Given _ -> 4;
        };
    }

    private static double amount(MultiplierSource source) {
        return switch (source) {
            case MultiplierSource.CoTrained trained -> trained.weight();
            case MultiplierSource.Truncated truncated -> truncated.columns();
            case MultiplierSource.Direct direct -> -direct.cost();
            case MultiplierSource.Accurate _, MultiplierSource.Given _ -> 0;
        };
    }

    /** The folder of a design's multipliers, where they are kept in files. */
    Path multipliers(String id) {
        return design(id).resolve(DesignClaim.MULTIPLIER_FOLDER);
    }

    /** The folder that a design is trained with, which keeps its weights. */
    public Path checkpoint(String id) {
        return design(id).resolve(DesignClaim.CHECKPOINT_FOLDER);
    }

    /** The folder of a design. */
    Path design(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("a design's id is a folder's name, not " + id);
        }
        return folder.resolve(id);
    }

    private DesignPoint read(Path file) throws IOException {
        DesignPoint design = readAsWritten(file);
        return isUnfinished(design) && !DesignClaim.isHeld(file.getParent()) ? design.in(DesignState.INTERRUPTED) : design;
    }

    /** Reads a {@code design.json}, whether or not the process that wrote it still lives. */
    static DesignPoint readAsWritten(Path file) throws IOException {
        DesignPoint design = DOCUMENT.read(file).design().design();
        if (!design.id().equals(file.getParent().getFileName().toString())) {
            throw new UserFacingException(file + ": holds the design " + design.id() + ".",
                    "A design's folder is named after it: rename the folder to " + design.id() + ".");
        }
        return design;
    }

    /** Whether some process was at work on a design when it was written, and may be yet. */
    static boolean isUnfinished(DesignPoint design) {
        return switch (design.state()) {
            case QUEUED, RUNNING, PAUSED -> true;
            case INTERRUPTED, FAILED, DONE -> false;
        };
    }

    /** The file of each design, in the order of their ids. */
    List<Path> designFiles() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(each -> each.resolve(DesignClaim.DESIGN_FILE)).filter(Files::exists).sorted().toList();
        } catch (IOException unreadable) {
            throw new UserFacingException(folder + ": the designs cannot be read (" + unreadable.getMessage() + ").",
                    "Give yourself read permission for this folder.", unreadable);
        }
    }
}

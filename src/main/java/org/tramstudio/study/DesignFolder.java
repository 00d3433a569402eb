package org.tramstudio.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.training.TrainingEvent;

/**
 * Looks at a project's designs again and again, and tells what other processes have changed. A file is read again when
 * it was replaced, and a log from where it was read last. For one thread at a time.
 */
public final class DesignFolder {

    private final DesignStore store;
    private final Predicate<String> own;
    private final Map<String, SeenDesign> seen = new HashMap<>();
    private boolean looked;

    /**
     * A folder that was not looked at yet.
     *
     * @param store the designs
     * @param own whether this process trains the design of an id now, and so knows it better than its file does; asked
     *            on the thread that looks
     */
    public DesignFolder(DesignStore store, Predicate<String> own) {
        this.store = store;
        this.own = own;
    }

    /**
     * What has changed between two looks.
     *
     * @param designs those that are new or have changed, in the order of {@link DesignStore#load}
     * @param removed ids of those that are gone
     * @param problems for each that cannot be read, a message that names its file; told once, and only when it was still
     *                 so at a second look, since a network's file system may show half a file
     * @param elsewhere how far those are that another process trains, by id; all of them, whether or not they changed
     * @param events what these have told, by id, oldest first
     */
    public record Changes(List<DesignPoint> designs, Set<String> removed, List<String> problems,
                          Map<String, TaskSnapshot> elsewhere, Map<String, List<TrainingEvent>> events) {

        /** Copies the collections. */
        public Changes {
            designs = List.copyOf(designs);
            removed = Set.copyOf(removed);
            problems = List.copyOf(problems);
            elsewhere = Map.copyOf(elsewhere);
            events = Map.copyOf(events);
        }

        /** Whether there is nothing to tell. */
        public boolean isEmpty() {
            return designs.isEmpty() && removed.isEmpty() && problems.isEmpty() && elsewhere.isEmpty();
        }
    }

    /** The folder that holds the designs' folders. */
    Path path() {
        return store.folder();
    }

    /** The folder of a design. */
    Path path(String designId) {
        return store.design(designId);
    }

    /**
     * Looks. The first look finds all designs, and tells at once of those that cannot be read.
     *
     * @throws org.tramstudio.task.UserFacingException if the folder cannot be read; what was seen before stays so
     */
    public Changes look() throws IOException {
        List<DesignPoint> changed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, TaskSnapshot> elsewhere = new HashMap<>();
        Map<String, List<TrainingEvent>> events = new HashMap<>();
        List<Path> files = store.designFiles();
        // a disk that is not there for a while takes no designs with it
        Set<String> gone = Files.isDirectory(store.folder().getParent()) ? new HashSet<>(seen.keySet()) : new HashSet<>();
        for (Path file : files) {
            String id = file.getParent().getFileName().toString();
            gone.remove(id);
            if (own.test(id)) {
                continue;
            }
            SeenDesign design = seen.computeIfAbsent(id, unknown -> new SeenDesign(file));
            design.look().ifPresent(changed::add);
            design.problemToTell(!looked).ifPresent(problems::add);
            design.elsewhere().ifPresent(training -> {
                List<TrainingEvent> told = training.next();
                elsewhere.put(id, training.snapshot(System.nanoTime()));
                if (!told.isEmpty()) {
                    events.put(id, told);
                }
            });
        }
        gone.removeIf(own);
        seen.keySet().removeAll(gone);
        looked = true;
        changed.sort(DesignStore.ORDER);
        return new Changes(changed, gone, problems, elsewhere, events);
    }
}

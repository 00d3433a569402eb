package org.tramstudio.study.slurm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tramstudio.files.ProcessLock;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignProgress;
import org.tramstudio.study.DesignState;
import org.tramstudio.study.DesignStore;

/**
 * Where all designs of a project stand at one moment.
 *
 * @param designs those of the study in its order, then those of earlier settings
 * @param problems designs that cannot be read, and what else could not be found out, in words
 * @param slurmProblem why Slurm could not be asked about what was submitted
 */
public record StudyStatus(List<DesignStatus> designs, List<String> problems, Optional<String> slurmProblem) {

    /** Copies the lists. */
    public StudyStatus {
        designs = List.copyOf(designs);
        problems = List.copyOf(problems);
    }

    /**
     * Looks.
     *
     * @param declared the study's designs as the store has them
     * @throws IOException if the project's folder cannot be read
     */
    public static StudyStatus look(DesignStore store, List<DesignPoint> declared, Submissions submissions, Slurm slurm)
            throws IOException {
        DesignStore.Contents contents = store.load();
        Optional<String> silence = Optional.empty();
        Map<String, Submissions.Submitted> submitted = submissions.latest();
        Map<TaskId, TaskState> states = new HashMap<>();
        try {
            states.putAll(slurm.states(submitted.values().stream().map(Submissions.Submitted::id).toList()));
        } catch (IOException silent) {
            silence = Optional.of(silent.getMessage());
        }
        Set<String> ids = declared.stream().map(DesignPoint::id).collect(Collectors.toSet());
        List<DesignStatus> designs = new ArrayList<>();
        for (DesignPoint design : declared) {
            designs.add(status(store, design, true, Optional.ofNullable(submitted.get(design.id())), states));
        }
        for (DesignPoint design : contents.designs()) {
            if (!ids.contains(design.id())) {
                designs.add(status(store, design, false, Optional.ofNullable(submitted.get(design.id())), states));
            }
        }
        return new StudyStatus(designs, contents.problems(), silence);
    }

    private static DesignStatus status(DesignStore store, DesignPoint design, boolean declared,
                                       Optional<Submissions.Submitted> submitted, Map<TaskId, TaskState> states) throws IOException {
        Optional<ProcessLock.Holder> holder = store.holder(design.id());
        // the log of a finished design would be read for nothing
        Optional<DesignProgress> progress = design.state() == DesignState.DONE ? Optional.empty()
                : DesignProgress.of(design, store.events(design.id()));
        return new DesignStatus(design, declared, holder, progress, submitted,
                submitted.map(task -> states.get(task.id()))
                        .filter(state -> state.isKnown() || design.state() != DesignState.DONE));
    }

    /** How many designs of the study stand in a way. */
    public long count(Standing standing) {
        return designs.stream().filter(design -> design.declared() && design.standing() == standing).count();
    }

    /** How many designs the study has. */
    public long declared() {
        return designs.stream().filter(DesignStatus::declared).count();
    }
}

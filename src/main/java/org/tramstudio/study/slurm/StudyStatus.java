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
import org.tramstudio.study.ExpectedTime;
import org.tramstudio.study.StudyEstimate;
import org.tramstudio.study.TimeLeft;
import org.tramstudio.training.TrainingEvent;

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
        List<DesignPoint> all = new ArrayList<>(declared);
        contents.designs().stream().filter(design -> !ids.contains(design.id())).forEach(all::add);
        Map<String, List<TrainingEvent>> events = new HashMap<>();
        StudyEstimate estimate = new StudyEstimate();
        estimate.learn(all);
        for (DesignPoint design : all) {
            // the log of another finished design would be read for nothing
            if (design.state() != DesignState.DONE || design.isAccurate()) {
                events.put(design.id(), store.events(design.id()));
                estimate.learn(design, events.get(design.id()));
            }
        }
        List<DesignStatus> designs = new ArrayList<>();
        for (DesignPoint design : all) {
            designs.add(status(store, design, ids.contains(design.id()), Optional.ofNullable(submitted.get(design.id())),
                    states, events.getOrDefault(design.id(), List.of()), estimate));
        }
        return new StudyStatus(designs, contents.problems(), silence);
    }

    private static DesignStatus status(DesignStore store, DesignPoint design, boolean declared,
                                       Optional<Submissions.Submitted> submitted, Map<TaskId, TaskState> states,
                                       List<TrainingEvent> events, StudyEstimate estimate) throws IOException {
        Optional<ProcessLock.Holder> holder = store.holder(design.id());
        Optional<DesignProgress> progress = DesignProgress.of(design, events);
        return new DesignStatus(design, declared, holder, progress, submitted,
                submitted.map(task -> states.get(task.id()))
                        .filter(state -> state.isKnown() || design.state() != DesignState.DONE),
                design.state() == DesignState.DONE ? Optional.empty()
                        : progress.flatMap(DesignProgress::remaining).map(ExpectedTime::about).or(() -> estimate.of(design)));
    }

    /** How many designs of the study stand in a way. */
    public long count(Standing standing) {
        return designs.stream().filter(design -> design.declared() && design.standing() == standing).count();
    }

    /** Time of the study's designs that are not finished, if they are trained one after the other; empty when all are. */
    public Optional<TimeLeft> left() {
        List<Optional<ExpectedTime>> unfinished = designs.stream()
                .filter(design -> design.declared() && design.standing() != Standing.FINISHED).map(DesignStatus::left).toList();
        return unfinished.isEmpty() ? Optional.empty() : Optional.of(TimeLeft.of(unfinished));
    }

    /** How many designs the study has. */
    public long declared() {
        return designs.stream().filter(DesignStatus::declared).count();
    }
}

package org.tramstudio.app.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.app.tasks.Background;
import org.tramstudio.app.workspace.ProjectSession.DesignEvent;
import org.tramstudio.app.workspace.ProjectSession.TrainingEventsListener;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskSnapshot;

/** The course of the open project's study: begins, steers and ends it, and writes what it tells into the workspace. */
final class StudyCourse {

    private final Workspace workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final Function<LiveStudy, RunningStudy> begin;
    private final ReadOnlyObjectProperty<Optional<String>> obstacle;
    private final Executor window;
    private final List<TrainingEventsListener> listeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<TaskSnapshot>> exploring =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SteeredQueue queue;
    /** Read by the thread that follows the project's folder too. */
    private volatile Optional<RunningStudy> study = Optional.empty();
    private boolean submitting;
    /** Grows with every project that is left: what was begun for an earlier one is dropped when it comes back. */
    private int generation;

    /**
     * No study runs yet.
     *
     * @param begin makes a study of the open project that tells what it does
     * @param obstacle why none can begin
     * @param window runs on the FX thread what it is given
     */
    StudyCourse(Workspace workspace, Background background, Dialogs dialogs, Function<LiveStudy, RunningStudy> begin,
                ReadOnlyObjectProperty<Optional<String>> obstacle, Executor window) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.begin = begin;
        this.obstacle = obstacle;
        this.window = window;
        this.queue = new SteeredQueue(() -> study, this::goOn);
    }

    DesignQueue queue() {
        return queue;
    }

    ReadOnlyObjectProperty<Optional<TaskSnapshot>> exploring() {
        return exploring.getReadOnlyProperty();
    }

    void onTrainingEvents(TrainingEventsListener listener) {
        listeners.add(listener);
    }

    /** Hands events to the listeners. */
    void tell(List<DesignEvent> events) {
        listeners.forEach(listener -> listener.on(events));
    }

    /** Whether the study trains a design, or will; on any thread. */
    boolean trains(String designId) {
        return study.filter(running -> running.owns(designId)).isPresent();
    }

    void explore(StudySettings settings) {
        if (submitting || obstacle.get().isPresent()) {
            return;
        }
        submitting = true;
        submit(running -> running.submit(settings), tasks -> {
            submitting = false;
            if (tasks.isEmpty()) {
                dialogs.notice("All designs of this study are done already");
            }
        }, failure -> {
            submitting = false;
            dialogs.error("The study cannot be started", FailureReport.of(failure));
        });
    }

    void pause() {
        study.ifPresent(RunningStudy::pause);
    }

    void resume() {
        study.ifPresent(RunningStudy::resume);
    }

    void cancel() {
        study.ifPresent(RunningStudy::cancel);
    }

    /** Stops what runs; nothing of it is told any more. */
    void leave() {
        generation++;
        study.ifPresent(this::discard);
        study = Optional.empty();
        exploring.set(Optional.empty());
        queue.refresh();
    }

    /** Forgets a study that has nothing to do, so that the next one begins with what the project has then. */
    void discardIdle() {
        study.filter(running -> !running.isActive()).ifPresent(idle -> {
            discard(idle);
            study = Optional.empty();
        });
    }

    private void discard(RunningStudy running) {
        running.cancel();
        background.startQuietly(new BackgroundTask<>("Stop the study", control -> {
            running.close();
            return running;
        }), closed -> { }, FailureReport::of);
    }

    private void goOn(DesignPoint design) {
        if (obstacle.get().isEmpty()) {
            submit(running -> running.retry(design), tasks -> { },
                    failure -> dialogs.error(design.title() + " cannot go on", FailureReport.of(failure)));
        }
    }

    /** Queues designs in the running study, or in one that begins with them. */
    @FunctionalInterface
    private interface Submission {
        List<BackgroundTask<DesignPoint>> to(RunningStudy running) throws IOException;
    }

    private void submit(Submission submission, Consumer<List<BackgroundTask<DesignPoint>>> done,
                        Consumer<Throwable> failed) {
        int asked = generation;
        RunningStudy running = study.orElseGet(() -> begin.apply(
                new LiveStudy(window, (changed, events) -> asked == generation && receive(changed, events))));
        study = Optional.of(running);
        background.startQuietly(new BackgroundTask<>("Queue designs", control -> submission.to(running)), tasks -> {
            if (asked == generation) {
                reportFirstFailure(tasks);
                running.tell();
            } else {
                running.cancel();
            }
            done.accept(tasks);
        }, failed);
    }

    /** What stops one design often stops all, so the user is told once. */
    private void reportFirstFailure(List<BackgroundTask<DesignPoint>> tasks) {
        boolean[] reported = {false};
        tasks.forEach(task -> background.whenFailed(task, failure -> {
            if (!reported[0]) {
                reported[0] = true;
                dialogs.error(task.snapshot().name() + ": training failed", FailureReport.of(failure));
            }
        }));
    }

    private boolean receive(List<DesignPoint> changed, List<DesignEvent> events) {
        changed.forEach(workspace::update);
        if (!events.isEmpty()) {
            tell(events);
        }
        study.ifPresent(running -> running.begun().forEach(background::list));
        queue.refresh();
        exploring.set(study.flatMap(RunningStudy::snapshot));
        return study.filter(RunningStudy::isActive).isPresent();
    }
}

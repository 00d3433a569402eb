package org.tramstudio.app.workspace;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tramstudio.app.workspace.ProjectResources.TrainableNetwork;
import org.tramstudio.project.MultiplierLibrary;
import org.tramstudio.project.Project;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.DesignStore;
import org.tramstudio.study.SimulatedPower;
import org.tramstudio.study.StudyQueue;
import org.tramstudio.study.StudySettings;
import org.tramstudio.task.BackgroundTask;
import org.tramstudio.task.TaskSnapshot;

/** The study queue of the open project, and how far the designs queued since it was last idle have come. */
final class RunningStudy implements AutoCloseable {

    private final StudyQueue queue;
    private final LiveStudy live;
    private final List<BackgroundTask<DesignPoint>> batch = new CopyOnWriteArrayList<>();
    private final Set<BackgroundTask<DesignPoint>> listed = new HashSet<>();

    RunningStudy(Project project, TrainableNetwork network, SimulatedPower power, LiveStudy live) {
        this.live = live;
        queue = new StudyQueue(new DesignStore(project.designs()), network.designs(), power,
                network.fingerprint(), new MultiplierLibrary(project));
        queue.addListener(live);
    }

    List<BackgroundTask<DesignPoint>> submit(StudySettings settings) throws IOException {
        return added(() -> queue.submit(settings, StudyQueue.Start.CONTINUE));
    }

    /** Lets one design go on that has stopped. */
    List<BackgroundTask<DesignPoint>> retry(DesignPoint design) throws IOException {
        return added(() -> queue.retry(design).stream().toList());
    }

    /** Queues designs. */
    @FunctionalInterface
    private interface Addition {
        List<BackgroundTask<DesignPoint>> queue() throws IOException;
    }

    private synchronized List<BackgroundTask<DesignPoint>> added(Addition addition) throws IOException {
        if (!isActive()) {
            batch.clear();
        }
        List<BackgroundTask<DesignPoint>> tasks = addition.queue();
        batch.addAll(tasks);
        return tasks;
    }

    boolean isActive() {
        return batch.stream().anyMatch(task -> !task.snapshot().state().isFinal());
    }

    /** The designs that have begun since the last call, in the order in which they have. */
    List<BackgroundTask<DesignPoint>> begun() {
        List<BackgroundTask<DesignPoint>> begun = batch.stream().filter(task -> task.started().isPresent())
                .filter(task -> !listed.contains(task))
                .sorted(Comparator.comparingLong(task -> task.started().getAsLong())).toList();
        listed.retainAll(batch);
        listed.addAll(begun);
        return begun;
    }

    /** Whether a design is queued or at work here. */
    boolean owns(String designId) {
        return queue.task(designId).isPresent();
    }

    StudyQueue queue() {
        return queue;
    }

    /** The design at work or next in turn, named with its place in the batch. */
    Optional<TaskSnapshot> snapshot() {
        List<TaskSnapshot> all = batch.stream().map(BackgroundTask::snapshot).toList();
        long ended = all.stream().filter(task -> task.state().isFinal() && !task.elapsed().isZero()).count();
        long left = all.stream().filter(task -> !task.state().isFinal()).count();
        return queue.tasks().stream().findFirst().map(BackgroundTask::snapshot).filter(task -> !task.state().isFinal())
                .map(task -> task.named(task.name() + " (" + (ended + 1) + " of " + (ended + left) + ")"));
    }

    /** Has the window look at the study, even before anything happens in it. */
    void tell() {
        live.schedule();
    }

    void pause() {
        queue.pause();
    }

    void resume() {
        queue.resume();
    }

    void cancel() {
        queue.cancelAll();
    }

    @Override
    public void close() {
        queue.close();
    }
}

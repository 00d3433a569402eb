package org.tramstudio.app.workspace;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

    RunningStudy(Project project, TrainableNetwork network, SimulatedPower power, LiveStudy live) {
        this.live = live;
        queue = new StudyQueue(new DesignStore(project.designs()), network.designs(), power,
                network.fingerprint(), new MultiplierLibrary(project));
        queue.addListener(live);
    }

    List<BackgroundTask<DesignPoint>> submit(StudySettings settings) throws IOException {
        if (!isActive()) {
            batch.clear();
        }
        List<BackgroundTask<DesignPoint>> tasks = queue.submit(settings, StudyQueue.Start.CONTINUE);
        batch.addAll(tasks);
        return tasks;
    }

    boolean isActive() {
        return batch.stream().anyMatch(task -> !task.snapshot().state().isFinal());
    }

    /** The design at work or next in turn, named with its place in the batch. */
    Optional<TaskSnapshot> snapshot() {
        for (int i = 0; i < batch.size(); i++) {
            TaskSnapshot task = batch.get(i).snapshot();
            if (!task.state().isFinal()) {
                String name = task.name() + " (" + (i + 1) + " of " + batch.size() + ")";
                return Optional.of(new TaskSnapshot(name, task.state(), task.message(), task.done(), task.total(),
                        task.elapsed(), task.failure()));
            }
        }
        return Optional.empty();
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

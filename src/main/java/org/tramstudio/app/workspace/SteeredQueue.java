package org.tramstudio.app.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.QueuedDesign;
import org.tramstudio.study.StudyQueue;

/** The queue of whatever study runs in a session. */
final class SteeredQueue implements DesignQueue {

    private final Supplier<Optional<RunningStudy>> study;
    private final Consumer<DesignPoint> goOn;
    private final ReadOnlyObjectWrapper<List<QueuedDesign>> queued = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * Steers the study that {@code study} gives.
     *
     * @param goOn queues a design that has stopped, in a study that begins if none runs
     */
    SteeredQueue(Supplier<Optional<RunningStudy>> study, Consumer<DesignPoint> goOn) {
        this.study = study;
        this.goOn = goOn;
    }

    /** Looks how the queue stands. */
    void refresh() {
        queued.set(study.get().map(running -> running.queue().queued()).orElse(List.of()));
    }

    @Override
    public ReadOnlyObjectProperty<List<QueuedDesign>> queued() {
        return queued.getReadOnlyProperty();
    }

    @Override
    public void move(String designId, StudyQueue.Move move) {
        steer(queue -> queue.move(designId, move));
    }

    @Override
    public void pause(String designId) {
        steer(queue -> queue.pause(designId));
    }

    @Override
    public void resume(String designId) {
        steer(queue -> queue.resume(designId));
    }

    @Override
    public void cancel(String designId) {
        steer(queue -> queue.cancel(designId));
    }

    @Override
    public void goOn(DesignPoint design) {
        goOn.accept(design);
    }

    private void steer(Consumer<StudyQueue> action) {
        study.get().map(RunningStudy::queue).ifPresent(action);
        refresh();
    }
}

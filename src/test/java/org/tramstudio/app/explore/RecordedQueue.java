package org.tramstudio.app.explore;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.tramstudio.app.workspace.DesignQueue;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.QueuedDesign;
import org.tramstudio.study.StudyQueue;

/** A queue that records what the view asks of it. */
final class RecordedQueue implements DesignQueue {

    final SimpleObjectProperty<List<QueuedDesign>> queued = new SimpleObjectProperty<>(List.of());
    private final List<String> calls;

    RecordedQueue(List<String> calls) {
        this.calls = calls;
    }

    @Override
    public ReadOnlyObjectProperty<List<QueuedDesign>> queued() {
        return queued;
    }

    @Override
    public void move(String designId, StudyQueue.Move move) {
        calls.add("move " + designId + " " + move);
    }

    @Override
    public void pause(String designId) {
        calls.add("pause " + designId);
    }

    @Override
    public void resume(String designId) {
        calls.add("resume " + designId);
    }

    @Override
    public void cancel(String designId) {
        calls.add("cancel " + designId);
    }

    @Override
    public void goOn(DesignPoint design) {
        calls.add("go on " + design.id());
    }
}

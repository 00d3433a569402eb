package org.tramstudio.app.workspace;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.tramstudio.study.DesignPoint;
import org.tramstudio.study.QueuedDesign;
import org.tramstudio.study.StudyQueue;

/** The designs that are to be trained, one after the other, and what can be done with each. FX thread only. */
public interface DesignQueue {

    /** The design at work, then those that wait in their order. Changes at most ten times a second, or when steered. */
    ReadOnlyObjectProperty<List<QueuedDesign>> queued();

    /** Moves a design that waits among those that wait. */
    void move(String designId, StudyQueue.Move move);

    /** Lets a design wait at its next step; those behind it wait with it. */
    void pause(String designId);

    /** Lets a paused design go on. */
    void resume(String designId);

    /** Stops a design within a second, or takes it out of the queue; its checkpoint is kept, and the next one begins. */
    void cancel(String designId);

    /** Queues a design that failed, was stopped or was interrupted behind the others, to go on from its checkpoint. */
    void goOn(DesignPoint design);
}

package org.tramstudio.study;

import org.tramstudio.training.TrainingEvent;

/** Told of a study's designs, on worker threads; must return quickly. */
public interface StudyListener {

    /** A design is new or has changed. */
    void designChanged(DesignPoint design);

    /** A running design's training reports a step or an epoch. */
    void trainingEvent(String designId, TrainingEvent event);

    /** Something of a running design is done otherwise than planned, in a sentence. */
    default void note(String designId, String note) {
        // the message of its task says so too
    }
}

package org.tramstudio.training;

import java.util.List;

/** Told of training as it goes, on the training's own thread; must return quickly. */
@FunctionalInterface
public interface TrainingListener {

    /** Takes one event. */
    void on(TrainingEvent event);

    /** Something is done otherwise than planned, in a sentence. */
    default void note(String note) {
        // most listeners look at steps and epochs alone
    }

    /** Phase 2 has made the multipliers that phase 3 computes with. */
    default void mapped(List<DesignMultiplier> multipliers) {
        // most listeners look at steps and epochs alone
    }
}

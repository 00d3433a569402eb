package org.tramstudio.training;

/** Told of training as it goes, on the training's own thread; must return quickly. */
@FunctionalInterface
public interface TrainingListener {

    /** Takes one event. */
    void on(TrainingEvent event);
}

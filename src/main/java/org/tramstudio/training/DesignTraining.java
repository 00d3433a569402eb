package org.tramstudio.training;

import java.io.IOException;
import java.nio.file.Path;
import org.tramstudio.task.TaskControl;

/** Trains designs of one network on one data set. One design at a time; not for several threads at once. */
public interface DesignTraining extends AutoCloseable {

    /**
     * Takes one design through phases 0 to 3, or goes on with it where {@code checkpoint} holds an earlier run's state.
     *
     * @param source where the multiplier comes from; one that is not co-trained is retrained for as many epochs as a
     *               co-trained one gets in all, so that the comparison is fair
     * @param plan how to train
     * @param checkpoint folder of this design's own; made if missing; holds what is needed to go on after a crash
     * @param listener told of every step and epoch
     * @param control asked to stop, told of progress
     * @throws IOException if the checkpoint cannot be read or written, or an image cannot be read
     * @throws org.tramstudio.task.TaskCancelledException if cancelled; what was done is in the checkpoint
     */
    TrainedDesign train(MultiplierSource source, TrainingPlan plan, Path checkpoint, TrainingListener listener,
                        TaskControl control) throws IOException;

    /** Frees the engine's memory. */
    @Override
    void close();
}

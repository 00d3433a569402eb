package org.tramstudio.study;

import java.io.IOException;
import org.tramstudio.task.TaskControl;
import org.tramstudio.training.DesignTraining;

/** Loads what training needs (engine, network, images), when the first design is due and on the thread that trains. */
@FunctionalInterface
public interface TrainingFactory {

    /**
     * Makes the training ready; the caller closes it.
     *
     * @throws IOException if network or images cannot be loaded
     */
    DesignTraining open(TaskControl control) throws IOException;
}

package org.tramstudio.training;

import org.tramstudio.task.TaskControl;

/** For work of which only the stopping is of interest: what it reports is not heard. */
interface StoppingControl extends TaskControl {

    @Override
    default void progress(long done, long total) {
    }

    @Override
    default void message(String message) {
    }
}

package org.tramstudio.training;

import java.util.function.BooleanSupplier;
import org.tramstudio.task.TaskCancelledException;
import org.tramstudio.task.TaskControl;

/** Cancels as soon as a condition holds. */
record CancellingControl(BooleanSupplier stop) implements TaskControl {
    @Override
    public void proceed() {
        if (stop.getAsBoolean()) {
            throw new TaskCancelledException();
        }
    }

    @Override
    public void progress(long done, long total) {
        // only stopping is of interest
    }

    @Override
    public void message(String message) {
        // only stopping is of interest
    }
}

package org.tramstudio.training;

import java.util.function.BooleanSupplier;
import org.tramstudio.task.TaskCancelledException;

/** Cancels as soon as a condition holds. */
record CancellingControl(BooleanSupplier stop) implements StoppingControl {
    @Override
    public void proceed() {
        if (stop.getAsBoolean()) {
            throw new TaskCancelledException();
        }
    }
}

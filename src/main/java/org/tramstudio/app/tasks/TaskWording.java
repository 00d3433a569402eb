package org.tramstudio.app.tasks;

import org.tramstudio.task.TaskSnapshot;
import org.tramstudio.task.UserFacingException;

/** What the drawer says about a task. */
final class TaskWording {

    private TaskWording() {
    }

    static String state(TaskSnapshot task) {
        String doing = task.message().isBlank() ? "" : ": " + task.message();
        return switch (task.state()) {
            case QUEUED -> "Waiting";
            case RUNNING -> task.message().isBlank() ? "Running" : task.message();
            case PAUSED -> "Paused" + doing;
            case STOPPING -> "Stopping…";
            case CANCELLED -> "Cancelled";
            case FAILED -> "Failed: " + task.failure().map(TaskWording::reason).orElse("the log says why");
            case DONE -> "Done";
        };
    }

    private static String reason(Throwable failure) {
        return failure instanceof UserFacingException told
                ? told.getMessage().lines().findFirst().orElse("")
                : "an error of the program; the log has the details";
    }
}

package org.tramstudio.task;

/** Where a background task stands. A cancel is seen at once as {@link #STOPPING}, and as {@link #CANCELLED} when done. */
public enum TaskState {
    QUEUED,
    RUNNING,
    PAUSED,
    STOPPING,
    CANCELLED,
    FAILED,
    DONE;

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return this == CANCELLED || this == FAILED || this == DONE;
    }
}

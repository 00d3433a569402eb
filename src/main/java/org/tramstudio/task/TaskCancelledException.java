package org.tramstudio.task;

/** Thrown by {@link TaskControl#proceed()} when the user has cancelled; not an error, and never shown as one. */
public final class TaskCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the signal; it carries no stack trace, since it marks no fault. */
    public TaskCancelledException() {
        super("cancelled", null, false, false);
    }
}

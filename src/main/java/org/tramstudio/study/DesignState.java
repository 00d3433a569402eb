package org.tramstudio.study;

/** Where a design stands. */
public enum DesignState {
    QUEUED,
    RUNNING,
    PAUSED,
    /** Stopped before its end, by the user or a crash; its checkpoint lets it go on. */
    INTERRUPTED,
    FAILED,
    DONE
}

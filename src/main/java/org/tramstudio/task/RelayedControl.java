package org.tramstudio.task;

/** A control that passes on to another what it does not do otherwise itself. */
public interface RelayedControl extends TaskControl {

    /** What is told of progress, and asked whether to go on. */
    TaskControl told();

    @Override
    default void proceed() {
        told().proceed();
    }

    @Override
    default void progress(long done, long total) {
        told().progress(done, total);
    }

    @Override
    default void message(String message) {
        told().message(message);
    }
}

package org.tramstudio.task;

/**
 * What work in the background sees of whoever started it: where to report to, and when to stop.
 *
 * <p>Long work calls {@link #proceed()} at least every few hundred milliseconds, so that cancelling and pausing take
 * effect at once. Implementations are safe to call from any thread.
 */
public interface TaskControl {

    /** Reports to nobody and is never cancelled: for tests and for short work. */
    TaskControl NONE = new TaskControl() {
        @Override
        public void proceed() {
            // nothing ever asks this work to stop
        }

        @Override
        public void progress(long done, long total) {
            // nobody listens
        }

        @Override
        public void message(String message) {
            // nobody listens
        }
    };

    /**
     * Blocks while the task is paused.
     *
     * @throws TaskCancelledException if the task has been asked to stop
     */
    void proceed();

    /**
     * Reports counted work.
     *
     * @param done units of work finished, 0 to {@code total}
     * @param total units of work in all; 0 where the amount is not known
     */
    void progress(long done, long total);

    /** Says in a few words what is being done now, for example {@code "phase 1, epoch 3 of 10"}. */
    void message(String message);
}

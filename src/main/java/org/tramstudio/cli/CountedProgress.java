package org.tramstudio.cli;

import java.util.Locale;
import org.tramstudio.task.TaskControl;

/** Shows on a terminal how much of the work is done. The user's own interrupt cancels it. */
final class CountedProgress implements TaskControl {

    private final String what;
    private final LiveLine line;

    /**
     * Progress of one piece of work.
     *
     * @param what is being done, in words
     */
    CountedProgress(Console console, String what) {
        this.what = what;
        this.line = new LiveLine(console);
    }

    @Override
    public void proceed() {
        // an interrupted program ends by itself
    }

    @Override
    public synchronized void progress(long done, long total) {
        if (done >= total) {
            line.erase();
        } else {
            line.show(String.format(Locale.ROOT, "%s: %d %%", what, 100 * done / total));
        }
    }

    @Override
    public synchronized void message(String message) {
        line.show(what + ": " + message);
    }

    /** Clears what is shown. */
    synchronized void end() {
        line.erase();
    }
}

package org.tramstudio.cli;

/** One line on a terminal that is written over as work goes on; nothing where nobody watches. Not for several threads. */
final class LiveLine {

    private static final long PAUSE_NANOS = 100_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private boolean open;
    private long last;

    LiveLine(Console console) {
        this.console = console;
    }

    /** Shows a text, unless another was shown just before. */
    void show(String text) {
        long now = System.nanoTime();
        if (console.live() && now - last > PAUSE_NANOS) {
            console.err().print(ERASE + text);
            console.err().flush();
            open = true;
            last = now;
        }
    }

    /** Clears the line. */
    void erase() {
        if (open) {
            console.err().print(ERASE);
            console.err().flush();
            open = false;
        }
    }
}

package org.tramstudio.app;

/** Makes ready what a window needs beside the toolkit, while the toolkit starts: the log and the reader of JSON files. */
final class ReadAhead {

    private ReadAhead() {
    }

    /** Begins, on a thread of its own, with the file that is read first. */
    static void begin() {
        Thread.ofPlatform().daemon().name("read-ahead").start(WindowMemory.ofThisUser()::read);
    }
}

package org.tramstudio.nn;

/** Whether networks can be computed on this machine. */
public sealed interface EngineStatus {

    /**
     * The engine is loaded.
     *
     * @param name engine and version, for example {@code "PyTorch 2.7.1"}
     * @param device where it computes, for example {@code "cpu"}
     * @param threads how many threads one operation uses
     */
    record Available(String name, String device, int threads) implements EngineStatus {
    }

    /**
     * The engine cannot be loaded; everything without a network works all the same.
     *
     * @param reason what is missing
     * @param remedy what to do about it
     */
    record Unavailable(String reason, String remedy) implements EngineStatus {
    }

    /**
     * Loads the engine, which takes seconds the first time (its native library is unpacked to the cache), so never on
     * the window's thread. Later calls return at once.
     */
    static EngineStatus probe() {
        return EngineLoader.status();
    }
}

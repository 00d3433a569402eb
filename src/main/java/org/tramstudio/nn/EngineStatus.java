package org.tramstudio.nn;

import java.util.List;

/** Whether networks can be computed on this machine. */
public sealed interface EngineStatus {

    /**
     * The engine is loaded.
     *
     * @param name engine and version, for example {@code "PyTorch 2.7.1"}
     * @param device where it computes unless told otherwise, for example {@code "cpu"}
     * @param threads how many threads one operation uses
     * @param devices where it can compute, for example {@code "cpu"} and {@code "cuda"}
     */
    record Available(String name, String device, int threads, List<String> devices) implements EngineStatus {

        /** Copies the list. */
        public Available {
            devices = List.copyOf(devices);
        }

        /** An engine with one device. */
        public Available(String name, String device, int threads) {
            this(name, device, threads, List.of(device));
        }
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

package org.tramstudio.nn;

import ai.djl.engine.Engine;
import org.tramstudio.task.ComputeThreads;

/** Loads DJL's engine once, off-line and without telemetry. */
final class EngineLoader {

    private static final class Holder {
        static final EngineStatus STATUS = load();
    }

    private EngineLoader() {
    }

    static EngineStatus status() {
        return Holder.STATUS;
    }

    private static EngineStatus load() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            PassiveWaiting.request();
            Engine engine = Engine.getInstance();
            EngineThreads.apply();
            return new EngineStatus.Available(engine.getEngineName() + " " + engine.getVersion(), EngineDevice.CPU,
                    ComputeThreads.count(), EngineDevice.available(engine));
        } catch (Exception | LinkageError failure) {
            return new EngineStatus.Unavailable(
                    "The PyTorch engine cannot be loaded on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ": " + reason(failure) + ".",
                    "Multipliers, mapping and export work without it. To train networks, use Linux x86-64 or ARM64, "
                            + "Windows x86-64, or macOS on Apple silicon, with 400 MB free in the folder that "
                            + "DJL_CACHE_DIR names (default: .djl.ai in the home folder).");
        }
    }

    /** Off-line, the engine answers a missing library with its wish to download one. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.startsWith("Offline mode") ? "its native library is not installed with the program"
                : namedOnce(message.lines().findFirst().orElse(message));
    }

    /** Java and the system's loader each put the file's name before what they say of it. */
    static String namedOnce(String message) {
        return message.replaceFirst("^(.+): \\1: ", "$1: ");
    }
}

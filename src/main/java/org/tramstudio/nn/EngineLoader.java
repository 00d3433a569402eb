package org.tramstudio.nn;

import ai.djl.engine.Engine;

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
        PassiveWaiting.request();
        try {
            Engine engine = Engine.getInstance();
            return new EngineStatus.Available(engine.getEngineName() + " " + engine.getVersion(),
                    engine.defaultDevice().getDeviceType(), Runtime.getRuntime().availableProcessors());
        } catch (Exception | LinkageError failure) {
            return new EngineStatus.Unavailable(
                    "The PyTorch engine cannot be loaded on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ": " + rootMessage(failure),
                    "Multipliers, mapping and export work without it. To train networks, use Linux x86-64 or ARM64, "
                            + "Windows x86-64, or macOS on Apple silicon, with 400 MB free in the folder that "
                            + "DJL_CACHE_DIR names (default: .djl.ai in the home folder).");
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}

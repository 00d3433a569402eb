package org.tramstudio.nn;

import ai.djl.util.Utils;
import java.nio.file.Path;

/** Where the engine's native library is unpacked to. */
public final class EngineCache {

    private EngineCache() {
    }

    /** The folder, whether it exists yet or not; known without loading the engine. */
    public static Path folder() {
        return Utils.getEngineCacheDir();
    }
}

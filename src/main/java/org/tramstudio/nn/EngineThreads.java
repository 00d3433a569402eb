package org.tramstudio.nn;

import ai.djl.pytorch.jni.JniUtils;
import org.tramstudio.task.ComputeThreads;

/**
 * How many threads one operation of the engine uses. OpenMP keeps the number by the thread that calls, so each that computes
 * asks for it before it begins, and again when it may have changed.
 */
public final class EngineThreads {

    private EngineThreads() {
    }

    /** The calling thread's operations use {@link ComputeThreads#count()} threads from now on. The engine must be loaded. */
    public static void apply() {
        if (JniUtils.getNumThreads() != ComputeThreads.count()) {
            JniUtils.setNumThreads(ComputeThreads.count());
        }
    }
}

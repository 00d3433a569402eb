package org.tramstudio.nn;

import ai.djl.pytorch.jni.JniUtils;

/**
 * Automatic differentiation on this thread. The engine switches it on for every new thread; evaluating would then keep
 * all intermediate results, and an optimiser could not change weights in place.
 */
public final class GradientMode {

    private GradientMode() {
    }

    /** From now on this thread records operations only within a gradient collector. */
    public static void onlyWhileCollecting() {
        JniUtils.setGradMode(false);
    }
}
